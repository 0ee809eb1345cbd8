// A snippet's Run button: nothing of it is loaded before it is pressed; then the real SDK runs the snippet in a worker, with no
// request leaving, and prints what was recorded at build. In both languages and both themes, with no complaint of axe-core.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { violations } from './axe';
import { address, describeInBrowser, locales, themes } from './browserTest';
import { sitePages } from './sitePages';

const { folder } = inject('site');
const withSnippets = sitePages(folder).filter((page) =>
  readFileSync(join(folder, page, 'index.html'), 'utf8').includes('data-run-snippet'),
);
/** What may be loaded when the first snippet of a page runs: the SDK, the engine, the API. */
const mostGzippedKilobytes = 260;

test('chapters have snippets that run, in both languages', () => {
  const translated = withSnippets.filter((page) => page.startsWith('pt-BR/'));
  expect(translated.length).toBeGreaterThan(3);
  expect(withSnippets.length).toBe(translated.length * 2);
});

/** The Portuguese pages have the snippets of the English ones, byte for byte: one of them is run as well. */
const run = withSnippets.filter((page) => !page.startsWith('pt-BR/') || page.includes('/start/first-workflow/'));

test.each(withSnippets.filter((page) => !page.startsWith('pt-BR/')))('/%s and its translation run the same', (page) => {
  const snippets = (of: string): string[] =>
    readFileSync(join(folder, of, 'index.html'), 'utf8').match(/data-run-snippet="?[^\s">]+/g) ?? [];
  expect(snippets(`pt-BR/${page}`)).toEqual(snippets(page));
});

describeInBrowser('snippets', (browser) => {
  test.each(run)('/%s: every snippet prints in the page what it printed at build', async (path) => {
    const { page, errors, foreignRequests } = await browser.open(`/${path}`);
    const figures = await page.locator('.snippet-run').all();
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      const button = figure.locator('[data-run-snippet]');
      const recorded = await figure.locator('.snippet-prints').textContent();
      await button.click();
      const same = (await button.getAttribute('data-same')) ?? '';
      await page.waitForFunction(
        ([id, running]) => {
          const status = document.querySelector(`[data-run-snippet="${id}"]`)?.closest('.snippet-run');
          const text = status?.querySelector('.snippet-status')?.textContent;
          return text !== '' && text !== running;
        },
        [await button.getAttribute('data-run-snippet'), await button.getAttribute('data-running')],
      );
      expect(await figure.locator('.snippet-prints').textContent()).toBe(recorded);
      expect(await figure.locator('.snippet-status').textContent()).toBe(same);
    }
    expect(errors).toEqual([]);
    expect(foreignRequests).toEqual([]);
  });

  test('nothing is loaded before Run is pressed, and then no more than it needs', async () => {
    const { page, requests } = await browser.open('/docs/start/how-this-site-works/');
    await page.waitForLoadState('networkidle');
    requests.length = 0;
    await page.locator('[data-run-snippet]').first().click();
    await page.locator('.snippet-status:has-text("same")').waitFor();
    const scripts = [...new Set(requests)].filter((request) => request.endsWith('.js'));
    const bytes = scripts.map((script) => gzipSync(readFileSync(join(folder, script))).length);
    const kilobytes = bytes.reduce((sum, one) => sum + one, 0) / 1000;
    console.log(`Run loads ${scripts.length} scripts, ${kilobytes.toFixed(0)} kB gzipped.`);
    expect(scripts.length).toBeGreaterThan(0);
    expect(kilobytes).toBeLessThan(mostGzippedKilobytes);
  });

  describe.each(locales)('%s', (locale) => {
    test.each(themes)('%s: no violation after a run, with its call open', async (colorScheme) => {
      const { page } = await browser.open(address(locale, 'docs/start/first-workflow/'), { colorScheme });
      await page.locator('.snippet-call summary').first().click();
      const button = page.locator('[data-run-snippet]').first();
      await button.focus();
      await page.keyboard.press('Enter');
      await page.locator('.snippet-run').first().locator('.snippet-status').filter({ hasText: '.' }).waitFor();
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await violations(page, {}, '.snippet-run')).toEqual([]);
    });
  });
});
