// Fail: ends the execution with an error and a cause (Amazon States Language, "Fail State").
import { readPathOrFunction } from '../../expressions/pathFields';
import { StatesError } from '../../expressions/statesError';
import { jsonataField, jsonataScope, pathScope } from '../dataFlow';
import { field, stringField } from '../definitionFields';
import type { StateOutcome, StateScope } from '../frame';
import type { Flow } from '../scheduler';
import { StateFailure } from '../stateFailure';

export function* runFail(scope: StateScope): Flow<StateOutcome> {
  if (scope.data && scope.queryLanguage === 'JSONPath') scope.data.afterInputPath = scope.input.value;
  const error = yield* text(scope, 'Error');
  const cause = yield* text(scope, 'Cause');
  throw new StateFailure({ ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) });
}

/** Error or Cause, in the three ways that they can be given. */
function* text(scope: StateScope, name: 'Error' | 'Cause'): Flow<string | undefined> {
  const value = field(scope.definition, name);
  if (scope.queryLanguage === 'JSONata') {
    const given = value === undefined ? undefined : yield* jsonataField(name, value, 'string', jsonataScope(scope));
    return typeof given === 'string' ? given : undefined;
  }
  const path = stringField(scope.definition, `${name}Path`);
  if (path === undefined) return typeof value === 'string' ? value : undefined;
  const found = readPathOrFunction(`${name}Path`, path, pathScope(scope, scope.input.value));
  if (typeof found !== 'string')
    throw new StatesError('States.Runtime', `The ${name}Path field must reference a string value: ${path}`);
  return found;
}
