// Search from end to end without a browser: pages -> the plugin's index -> the engine the dialog uses. What the chapters do not
// hold yet is tried here: accents either way, names of the language and their parts.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type SearchEngine, loadSearchEngine } from '../../src/components/search/searchEngine';
import { writeIndexes } from '../../src/plugins/search/writeIndexes';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passo-search-'));
  // The engine fetches its index; here the index is in files.
  vi.stubGlobal(
    'fetch',
    async (address: string) => new Response(await readFile(fileURLToPath(address.split('?')[0] ?? ''))),
  );
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

async function engineOver(language: string, articles: Record<string, string>): Promise<SearchEngine> {
  const pages = Object.entries(articles).map(([url, article]) => ({
    url,
    html: `<html lang="${language}"><body><nav>Everything</nav><article>${article}</article></body></html>`,
  }));
  await writeIndexes(pages, join(folder, language));
  return loadSearchEngine(pathToFileURL(join(folder, language, 'current/')).href, '/site/');
}

describe('code words', () => {
  let engine: SearchEngine;
  beforeAll(async () => {
    engine = await engineOver('en', {
      'choice/': `<h1>Choice</h1><p>Without a match it fails with <code>States.NoChoiceMatched</code>.
        A condition asks for <code>$states.input.daysSinceDelivery</code>.</p>`,
      'callback/': `<h1>Callback</h1><h2 id="token">The token</h2><p>The Resource is
        <code>arn:aws:states:::lambda:invoke.waitForTaskToken</code>, the token <code>$$.Task.Token</code>. <code>StartAt</code> is not.</p>`,
      'other/': `<h1>No query</h1><p>No state, no task, no item, no lambda: they matched no choice.</p>`,
      'map/': `<h1>Map</h1><p>Items from a file.</p>
        <figure><pre>{"StartAt": "x", "Comment": "no choice, query, state", "ItemReader": {"Resource": "arn:aws:states:::s3:getObject"}}</pre></figure>`,
    });
  });

  test.each([
    ['States.NoChoiceMatched', 'choice/'],
    ['NoChoiceMatched', 'choice/'],
    ['nochoicematched', 'choice/'],
    ['daysSinceDelivery', 'choice/'],
    ['$states.input', 'choice/'],
    ['waitForTaskToken', 'callback/'],
    ['TaskToken', 'callback/#token'],
    ['tasktoken', 'callback/#token'],
    ['$$.Task.Token', 'callback/#token'],
    ['lambda:invoke', 'callback/#token'],
    ['arn:aws:states:::lambda:invoke.waitForTaskToken', 'callback/#token'],
    ['ItemReader', 'map/'],
    ['itemread', 'map/'],
    ['getObject', 'map/'],
  ])('%s is found first on %s', async (typed, url) => {
    const { hits } = await engine.search(typed, 5);
    expect(hits[0]?.url.startsWith(`/site/${url}`), JSON.stringify(hits)).toBe(true);
  });

  test('the text of a chapter comes before the code of another', async () => {
    const { hits } = await engine.search('StartAt', 5);
    expect(hits.map((hit) => hit.title)).toEqual(['Callback', 'Map']);
  });

  test('a name is shown as it was written', async () => {
    const { hits } = await engine.search('States.NoChoiceMatched', 1);
    expect(hits[0]?.excerpt).toContain('<mark>States.NoChoiceMatched.</mark>');
    const [hit] = (await engine.search('waitForTaskToken', 1)).hits;
    expect(hit?.excerpt.replace(/<\/?mark>/g, '')).toContain('arn:aws:states:::lambda:invoke.waitForTaskToken');
  });

  test('what is around the article is not found', async () => {
    expect(await engine.search('everything', 5)).toEqual({ hits: [], count: 0 });
  });
});

describe('Portuguese', () => {
  let engine: SearchEngine;
  beforeAll(async () => {
    engine = await engineOver('pt-BR', {
      'a/': '<h1>O histórico</h1><p>A execução não espera. Um <code>ItemReader</code> lê itens.</p>',
      'b/': '<h1>Execucao sem acento</h1><p>Texto escrito sem acentos.</p>',
    });
  });

  test.each(['execução', 'execucao', 'EXECUÇÃO', 'Execucão'])('%s finds both spellings', async (typed) => {
    const { hits } = await engine.search(typed, 5);
    expect(hits.map((hit) => hit.url.split('#')[0]).sort()).toEqual(['/site/a/', '/site/b/']);
  });

  test.each([
    ['historico', '/site/a/'],
    ['ItemReader', '/site/a/'],
    ['acentos', '/site/b/'],
  ])('%s finds %s', async (typed, url) => {
    const { hits } = await engine.search(typed, 5);
    expect(hits[0]?.url).toBe(url);
  });
});
