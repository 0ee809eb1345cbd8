// What an editor says of the word under the pointer: a field, an intrinsic function, an integration; from the language's
// tables.
import { fieldOf, type DefinitionDocument, type TextRange } from '../language';
import { intrinsicFunctions } from '../expressions/intrinsicFunctions';
import { parseResource, serviceIntegrations } from '../integrations';
import { signature, type EditorLocale } from './completions';
import { editorPlace } from './editorPlace';

export interface Hover {
  readonly range: TextRange;
  /** The name of what is explained. */
  readonly title: string;
  readonly text: string;
  /** A page of AWS's developer guide. */
  readonly page?: string;
}

/** What is known of the word at an offset; undefined where nothing is. */
export function hoverAt(document: DefinitionDocument, offset: number, locale: EditorLocale = 'en'): Hover | undefined {
  const place = editorPlace(document, offset);
  if (!place?.string) return undefined;
  const { part, string, range } = place;
  if (place.kind === 'key') {
    const name = string.value;
    const field = part && fieldOf(part.owner, name);
    return field && { range, title: `${part.owner}.${name}`, text: field.description[locale] };
  }
  const text = document.text.slice(range.start, range.end);
  for (const match of text.matchAll(/States\.\w+/g)) {
    const start = range.start + match.index;
    const end = start + match[0].length;
    const known = intrinsicFunctions.get(match[0]);
    if (known && start <= offset && offset <= end)
      return { range: { start, end }, title: signature(known), text: known.description[locale] };
  }
  if (place.key !== 'Resource') return undefined;
  const service = /^arn:aws[\w-]*:states:[^:]*:[^:]*:([\w-]+):/.exec(string.value)?.[1];
  const integration = service === undefined ? undefined : serviceIntegrations.get(service);
  if (!integration || !parseResource(string.value)) return undefined;
  return {
    range,
    title: integration.title,
    text: string.value,
    page: `https://docs.aws.amazon.com/step-functions/latest/dg/${integration.page}.html`,
  };
}
