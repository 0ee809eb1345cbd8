// Whether CreateStateMachine and UpdateStateMachine take a definition, in the words in which they refuse it (Step
// Functions API Reference, InvalidDefinition), and whether a text is JSON, in the words of AWS's parser.
import type { StateMachineType } from '@aws-sdk/client-sfn';
import {
  createStateMachineError,
  isJsonObject,
  validateStateMachineDefinition,
  type JsonObject,
  type JsonValue,
} from '../asl';
import { ApiError, apiErrors } from './apiError';

/** @throws ApiError InvalidDefinition with every error: code, message and location of each. */
export function checkDefinition(definition: string, type: StateMachineType): void {
  const error = createStateMachineError(definition, type);
  if (error) throw new ApiError(error.code, error.message);
}

/** @throws ApiError what `refuse` makes of the parser's words, where a text is not JSON. */
export function checkJson(json: string, refuse: (why: string) => ApiError): void {
  try {
    JSON.parse(json);
  } catch {
    const { diagnostics } = validateStateMachineDefinition({ definition: json });
    const syntax = diagnostics.find(({ code }) => code === 'INVALID_JSON_DESCRIPTION');
    // Of an empty text the validation says another thing; these are the words of the parser that AWS uses, Jackson.
    throw refuse(
      syntax?.message ?? `No content to map due to end-of-input\n at [Source: (String)"${json}"; line: 1, column: 0]`,
    );
  }
}

/** Where the state machines stand that a lone Parallel or Map holds: they lead to states of their own. */
const inner = /^\/States\/StateName\/(?:Branches|ItemProcessor|Iterator)/;

/**
 * What TestState takes: with the name of a state, a state machine as CreateStateMachine does; without, one state alone, of
 * which only its fields count, not where it leads.
 * @throws ApiError InvalidDefinition
 */
export function checkTestedDefinition(definition: string, stateName: string | undefined): void {
  const value = stateName === undefined ? objectIn(definition) : undefined;
  if (!value) {
    checkDefinition(definition, 'STANDARD');
    return;
  }
  const machine = JSON.stringify({ StartAt: 'StateName', States: { StateName: value } });
  const { diagnostics } = validateStateMachineDefinition({ definition: machine });
  const faults = diagnostics.filter(
    ({ code, location = '' }) => code === 'SCHEMA_VALIDATION_FAILED' || inner.test(location),
  );
  const texts = faults.map(({ code, message, location }) => `${code}: ${message} at ${location ?? '/'}`);
  if (texts.length > 0) throw apiErrors.invalidDefinition(texts.join(', '));
}

/** The object that a text stands for, if it is JSON text of one. */
function objectIn(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as JsonValue;
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
