// What the editor offers and says at a place of a definition. A chunk of its own: it brings the descriptions of the whole
// language, and who only reads asks nothing.
import { completionsAt, hoverAt, loadDefinition } from '../asl';
import type { PlaceAnswer, PlaceRequest } from './definitionCheck';

/** Answers what can be written, or what stands, at a place; never throws for what the text may hold. */
export async function answerPlace({ id, about, text, offset, locale }: PlaceRequest): Promise<PlaceAnswer> {
  const document = await loadDefinition(text);
  const completions = about === 'completions' ? completionsAt(document, offset, locale) : undefined;
  const hover = about === 'hover' ? hoverAt(document, offset, locale) : undefined;
  return { id, ...(completions && { completions }), ...(hover && { hover }) };
}
