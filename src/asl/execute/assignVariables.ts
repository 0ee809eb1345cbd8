// What a state's Assign stores, within AWS's limits (Step Functions Developer Guide, "Passing data between states with
// variables", "Limits"). The guide's example counts values only: two of 128 KiB fit into one Assign of 256 KiB.
import type { StateExitedEventDetails } from '@aws-sdk/client-sfn';
import type { JsonObject } from '../language/jsonValue';
import type { StateScope } from './frame';
import { utf8Length } from './payload';
import { StateFailure } from './stateFailure';

/**
 * Stores the variables and answers their texts, for the event. Nothing is stored when a limit is exceeded.
 * @throws StateFailure
 */
export function assignVariables(
  scope: StateScope,
  values: JsonObject,
): NonNullable<StateExitedEventDetails['assignedVariables']> {
  const { frame, name } = scope;
  const { assignBytes, variablesBytes } = frame.core.limits;
  const texts = Object.entries(values).map(([variable, value]) => [variable, JSON.stringify(value)] as const);
  const bytes = texts.map(([, text]) => utf8Length(text));
  if (bytes.reduce((sum, size) => sum + size, 0) > assignBytes)
    throw tooLarge(`The variables that the state '${name}' assigns`);
  if (!frame.variables.assignWithin(variablesBytes, values, bytes))
    throw tooLarge(`With what the state '${name}' assigns, the variables of the execution`);
  return Object.fromEntries(texts);
}

/**
 * AWS's pages name no error for this. States.DataLimitExceeded is the one they have for data over a quota, and like an
 * output over it (see runStates.ts) it belongs to leaving the state: no Retry or Catch of the state itself takes it.
 */
function tooLarge(what: string): StateFailure {
  return new StateFailure({
    error: 'States.DataLimitExceeded',
    cause: `${what} have a size exceeding the maximum number of bytes service limit.`,
    onlyByName: true,
  });
}
