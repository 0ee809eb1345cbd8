// Search, as a reader uses it: opened by key or button, answered from the site's own files, driven by keyboard, in both languages.
import { describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { address, describeInBrowser, locales } from './browserTest';
import { currentBaseUrl } from './builds';
import { searchQueries } from './searchQueries';

const start = 'docs/start/why-orchestrate/';

async function searchFor(page: Page, words: string): Promise<void> {
  if (!(await page.getByRole('dialog').isVisible())) await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(words);
  // The status line goes through "Searching…" and names a count, or the query when nothing was found.
  await page.locator('[role=option], [role=status] q').first().waitFor();
}

describeInBrowser('search', (browser) => {
  describe.each(locales)('%s', (locale) => {
    test('finds the right page first', async () => {
      const { page, errors, foreignRequests } = await browser.open(address(locale, start));
      const wrong: string[] = [];
      for (const [typed, expected] of searchQueries[locale]) {
        await searchFor(page, typed);
        await expect
          .poll(() => page.getByRole('listbox', { includeHidden: true }).getAttribute('data-query'))
          .toBe(typed);
        const found = await page
          .getByRole('option')
          .evaluateAll((all) => all.map((option) => option.getAttribute('href')));
        if (found[0]?.split('#')[0] !== address(locale, expected))
          wrong.push(`${typed}: ${found.join(' ') || 'nothing'}`);
      }
      expect(wrong).toEqual([]);
      expect(errors).toEqual([]);
      expect(foreignRequests).toEqual([]);
    });

    test('shows title, section and text of a page, and never another language', async () => {
      const { page } = await browser.open(address(locale, start));
      await searchFor(page, 'ExecutionAlreadyExists');
      const option = page.getByRole('option').first();
      expect(await option.locator('span').count()).toBeGreaterThanOrEqual(3);
      expect(await option.locator('mark').first().innerText()).toContain('ExecutionAlreadyExists');
      const links = await page
        .getByRole('option')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
      expect(links.every((link) => link.startsWith('/pt-BR/') === (locale === 'pt-BR'))).toBe(true);
    });
  });

  test('loads nothing before the first key', async () => {
    const { page, requests } = await browser.open(`/${start}`);
    const isOfSearch = (request: string) => request.includes('/search-index/');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await page.waitForLoadState('networkidle');
    expect(requests.filter(isOfSearch)).toEqual([]);
    await searchFor(page, 'r');
    expect(requests.filter(isOfSearch).length).toBeGreaterThan(3);
  });

  test('works without a network once it has been used', async () => {
    const { page } = await browser.open(`/${start}`);
    await searchFor(page, 'choreography');
    await page.context().setOffline(true);
    await searchFor(page, 'choreography bus');
    expect(await page.getByRole('option').count()).toBeGreaterThan(0);
  });

  test.each(['/', 'Control+k', 'Meta+k'])('opens with %s and closes with Escape; the focus returns', async (key) => {
    const { page } = await browser.open(`/${start}`);
    await page.locator('main a').first().focus();
    const before = await page.evaluate(() => document.activeElement?.outerHTML);
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    expect(await page.getByRole('combobox').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(before);
  });

  test('opens with its button, at every width', async () => {
    for (const width of [360, 800, 1440]) {
      const { page } = await browser.open(`/${start}`, { viewport: { width, height: 740 } });
      await page.getByRole('button', { name: 'Search' }).click();
      const box = await page.getByRole('dialog').boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
  });

  test('arrows go round the results, and Enter opens the chosen one at its section', async () => {
    const { page } = await browser.open(`/${start}`);
    await searchFor(page, 'workflow');
    const field = page.getByRole('combobox');
    const count = await page.getByRole('option').count();
    expect(count).toBeGreaterThan(1);
    const chosen = () => page.locator('[role=option][aria-selected=true]');
    const isActive = async () =>
      expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen().getAttribute('id'));

    await isActive();
    await page.keyboard.press('ArrowUp');
    expect(await chosen().evaluate((option) => option.nextElementSibling)).toBeNull();
    await isActive();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('option').nth(1).getAttribute('aria-selected')).toBe('true');
    await isActive();

    const href = await chosen().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href ?? ''}`);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const anchor = href?.split('#')[1];
    if (anchor !== undefined)
      await expect
        .poll(() =>
          page.locator(`[id="${anchor}"]`).evaluate((heading) => heading.getBoundingClientRect().top < innerHeight),
        )
        .toBe(true);
  });

  test('a click opens a result', async () => {
    const { page } = await browser.open(`/${start}`);
    await searchFor(page, 'TS2322');
    await page.getByRole('option').first().click();
    await page.waitForURL('**/docs/start/how-this-site-works/**');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('says when nothing is found, and when there is no index', async () => {
    const { page } = await browser.open(`/${start}`);
    // Pagefind falls back to the beginning of a word: only a letter that no page has finds nothing.
    await searchFor(page, 'жук');
    expect(await page.getByRole('dialog').getByRole('status').innerText()).toContain('жук');
    expect(await page.getByRole('option').count()).toBe(0);

    // As under `npm start`: the development server answers with a page.
    const { page: other } = await browser.open(`/${start}`);
    await other.route('**/search-index/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    );
    await other.keyboard.press('/');
    await other.getByRole('combobox').fill('retry');
    await expect.poll(() => other.getByRole('dialog').getByRole('status').innerText()).toContain('npm run build');
  });

  test('`/` is a letter inside the field', async () => {
    const { page } = await browser.open(`/${start}`);
    await page.keyboard.press('/');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type('a/b');
    expect(await page.getByRole('combobox').inputValue()).toBe('a/b');
  });
});

describeInBrowser(
  'under a sub-path',
  (browser) => {
    const { baseUrl } = inject('siteUnderSubPath');

    test.each(locales)('the %s pages, their files and their links stay inside it', async (locale) => {
      const { page, requests, errors, foreignRequests } = await browser.open(address(locale, '', baseUrl));
      await page.locator('main a[href*="/docs/start/first-workflow/"]').first().click();
      await page.waitForURL(`**${address(locale, 'docs/start/first-workflow/', baseUrl)}`);
      await page.locator('#workflow-first-workflow [data-state]').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(requests.filter((path) => !path.startsWith(baseUrl))).toEqual([]);
      expect(foreignRequests).toEqual([]);
      expect(errors).toEqual([]);
      const links = await page
        .locator('a[href^="/"]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      // It is an edition: one link leads to the page in the current site.
      const leadingOut = links.filter((link) => !link.startsWith(baseUrl));
      expect(leadingOut).toEqual([address(locale, 'docs/start/first-workflow/', currentBaseUrl)]);
    });

    test.each(locales)('search finds and opens a page in %s', async (locale) => {
      const { page } = await browser.open(address(locale, start, baseUrl));
      await searchFor(page, 'daysSinceDelivery');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${address(locale, 'docs/start/first-workflow/', baseUrl)}**`);
    });

    test('the language changes and the page stays', async () => {
      const { page } = await browser.open(`${baseUrl}docs/start/first-workflow/`);
      await page
        .locator('.navbar')
        .getByRole('button', { name: /English/ })
        .hover();
      await page.locator('.navbar a[lang="pt-BR"]').click();
      await page.waitForURL(`**${baseUrl}pt-BR/docs/start/first-workflow/`);
    });
  },
  inject('siteUnderSubPath'),
);
