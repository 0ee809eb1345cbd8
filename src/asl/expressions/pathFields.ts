// The fields of a state that take a path (InputPath, OutputPath, ItemsPath, SecondsPath, Variable, ...): read with AWS's
// errors when nothing is there (Amazon States Language, "Input and Output Processing").
import type { JsonValue } from '../language/jsonValue';
import { cachedJsonPath, evaluateJsonPath } from './jsonPath';
import { evaluateTemplateExpression, requireInput } from './payloadTemplate';
import type { PathScope } from './scope';
import { StatesError } from './statesError';

/**
 * InputPath, OutputPath and ItemsPath. `null` gives `{}`.
 * @throws StatesError States.Runtime "Invalid path '$.x' : No results for path: $['x']" when nothing is there.
 */
export function readPath(path: string | null, scope: PathScope): JsonValue {
  if (path === null) return {};
  if (path === '$') return scope.input;
  const parsed = cachedJsonPath(path, scope);
  requireInput(parsed, scope);
  const result = evaluateJsonPath(parsed, scope);
  if (result.found) return result.value;
  throw new StatesError('States.Runtime', `Invalid path '${path}' : ${result.reason}`);
}

/**
 * SecondsPath, TimestampPath, TimeoutSecondsPath, MaxConcurrencyPath, ...: the value; the caller checks its type.
 * @throws StatesError States.Runtime "The SecondsPath parameter does not reference an input value: $.x"
 */
export function readParameterPath(field: string, path: string, scope: PathScope): JsonValue {
  const result = evaluateJsonPath(cachedJsonPath(path, scope), scope);
  if (result.found) return result.value;
  throw new StatesError('States.Runtime', `The ${field} parameter does not reference an input value: ${path}`);
}

/** Variable of a Choice rule when it need not be there (IsPresent): the value, or `undefined`. */
export function readOptionalPath(path: string, scope: PathScope): JsonValue | undefined {
  const result = evaluateJsonPath(cachedJsonPath(path, scope), scope);
  return result.found ? result.value : undefined;
}

/**
 * Variable of a Choice rule and the `*Path` twin of an operator.
 * @throws StatesError States.Runtime "Invalid path '$.x': The choice state's condition path references an invalid value."
 */
export function readChoicePath(path: string, scope: PathScope): JsonValue {
  const value = readOptionalPath(path, scope);
  if (value !== undefined) return value;
  throw new StatesError(
    'States.Runtime',
    `Invalid path '${path}': The choice state's condition path references an invalid value.`,
  );
}

/** ErrorPath, CausePath: the value of a path or an intrinsic function; the caller checks that it is a string. */
export function readPathOrFunction(field: string, text: string, scope: PathScope): JsonValue {
  return evaluateTemplateExpression(text, field, scope);
}
