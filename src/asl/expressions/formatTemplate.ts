// States.Format: the placeholders of a template and the texts that values become (Amazon States Language, appendix B).
import { isJsonObject, type JsonValue } from '../language/jsonValue';
import { FunctionFault } from './functionFault';

/** The number of `{}` in a template; a backslash before a brace makes it plain text. */
export function countPlaceholders(template: string): number {
  let count = 0;
  for (let at = 0; at < template.length; at += 1) {
    if (template[at] === '\\') at += 1;
    else if (template[at] === '{' && template[at + 1] === '}') count += 1;
  }
  return count;
}

/** The template with its `{}` filled. @throws FunctionFault when placeholders and values differ in number. */
export function formatTemplate(template: string, values: readonly JsonValue[]): string {
  const expected = countPlaceholders(template);
  if (expected !== values.length)
    throw new FunctionFault(
      `The number of arguments (${values.length}) does not match the number of '{}' in the template (${expected}).`,
    );
  let result = '';
  let next = 0;
  for (let at = 0; at < template.length; at += 1) {
    const character = template.charAt(at);
    if (character === '\\' && /[\\{}']/.test(template.charAt(at + 1))) {
      at += 1;
      result += template.charAt(at);
    } else if (character === '{' && template[at + 1] === '}') {
      result += formatValue(values[next] ?? null);
      next += 1;
      at += 1;
    } else result += character;
  }
  return result;
}

/** A value as the service prints it: texts bare, objects and arrays in Java's way (`{a=1, b=[2, c]}`), as recorded. */
function formatValue(value: JsonValue): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(formatValue).join(', ')}]`;
  if (isJsonObject(value))
    return `{${Object.entries(value)
      .map(([key, each]) => `${key}=${formatValue(each)}`)
      .join(', ')}}`;
  return String(value);
}
