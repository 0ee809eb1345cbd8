// Succeed: ends the sequence with its input (Amazon States Language, "Succeed State").
import { applyOutputPath, effectiveInput, jsonataScope, outputAndAssign } from '../dataFlow';
import type { StateOutcome, StateScope } from '../frame';
import type { Flow } from '../scheduler';

export function runSucceed(scope: StateScope): StateOutcome | Flow<StateOutcome> {
  if (scope.queryLanguage === 'JSONata') return succeedByJsonata(scope);
  return { next: undefined, output: applyOutputPath(scope, effectiveInput(scope)) };
}

function* succeedByJsonata(scope: StateScope): Flow<StateOutcome> {
  const { output } = yield* outputAndAssign(scope.definition, '', scope.input, jsonataScope(scope));
  return { next: undefined, output };
}
