// Whether a mocked result is what the service could answer (Step Functions API, MockInput: fieldValidationMode STRICT and
// PRESENT). The sentences are AWS's where recorded.
import { isJsonObject, type JsonValue } from '../language/jsonValue';
import type { Shape } from './taskResultShapes';

/**
 * The first fault of a result, or undefined.
 * @param strict STRICT: required members must be there; PRESENT: only members that are there count.
 */
export function resultFault(shape: Shape, value: JsonValue, strict: boolean, name = ''): string | undefined {
  switch (shape.type) {
    case 'any':
      return undefined;
    case 'string':
      return typeof value === 'string' ? textFault(shape, value, name) : `Field '${name}' must be a string`;
    case 'number':
      return typeof value === 'number' ? numberFault(shape, value, name) : `Field '${name}' must be a number`;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `Field '${name}' must be a boolean`;
    case 'list':
      return Array.isArray(value)
        ? firstFault(value.map((inner) => () => memberFault(shape.item, inner, strict, name)))
        : `Field '${name}' must be an array`;
    case 'map':
      if (!isJsonObject(value)) return `Field '${name}' must be an object`;
      return firstFault(
        Object.entries(value).map(
          ([key, inner]) =>
            () =>
              memberFault(shape.item, inner, strict, key),
        ),
      );
    case 'structure':
      if (!isJsonObject(value))
        return name === '' ? 'Mock result must be an object' : `Field '${name}' must be an object`;
      return firstFault([
        ...(strict ? (shape.required ?? []) : []).map(
          (required) => () => (Object.hasOwn(value, required) ? undefined : `Required field '${required}' is missing`),
        ),
        ...Object.entries(value).map(
          ([key, inner]) =>
            () =>
              memberFault(shape.members?.[key], inner, strict, key),
        ),
      ]);
  }
}

/** Members that the API does not have are let through, as recorded. */
function memberFault(shape: Shape | undefined, value: JsonValue, strict: boolean, name: string): string | undefined {
  return shape && resultFault(shape, value, strict, name);
}

function firstFault(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const fault = check();
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function textFault(shape: Shape, value: string, name: string): string | undefined {
  if (shape.values && !shape.values.includes(value)) return `Field '${name}' is not an expected value`;
  if (value.length < (shape.minimum ?? 0)) return `Field '${name}' is smaller than the minimum length`;
  return value.length > (shape.maximum ?? Infinity) ? `Field '${name}' exceeds the maximum length` : undefined;
}

function numberFault(shape: Shape, value: number, name: string): string | undefined {
  if (value < (shape.minimum ?? -Infinity)) return `Field '${name}' is less than the minimum value`;
  return value > (shape.maximum ?? Infinity) ? `Field '${name}' exceeds the maximum value` : undefined;
}
