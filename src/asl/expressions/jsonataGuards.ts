// Two places where JSONata builds a regular expression of its own that can run away: the picture of $toMillis, and the
// signature of a function, which is matched against the types of the arguments.
import { BoundedRegExp } from './boundedRegExp';
import type { JsonataNode } from './jsonataAnalysis';
import { StepBudget } from './stepBudget';

const maximumPictureSteps = 2_000_000;

/**
 * Tries every way in which a picture's components can share out a text, without a chance to match: what the library tries
 * is among it, so when this ends within its budget, that ends too.
 * @throws BudgetExceeded
 */
export function checkPicture(text: string, picture: string): void {
  const component = '[\\w+\\-:, ]+';
  const pattern = picture.replace(/\[\[|\]\]|\[[^\]]*\]|[^[\]]+/g, (part) => {
    if (part === '[[' || part === ']]') return `\\${part.charAt(0)}`;
    return part.startsWith('[') ? component : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  const parsed = BoundedRegExp.parse(`${pattern}(?!)`, 'i');
  if (parsed.ok) parsed.value.matchesWhole(text, new StepBudget(maximumPictureSteps));
}

/** Repetitions and optional parts that a signature may have: with more, matching the arguments can take for ever. */
const maximumRepeated = 3;
const maximumOptional = 12;

/** Whether a function in the tree has a signature like `<n+n+n+n+:n>`. */
export function hasRunawaySignature(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { signature } = node as JsonataNode & { signature?: { definition?: unknown } };
  const definition = typeof signature?.definition === 'string' ? signature.definition : '';
  if (definition.replace(/[^+]/g, '').length > maximumRepeated) return true;
  if (definition.replace(/[^?-]/g, '').length > maximumOptional) return true;
  return Object.values(node).some(hasRunawaySignature);
}
