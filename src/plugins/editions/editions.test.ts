// The list of the page, and which built editions belong to this place.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadContext, Props } from '@docusaurus/types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publication } from '../publication';
import editions, { editionsData } from './index';
import { editionRecord, keptEdition, keptFolder, recordFile } from './keptEdition';

const siteDir = mkdtempSync(join(tmpdir(), 'passo-editions-'));
const commit = '0123456789abcdef0123456789abcdef01234567';
const here = publication({ BASE_URL: '/passo/', REPOSITORY: 'me/passo' });
const elsewhere = publication({ BASE_URL: '/', REPOSITORY: 'me/passo' });
const context = (currentLocale: string) => ({ siteDir, i18n: { currentLocale, defaultLocale: 'en' } });

function keep(name: string, place = here): void {
  const folder = keptFolder(siteDir, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), name);
  writeFileSync(join(folder, recordFile), JSON.stringify(editionRecord(name, commit, place), null, 2));
}

beforeAll(() => {
  writeFileSync(join(siteDir, 'versions.json'), '["2027.03", "2026.11", "2026.08"]');
  keep('2026.11');
  keep('2026.08', elsewhere);
});
afterAll(() => rmSync(siteDir, { recursive: true }));

test('a kept edition is of one place', () => {
  expect(keptEdition(siteDir, '2026.11', here)?.commit).toBe(commit);
  expect(keptEdition(siteDir, '2026.11', elsewhere)).toBeUndefined();
  expect(keptEdition(siteDir, '2026.08', here)).toBeUndefined();
  expect(keptEdition(siteDir, '2027.03', here)).toBeUndefined();
});

test('the page lists all, and links those that are part of the build', () => {
  expect(editionsData(context('en'), here)).toEqual({
    editions: [
      { name: '2027.03', cutIn: 'March 2027' },
      {
        name: '2026.11',
        cutIn: 'November 2026',
        url: '/passo/editions/2026.11/',
        commit: '0123456',
        sourceUrl: `https://github.com/me/passo/tree/${commit}`,
      },
      { name: '2026.08', cutIn: 'August 2026' },
    ],
  });
  const [, translated] = editionsData(context('pt-BR'), here).editions;
  expect(translated).toMatchObject({ cutIn: 'novembro de 2026', url: '/passo/editions/2026.11/pt-BR/' });
});

test('in an edition it leads to the list of the current site', () => {
  const inside = publication({ BASE_URL: '/passo/editions/2026.11/', EDITION: '2026.11' });
  expect(editionsData(context('pt-BR'), inside)).toEqual({
    inEdition: { name: '2026.11', listUrl: '/passo/pt-BR/editions/' },
    editions: [],
  });
});

test('the build gets the editions of its place, once, and an edition gets none; only an edition has the line', async () => {
  const outDir = join(siteDir, 'build');
  const plugin = (locale: string, place = here) => editions(context(locale) as unknown as LoadContext, place);
  const built = async (...of: Parameters<typeof plugin>): Promise<string[]> => {
    rmSync(outDir, { recursive: true, force: true });
    mkdirSync(join(outDir, 'editions'), { recursive: true });
    await plugin(...of).postBuild?.({ outDir } as unknown as Props & never);
    return readdirSync(join(outDir, 'editions'));
  };
  expect(await built('en')).toEqual(['2026.11']);
  expect(await built('pt-BR')).toEqual([]);
  const edition = publication({ BASE_URL: '/passo/editions/2026.11/', EDITION: '2026.11' });
  expect(await built('en', edition)).toEqual([]);
  expect(plugin('en').getThemePath).toBeUndefined();
  expect(plugin('en', edition).getThemePath?.()).toMatch(/editions.theme$/);
});
