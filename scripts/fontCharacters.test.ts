// The fonts in src/css/fonts have the characters of the list, and the list has those of the texts.
import { readFileSync } from 'node:fs';
import { openSync } from 'fontkit';
import { expect, test } from 'vitest';
import { readSite } from '../src/checks';
import { fontCharacters, systemCharacters } from './fontCharacters';

test.each(['passo-sans', 'passo-serif'])('%s has every character of the list', (name) => {
  const font = openSync(`src/css/fonts/${name}.woff2`);
  const absent = [...fontCharacters].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0)!));
  expect(absent, 'npm run fonts makes the fonts anew').toEqual([]);
});

test('every character of the texts is in the list', () => {
  const site = readSite('.');
  const texts = [
    ...site.pages.map(({ file, prose }) => ({ file, text: prose.map(({ text }) => text).join('\n') })),
    { file: 'i18n/pt-BR/code.json', text: readFileSync('i18n/pt-BR/code.json', 'utf8') },
  ];
  const absent = texts.flatMap(({ file, text }) =>
    [...new Set(text)]
      .filter((one) => one !== '\n' && !fontCharacters.has(one) && !systemCharacters.has(one))
      .map((one) => `${file}: ${one}`),
  );
  expect(absent).toEqual([]);
});
