// Knows how a ChoiceRule is said in a few words (Amazon States Language, "Choice state": comparison operators, And, Or,
// Not, and JSONata's Condition).
import type { DiagramWords } from './diagramWords';

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const signs: readonly [suffix: string, sign: string][] = [
  ['GreaterThanEquals', '≥'],
  ['LessThanEquals', '≤'],
  ['GreaterThan', '>'],
  ['LessThan', '<'],
  ['Equals', '='],
];

const tests: Readonly<Record<string, readonly [yes: keyof DiagramWords, no: keyof DiagramWords]>> = {
  IsPresent: ['isPresent', 'isNotPresent'],
  IsNull: ['isNull', 'isNotNull'],
  IsNumeric: ['isNumeric', 'isNotNumeric'],
  IsString: ['isString', 'isNotString'],
  IsBoolean: ['isBoolean', 'isNotBoolean'],
  IsTimestamp: ['isTimestamp', 'isNotTimestamp'],
};

const maximumDepth = 8;
const maximumTerms = 12;

/**
 * A ChoiceRule in short words, such as `$.total > 100 and $.vip is present`.
 * @param rule The rule as written; any JSON value.
 * @returns One line, '' when the rule says nothing that can be read.
 */
export function conditionText(rule: unknown, words: DiagramWords): string {
  return condition(rule, words, 0);
}

function condition(rule: unknown, words: DiagramWords, depth: number): string {
  if (!isObject(rule)) return '';
  if (depth > maximumDepth) return '…';
  for (const [key, word] of [
    ['And', words.and],
    ['Or', words.or],
  ] as const) {
    const terms = rule[key];
    if (!Array.isArray(terms)) continue;
    const said = terms.slice(0, maximumTerms).map((term: unknown) => {
      const text = condition(term, words, depth + 1);
      return isObject(term) && ('And' in term || 'Or' in term) && terms.length > 1 ? `(${text})` : text;
    });
    if (terms.length > maximumTerms) said.push('…');
    return said.filter((text) => text !== '').join(` ${word} `);
  }
  if ('Not' in rule) return negated(rule['Not'], words, depth);
  if (typeof rule['Condition'] === 'string') return jsonataText(rule['Condition']);
  return comparison(rule, words, false);
}

function negated(rule: unknown, words: DiagramWords, depth: number): string {
  if (isObject(rule) && Object.keys(rule).some((key) => key in tests)) return comparison(rule, words, true);
  const text = condition(rule, words, depth + 1);
  return text === '' ? '' : `${words.not} (${text})`;
}

function comparison(rule: Fields, words: DiagramWords, negate: boolean): string {
  const variable = typeof rule['Variable'] === 'string' ? rule['Variable'] : '?';
  for (const [operator, operand] of Object.entries(rule)) {
    const test = tests[operator];
    if (test !== undefined && Object.hasOwn(tests, operator)) {
      return `${variable} ${words[test[(operand === false) !== negate ? 1 : 0]]}`;
    }
    if (operator === 'StringMatches') return `${variable} ${words.matches} ${literal(operand)}`;
    const isPath = operator.endsWith('Path');
    const bare = isPath ? operator.slice(0, -'Path'.length) : operator;
    const sign = /^(String|Numeric|Boolean|Timestamp)/.test(bare) && signs.find(([suffix]) => bare.endsWith(suffix));
    if (sign) return `${variable} ${sign[1]} ${isPath && typeof operand === 'string' ? operand : literal(operand)}`;
  }
  return '';
}

const literal = (value: unknown): string => {
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'object' && value !== null) return '…';
  return String(value);
};

/** `{% $states.input.total > 100 %}` as `input.total > 100`. */
export function jsonataText(expression: string): string {
  const inner = /^\s*\{%([\s\S]*)%\}\s*$/.exec(expression)?.[1] ?? expression;
  return inner
    .replaceAll(/\$states\.(?=[a-z])/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
