// The bounded matcher against JavaScript's own, on generated patterns and texts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoundedRegExp } from './boundedRegExp';
import { BudgetExceeded, StepBudget } from './stepBudget';

function exec(source: string, flags: string, text: string, from = 0) {
  const parsed = BoundedRegExp.parse(source, flags);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  parsed.value.lastIndex = from;
  const match = parsed.value.exec(text, new StepBudget(1_000_000));
  return match && { groups: [...match], index: match.index, lastIndex: parsed.value.lastIndex };
}

function native(source: string, flags: string, text: string, from = 0) {
  const regex = new RegExp(source, `${flags}g`);
  regex.lastIndex = from;
  const match = regex.exec(text);
  return match && { groups: [...match], index: match.index, lastIndex: regex.lastIndex };
}

describe('the result is JavaScript’s', () => {
  it.each([
    ['a|ab|abc', '', 'abc'],
    ['(a*)*', '', 'b'],
    ['(z)((a+)?(b+)?(c))*', '', 'zaacbbbcac'],
    ['(?=(a+))a*b\\1', '', 'baaabac'],
    ['(?!foo).*', '', 'foobar'],
    ['(?<=\\$)\\d+(\\.\\d*)?', '', 'costs $10.53'],
    ['(?<!\\$)\\b\\d+', '', '$1 22'],
    ['(?<year>\\d{4})-\\k<year>', '', '2024-2024'],
    ['^b', 'm', 'a\nb'],
    ['[^\\W_]+', '', '__x9'],
    ['[\\d-x]+', '', 'a1-x'],
    ['a{2,3}?', '', 'aaaa'],
    ['a{,2}', '', 'a{,2}'],
    ['x{0}y', '', 'xy'],
    ['\\u0041\\x42\\cJ', '', 'AB\n'],
    ['.', 's', '\n'],
    ['ÇÃO', 'i', 'ação'],
    ['[a-z]+', 'i', 'ABC'],
    ['(?:)', '', ''],
    ['[]', '', 'a'],
    ['[^]', '', 'a'],
    ['\\bword\\b', '', 'a word.'],
    ['(a)|b', '', 'b'],
  ])('/%s/%s on %j', (source, flags, text) => {
    expect(exec(source, flags, text)).toEqual(native(source, flags, text));
  });

  it('for generated patterns', () => {
    const atom = fc.constantFrom('a', 'b', '.', '\\d', '\\w', '[ab]', '[^a]', '^', '$', '\\b', '(?:a|b)', '1');
    const { pattern } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
      pattern: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
      piece: fc.oneof(
        { weight: 5, arbitrary: atom },
        fc
          .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{0,2}', '{1,}?'))
          .map(([body, quantifier]) => `(${body})${quantifier}`),
        fc.tuple(tie('pattern'), tie('pattern')).map(([left, right]) => `(${left}|${right})`),
        tie('pattern').map((body) => `(?=${body})`),
        tie('pattern').map((body) => `(?!${body})`),
        fc.constant('\\1'),
      ),
    }));
    fc.assert(
      fc.property(
        pattern,
        fc.constantFrom('', 'i', 'm', 's'),
        fc.string({ unit: fc.constantFrom('a', 'b', 'A', '1', ' ', '\n'), maxLength: 8 }),
        (source, flags, text) => {
          if (source.length > 40) return;
          let expected;
          try {
            expected = native(source, flags, text);
          } catch {
            return;
          }
          let actual;
          try {
            actual = exec(source, flags, text);
          } catch (fault) {
            if (fault instanceof BudgetExceeded) return;
            throw fault;
          }
          expect(actual).toEqual(expected);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('from lastIndex on, as the g flag', () => {
    expect(exec('a', '', 'banana', 2)).toEqual(native('a', '', 'banana', 2));
  });
});

describe('bounds', () => {
  it('a pattern that would run away ends on its budget', () => {
    for (const source of ['(a+)+$', '(a|a)*$', '(a*)*\\1$', '(?:(?:a?){30}){30}$'])
      expect(() => exec(source, '', `${'a'.repeat(50)}!`), source).toThrow(BudgetExceeded);
  });

  it('a pattern that is too large or too deep is refused with a place', () => {
    expect(BoundedRegExp.parse('((((a{100}){100}){100}){100})', '')).toMatchObject({ ok: false });
    expect(BoundedRegExp.parse('('.repeat(5000), '')).toMatchObject({ ok: false });
    expect(BoundedRegExp.parse('(?:){999999999}', '')).toMatchObject({ ok: true });
    expect(BoundedRegExp.parse('(?:(?:){0,999999999}){999999999}', '')).toMatchObject({ ok: false });
    expect(BoundedRegExp.parse('a(b', '')).toMatchObject({ ok: false, problem: { offset: 1 } });
    expect(BoundedRegExp.parse('a{2,1}', '')).toMatchObject({ ok: false });
    expect(BoundedRegExp.parse('*a', '')).toMatchObject({ ok: false, problem: { offset: 0 } });
    expect(BoundedRegExp.parse('[z-a]', '')).toMatchObject({ ok: false, problem: { offset: 2 } });
  });

  it('a long text costs steps in proportion', () => {
    expect(exec('\\d+$', '', `${'x'.repeat(100_000)}42`)).toMatchObject({ index: 100_000 });
  });
});
