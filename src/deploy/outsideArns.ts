// The ARNs that a definition writes out, wherever they stand in what its Tasks send (IAM User Guide, "Amazon Resource Names").
import { isJsonObject, type JsonValue } from '../asl/index';

/** Deeper nesting than AWS takes is not looked into. */
const deepest = 60;

/** Field and ARN, in the order in which they are written. What belongs to one account has its number. */
export function outsideArns(value: JsonValue | undefined, field = '', depth = 0): [string, string][] {
  if (depth > deepest) return [];
  if (typeof value === 'string') {
    // The Resource of a Task is no thing but an action; those that are things have rules of their own.
    return field !== 'Resource' && /^arn:[\w-]+:[\w-]+:[^:]*:\d{12}:[^:${}]+$/.test(value) ? [[field, value]] : [];
  }
  // A text in a list has no field of its own: it stays as it is.
  if (Array.isArray(value)) return value.filter(isJsonObject).flatMap((one) => outsideArns(one, '', depth + 1));
  // What a Task reaches by another role is in another account, as a rule.
  if (!isJsonObject(value) || value['Credentials'] !== undefined) return [];
  return Object.entries(value).flatMap(([name, inner]) => outsideArns(inner, name, depth + 1));
}
