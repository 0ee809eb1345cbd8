// Catch: which catcher takes a failure, and what the next state gets (Amazon States Language, "Fallback states").
import { applyResultPath } from '../expressions/referencePath';
import type { JsonObject } from '../language/jsonValue';
import { assignByPath, jsonataScope, outputAndAssign } from './dataFlow';
import { listField, objectsField, pathField, stringField } from './definitionFields';
import type { StateOutcome, StateScope } from './frame';
import { Payload } from './payload';
import { matchesError } from './retry';
import type { Flow } from './scheduler';
import { StateFailure, errorOutput, type FailureDetails } from './stateFailure';

/** The index of the catcher that takes the failure, or -1. */
export function findCatcher(state: JsonObject, failure: FailureDetails): number {
  return objectsField(state, 'Catch').findIndex((catcher) => matchesError(listField(catcher, 'ErrorEquals'), failure));
}

/** Whether a failure ends the execution here and now: States.Runtime that no catcher of the state names. */
export function endsExecution(state: JsonObject, thrown: unknown): boolean {
  if (!(thrown instanceof StateFailure)) return true;
  return thrown.details.terminal === true && findCatcher(state, thrown.details) < 0;
}

/** What the catcher at `index` makes of the failure. */
export function* catchFailure(scope: StateScope, index: number, failure: FailureDetails): Flow<StateOutcome> {
  const catcher = objectsField(scope.definition, 'Catch')[index] ?? {};
  const next = stringField(catcher, 'Next');
  const caught = errorOutput(failure);
  if (scope.queryLanguage === 'JSONata') {
    const sees = jsonataScope(scope, { errorOutput: caught });
    return { next, ...(yield* outputAndAssign(catcher, `Catch[${index}]/`, new Payload(caught), sees)) };
  }
  const assigned = assignByPath(scope, catcher, caught);
  return {
    next,
    assigned,
    output: new Payload(applyResultPath(pathField(catcher, 'ResultPath'), scope.input.value, caught)),
  };
}
