// Catch: which catcher takes a failure, and what the next state gets (Amazon States Language, "Fallback states").
import { applyResultPath } from '../expressions/referencePath';
import type { JsonObject } from '../language/jsonValue';
import { assignByPath, jsonataScope, outputAndAssign } from './dataFlow';
import { listField, objectsField, pathField, stringField } from './definitionFields';
import type { StateOutcome, StateScope } from './frame';
import { Payload } from './payload';
import { matchesError } from './retry';
import type { Flow } from './scheduler';
import { errorOutput, type FailureDetails } from './stateFailure';

/** The index of the catcher that takes the failure, or -1. */
export function findCatcher(state: JsonObject, failure: FailureDetails): number {
  return objectsField(state, 'Catch').findIndex((catcher) => matchesError(listField(catcher, 'ErrorEquals'), failure));
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
