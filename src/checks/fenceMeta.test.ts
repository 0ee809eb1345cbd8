// What the words behind a fence's language mean, and what a reference to a region gives.
import { afterAll, expect, test } from 'vitest';
import { declaredErrors, withoutDeclaration } from './declaredErrors';
import { parseFenceMeta } from './fenceMeta';
import { plantedSite } from './plantedSite';
import { readRegion } from './readRegion';
import { readRegions } from './regions';

const site = plantedSite();
afterAll(() => {
  site.clear();
});

test.each([
  ['file=examples/x/client.ts region=start', { file: 'examples/x/client.ts', region: 'start', rest: [] }],
  ['region="two words" title="A title"', { region: 'two words', title: 'A title', rest: [] }],
  ['showLineNumbers {1, 3-4} title=x', { title: 'x', rest: ['showLineNumbers', '{1, 3-4}'] }],
  ['refused=MISSING_END_STATE type=EXPRESS', { refused: 'MISSING_END_STATE', type: 'EXPRESS', rest: [] }],
  ['run=list on=hello/greeted compile-only', { run: 'list', on: 'hello/greeted', rest: ['compile-only'] }],
  ['', { rest: [] }],
  [undefined, { rest: [] }],
])('the meta string %j', (meta, expected) => {
  expect(parseFenceMeta(meta)).toEqual(expected);
});

test('a region is its lines without the indentation they share', () => {
  const text = [
    'a',
    '  // #region outer',
    '  b',
    '',
    '    // #region inner',
    '    c',
    '    // #endregion inner',
    '  // #endregion outer',
  ];
  const { regions, findings } = readRegions('x.ts', text.join('\n'));
  expect(findings).toEqual([]);
  expect(regions.get('outer')).toEqual({ name: 'outer', text: 'b\n\n  c', line: 3 });
  expect(regions.get('inner')).toEqual({ name: 'inner', text: 'c', line: 6 });
});

test('regions that cross, or are there twice, are findings', () => {
  const text = [
    '// #region a',
    '// #region b',
    '// #endregion a',
    '// #endregion b',
    '// #endregion a',
    '// #region a',
    '// #endregion a',
  ];
  const places = readRegions('x.ts', text.join('\n')).findings.map(
    ({ line, message, mend }) => `${line} ${message} ${mend}`,
  );
  expect(places).toEqual([
    '3 This ends the region "a", which is not open here. End the region "b" first.',
    '6 The region "a" is in this file twice. Rename one of the two.',
  ]);
});

test('the region of a file is read by its name, the whole file without one', () => {
  const file = 'examples/hello/client.ts';
  const region = readRegion(site.root, { file, region: 'start' });
  expect('text' in region && region.text.split('\n')[0]).toBe(
    'export async function start(stateMachineArn: string, name: string): Promise<string | undefined> {',
  );
  expect('line' in region && region.line).toBe(7);
  const whole = readRegion(site.root, { file });
  expect('text' in whole && whole.text.startsWith('// Starts the example')).toBe(true);
});

test('declared errors stand in the first line only', () => {
  expect(declaredErrors('// @error TS2345 TS2322\nx')).toEqual(['TS2345', 'TS2322']);
  expect(declaredErrors('x\n// @error TS2345')).toEqual([]);
  expect(declaredErrors('// @error soon\nx')).toEqual([]);
  expect(withoutDeclaration('// @error TS2345\nx')).toBe('x');
  expect(withoutDeclaration('// a comment\nx')).toBe('// a comment\nx');
});
