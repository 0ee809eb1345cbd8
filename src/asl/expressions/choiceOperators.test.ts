// StringMatches and timestamps.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTimestamp, stringMatches } from './choiceOperators';

describe('StringMatches', () => {
  it.each([
    ['log-2024.txt', 'log-*.txt', true],
    ['log-.txt', 'log-*.txt', true],
    ['log-2024.csv', 'log-*.txt', false],
    ['', '*', true],
    ['', '', true],
    ['a', '', false],
    ['a*b', 'a\\*b', true],
    ['axb', 'a\\*b', false],
    ['a\\b', 'a\\\\b', true],
    ['a.b', 'a.b', true],
    ['axb', 'a.b', false],
    ['abab', '*ab', true],
    ['abc', 'a**c', true],
    ['a\nb', 'a*b', true],
  ])('%j against %j is %s', (text, pattern, expected) => {
    expect(stringMatches(text, pattern)).toBe(expected);
  });

  it('a pattern built to backtrack ends at once', () => {
    expect(stringMatches('a'.repeat(5000), `${'*a'.repeat(1000)}b`)).toBe(false);
  });

  it('agrees with the meaning of * on generated texts', () => {
    const unit = fc.constantFrom('a', 'b', '*');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 }),
        fc.string({ unit, maxLength: 6 }),
        (text, pattern) => {
          expect(stringMatches(text, pattern)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text));
        },
      ),
    );
  });
});

describe('timestamps', () => {
  it.each([
    ['2024-02-29T12:00:00Z', Date.UTC(2024, 1, 29, 12)],
    ['2024-02-29T12:00:00.250Z', Date.UTC(2024, 1, 29, 12, 0, 0, 250)],
    ['2024-01-01T00:00:00+02:00', Date.UTC(2023, 11, 31, 22)],
    ['2024-01-01T00:00:00-03:30', Date.UTC(2024, 0, 1, 3, 30)],
    ['0001-01-01T00:00:00Z', -62135596800000],
  ])('%s', (text, millis) => {
    expect(parseTimestamp(text)).toBe(millis);
  });

  it.each([
    '',
    '2024-01-01',
    '2024-01-01 00:00:00Z',
    '2024-01-01T00:00:00',
    '2024-13-01T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2024-01-01T25:00:00Z',
    '2024-01-01t00:00:00z',
    '01-01-2024T00:00:00Z',
    '2024-01-01T00:61:00Z',
  ])('refuses %j', (text) => {
    expect(parseTimestamp(text)).toBeUndefined();
  });
});
