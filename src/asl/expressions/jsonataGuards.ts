// Three places where the JSONata library itself can run away: the picture of $toMillis and the signature of a function, of
// which it builds regular expressions of its own, and `?:` and `??`, whose left side its parser doubles.
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

const maximumDoubled = 2_000_000;

/** Strings, quoted names, comments, the two operators, brackets, separators; anything else one character at a time. */
const token = /\/\*[^]*?\*\/|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|`[^`]*`|\?\?|\?:|\s+|[^]/y;

/** A regular expression in slashes. */
const regexLiteral = /\/(?:\\[^]|[^/\\])+\//y;

/**
 * Whether nested `?:` and `??` would make a tree too large to build: the parser keeps two copies of what stands left of
 * each, so thirty of them nested to the left make a billion.
 */
export function hasRunawayDefaults(text: string): boolean {
  // Per open bracket: the weight before the operand that is being read, and the weight of that operand.
  const levels = [{ before: 0, operand: 0 }];
  let level = levels[0] ?? { before: 0, operand: 0 };
  let mayStartRegex = true;
  for (let at = 0; at < text.length;) {
    const pattern = text[at] === '/' && mayStartRegex && text[at + 1] !== '*' ? regexLiteral : token;
    pattern.lastIndex = at;
    const part = pattern.exec(text)?.[0] ?? text.charAt(at);
    at += part.length;
    if (/^\s|^\/\*/.test(part)) continue;
    mayStartRegex = /^[([{,;:=<>!&|+\-*/%?^~@#]$|^\?/.test(part);
    if (/^[([{]$/.test(part)) {
      level = { before: 0, operand: 0 };
      levels.push(level);
    } else if (/^[)\]}]$/.test(part) && levels.length > 1) {
      const inner = level;
      levels.pop();
      level = levels.at(-1) ?? inner;
      level.operand += inner.before + inner.operand + 1;
    } else if (part === '?:' || part === '??') {
      level.before += level.operand * 2;
      level.operand = 0;
    } else if (part === ',' || part === ';') {
      level.before += level.operand;
      level.operand = 0;
    } else level.operand += 1;
    if (level.before + level.operand > maximumDoubled) return true;
  }
  return false;
}
