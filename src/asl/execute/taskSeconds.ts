// How long a task may take, and be silent: TimeoutSeconds and HeartbeatSeconds in both query languages (Amazon States
// Language, "Task State").
import { readParameterPath } from '../expressions/pathFields';
import type { JsonataScope, PathScope } from '../expressions/scope';
import { StatesError } from '../expressions/statesError';
import { facts } from '../language/facts';
import type { JsonValue } from '../language/jsonValue';
import { jsonataField } from './dataFlow';
import { field, numberField, stringField } from './definitionFields';
import type { StateScope } from './frame';
import type { Flow } from './scheduler';

const longestSeconds = facts['longest-seconds'].value;

export type TaskSecondsField = 'TimeoutSeconds' | 'HeartbeatSeconds';

/** The field, or what its Path form finds. @throws StatesError when that is no number of seconds. */
export function secondsByPath(scope: StateScope, name: TaskSecondsField, sees: PathScope): number | undefined {
  const path = stringField(scope.definition, `${name}Path`);
  if (path === undefined) return numberField(scope.definition, name);
  const value = readParameterPath(`${name}Path`, path, sees);
  if (isSeconds(value)) return value;
  throw new StatesError(
    'States.Runtime',
    `The ${name}Path parameter must be a positive integer: ${path} == ${JSON.stringify(value)}`,
  );
}

/** The field, which may be an expression. @throws StatesError when it gives no number of seconds. */
export function* secondsByExpression(
  scope: StateScope,
  name: TaskSecondsField,
  sees: JsonataScope,
): Flow<number | undefined> {
  const given = field(scope.definition, name);
  if (given === undefined) return undefined;
  const value = yield* jsonataField(name, given, 'integer', sees);
  if (isSeconds(value)) return value;
  throw new StatesError('States.QueryEvaluationError', secondsOutOfRange(name, value), name);
}

/** Why a literal or an expression is no number of seconds: of a task, or of a Wait. */
export function secondsOutOfRange(name: TaskSecondsField | 'Seconds', value: JsonValue): string {
  return `The ${name} field must be a positive integer and cannot be greater than ${longestSeconds}: ${JSON.stringify(value)}`;
}

function isSeconds(value: JsonValue): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= longestSeconds;
}
