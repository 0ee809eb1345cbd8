import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { readEditionNames, withEdition } from './editionNames';

const root = mkdtempSync(join(tmpdir(), 'passo-names-'));
afterAll(() => rmSync(root, { recursive: true }));

function reading(list: unknown): string[] {
  writeFileSync(join(root, 'versions.json'), JSON.stringify(list));
  return readEditionNames(root);
}

describe('withEdition', () => {
  it('puts the newest first', () => {
    expect(withEdition([], '2026.11')).toEqual(['2026.11']);
    expect(withEdition(['2026.11', '2026.02'], '2027.01')).toEqual(['2027.01', '2026.11', '2026.02']);
  });

  it.each(['2026.13', '2026.00', '2026.1', '26.11', '2026-11', 'v2026.11', '2026.11 ', '../2026.11', '', 2026.11])(
    'refuses %j as a name',
    (name) => {
      expect(() => withEdition([], name)).toThrow('year and month, such as 2026.11');
    },
  );

  it('refuses one that is there, and one that is older', () => {
    expect(() => withEdition(['2026.11'], '2026.11')).toThrow('There is an edition 2026.11 already');
    expect(() => withEdition(['2026.11', '2026.02'], '2026.02')).toThrow('not newer than 2026.11');
  });
});

test('the list is read as it is written, and may be empty', () => {
  expect(reading([])).toEqual([]);
  expect(reading(['2026.11', '2025.12'])).toEqual(['2026.11', '2025.12']);
});

test('a list in another order, or of something else, is refused', () => {
  expect(() => reading(['2025.12', '2026.11'])).toThrow('newest first');
  expect(() => reading(['2026.11', '1.0'])).toThrow('got "1.0"');
  expect(() => reading({ '2026.11': true })).toThrow('must be a list of names');
});
