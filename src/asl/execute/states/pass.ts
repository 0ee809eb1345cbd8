// Pass: hands its input on, or a fixed Result (Amazon States Language, "Pass State").
import {
  applyResult,
  applyTemplate,
  assignByPath,
  effectiveInput,
  jsonataScope,
  nextState,
  outputAndAssign,
} from '../dataFlow';
import { field } from '../definitionFields';
import type { StateOutcome, StateScope } from '../frame';
import { Payload } from '../payload';
import type { Flow } from '../scheduler';

export function runPass(scope: StateScope): StateOutcome | Flow<StateOutcome> {
  return scope.queryLanguage === 'JSONata' ? passByJsonata(scope) : passByPath(scope);
}

function* passByJsonata(scope: StateScope): Flow<StateOutcome> {
  const made = yield* outputAndAssign(scope.definition, '', scope.input, jsonataScope(scope));
  return { next: nextState(scope), ...made };
}

function passByPath(scope: StateScope): StateOutcome {
  const literal = field(scope.definition, 'Result');
  const result = literal === undefined ? parameters(scope) : new Payload(literal);
  if (scope.data) {
    if (literal !== undefined) scope.data.result = literal;
    scope.data.afterResultSelector = result.value;
  }
  return {
    next: nextState(scope),
    assigned: assignByPath(scope, scope.definition, result.value),
    output: applyResult(scope, result),
  };
}

/** Without a Result, the parameters are the result; a Result hides them altogether (recorded of TestState). */
function parameters(scope: StateScope): Payload {
  const payload = applyTemplate(scope, 'Parameters', effectiveInput(scope));
  if (scope.data) scope.data.afterParameters = payload.value;
  return payload;
}
