import { access, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeIndexes } from './writeIndexes';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'passo-search-'))));
afterAll(() => rm(folder, { recursive: true }));

const html = (text: string) =>
  `<html lang="pt-BR"><body><nav>menu</nav><article><h1>T</h1><p>${text}</p></article></body></html>`;

async function pageCount(version: string): Promise<unknown> {
  const entry = JSON.parse(await readFile(join(folder, version, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.fromEntries(
    Object.entries(entry.languages).map(([language, { page_count }]) => [language, page_count]),
  );
}

test('one index per version; a page without a version is in all of them; no unused file is published', async () => {
  await writeIndexes(
    [
      { url: 'docs/new/', html: html('novo'), version: 'current' },
      { url: 'docs/old/', html: html('velho'), version: '1.0' },
      { url: 'diary/first/', html: html('diário') },
    ],
    folder,
  );
  expect((await readdir(folder)).sort()).toEqual(['1.0', 'current']);
  expect(await pageCount('current')).toEqual({ 'pt-br': 2 });
  expect(await pageCount('1.0')).toEqual({ 'pt-br': 2 });
  await access(join(folder, 'current', 'pagefind.js'));
  expect((await readdir(join(folder, 'current'))).filter((name) => /ui|highlight|worker|unknown/.test(name))).toEqual(
    [],
  );
});

test('what stood in the folder before is gone', async () => {
  await writeIndexes([{ url: 'diary/first/', html: html('texto') }], folder);
  expect(await readdir(folder)).toEqual(['current']);
});
