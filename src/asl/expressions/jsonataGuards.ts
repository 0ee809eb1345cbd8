// What the JSONata library would let through: pictures of $toMillis and signatures of functions, of which it builds regular
// expressions that can run away, and operators that came after the version that Step Functions implements.
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

/**
 * Strings, quoted names, comments, the head of a function with its signature (`function($a)<s?:s>`), the two operators;
 * anything else one character at a time.
 */
const token =
  /\/\*[^]*?\*\/|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|`[^`]*`|(?:function|λ)\s{0,9}\([^()]{0,999}\)\s{0,9}<[^{}]{0,99}>|\?\?|\?:|\s+|[^]/y;

/** A regular expression in slashes. */
const regexLiteral = /\/(?:\\[^]|[^/\\])+\//y;

/**
 * The first `?:` or `??` of a text. JSONata has them since 2.1, Step Functions implements 2.0.6 (Developer Guide,
 * "Transforming data with JSONata in Step Functions"), whose parser stops at the second character.
 * @returns that character and where it stands.
 */
export function laterOperator(text: string): { readonly symbol: string; readonly offset: number } | undefined {
  let mayStartRegex = true;
  for (let at = 0; at < text.length;) {
    const pattern = text[at] === '/' && mayStartRegex && text[at + 1] !== '*' ? regexLiteral : token;
    pattern.lastIndex = at;
    const part = pattern.exec(text)?.[0] ?? text.charAt(at);
    if (part === '?:' || part === '??') return { symbol: part.charAt(1), offset: at + 1 };
    at += part.length;
    if (!/^\s|^\/\*/.test(part)) mayStartRegex = /^[([{,;:=<>!&|+\-*/%?^~@#]$/.test(part);
  }
  return undefined;
}
