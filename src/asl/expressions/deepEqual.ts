// Equality of JSON values: same type, same content; the order of an object's keys does not matter (RFC 8259).
import { isJsonObject, type JsonValue } from '../language/jsonValue';

/** Whether two JSON values are equal. */
export function isDeepEqual(left: JsonValue, right: JsonValue): boolean {
  if (left === right) return true;
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => isDeepEqual(item, right[index] ?? null))
    );
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isDeepEqual(left[key] ?? null, right[key] ?? null))
  );
}
