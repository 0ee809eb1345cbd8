// Which fields take a JSONata string instead of their plain value (States Language, "JSONata").
import type { Field } from '../language';

/** Whether a field's value may be one `{% %}` string, in a state of QueryLanguage JSONata. */
export function jsonataPlace(field: Field): boolean {
  const { kind } = field.shape;
  return field.jsonata === true || kind === 'template' || kind === 'jsonataList' || kind === 'jsonataCondition';
}
