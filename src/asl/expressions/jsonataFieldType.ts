// The type a JSONata field must give: Items an array, Seconds an integer, Condition a boolean (Amazon States Language,
// "JSONata"; recorded causes of States.QueryEvaluationError).
import type { JsonValue } from '../language/jsonValue';

export type JsonataFieldType = 'array' | 'boolean' | 'integer' | 'number' | 'string' | 'object';

/**
 * Checks the value that an expression gave.
 * @throws StatesError States.QueryEvaluationError "The JSONata expression '1' specified for the field 'Items' returned an
 * unexpected result type. Expected 'array', but was 'number' for value: 1". `text` is the `{% %}` string.
 */
export declare function requireJsonataType(
  text: string,
  field: string,
  value: JsonValue,
  expected: JsonataFieldType,
): void;
