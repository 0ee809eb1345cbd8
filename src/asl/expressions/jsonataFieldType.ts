// The type a JSONata field must give: Items an array, Seconds an integer, Condition a boolean (Amazon States Language,
// "JSONata"; recorded causes of States.QueryEvaluationError).
import type { JsonValue } from '../language/jsonValue';
import { StatesError } from './statesError';

export type JsonataFieldType = 'array' | 'boolean' | 'integer' | 'number' | 'string' | 'object';

/** The name of a value's JSON type, as causes give it. */
export function jsonType(value: JsonValue): 'array' | 'boolean' | 'null' | 'number' | 'object' | 'string' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as 'boolean' | 'number' | 'object' | 'string';
}

/**
 * Checks the value that an expression gave.
 * @param text the `{% %}` string.
 * @throws StatesError States.QueryEvaluationError "The JSONata expression '1' specified for the field 'Items' returned an
 * unexpected result type. Expected 'array', but was 'number' for value: 1".
 */
export function requireJsonataType(text: string, field: string, value: JsonValue, expected: JsonataFieldType): void {
  const actual = jsonType(value);
  if (actual === expected || (expected === 'integer' && Number.isInteger(value))) return;
  throw new StatesError(
    'States.QueryEvaluationError',
    `The JSONata expression '${text.slice(2, -2).trim()}' specified for the field '${field}' returned an unexpected result type. ` +
      `Expected '${expected}', but was '${actual}' for value: ${JSON.stringify(value)}`,
    field,
  );
}
