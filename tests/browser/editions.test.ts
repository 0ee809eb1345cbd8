// Editions: in one, each page says which it is and leads to the same page of the current site; in the current site, a page
// lists them.
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { rulesOfColour, violations } from './axe';
import { address, describeInBrowser, locales } from './browserTest';
import { currentBaseUrl, editionName } from './builds';
import { builtHtml, sitePages } from './sitePages';

const current = inject('site');
const edition = inject('siteUnderSubPath');
const pages = sitePages(edition.folder);
const robots = /<meta\b[^>]*name="?robots"? content="?noindex/;

test('every page of an edition is kept from search engines, none of the current site is', () => {
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter((page) => !robots.test(builtHtml(edition.folder, page)))).toEqual([]);
  expect(existsSync(join(edition.folder, 'sitemap.xml'))).toBe(false);
  // Lists of the diary by tag are kept from them in the current site, too.
  const chapters = sitePages(current.folder).filter((page) => page.includes('docs/'));
  expect(chapters.filter((page) => robots.test(builtHtml(current.folder, page)))).toEqual([]);
});

test('without script every page of an edition says so and leads to its place in the current site', () => {
  const wrong = pages.filter((page) => {
    const line = /<aside\b[^>]*>([^]*?)<\/aside>/.exec(builtHtml(edition.folder, page))?.[1] ?? '';
    return !line.includes(editionName) || !new RegExp(`href="?${currentBaseUrl}${page}["\\s>]`).test(line);
  });
  expect(wrong).toEqual([]);
});

test('its canonical addresses and its translations are its own', () => {
  const page = 'docs/start/first-workflow/';
  const html = builtHtml(edition.folder, `pt-BR/${page}`);
  const links = [...html.matchAll(/<link\b[^>]*rel="?(canonical|alternate)"?[^>]*href="?([^\s">]+)[^>]*>/g)];
  const pathOf = (kind: RegExp) =>
    links.filter(([link]) => kind.test(link)).map(([, , href]) => new URL(href!).pathname);
  expect(pathOf(/canonical/)).toEqual([`${edition.baseUrl}pt-BR/${page}`]);
  expect(pathOf(/hreflang="?en"?/i)).toEqual([`${edition.baseUrl}${page}`]);
  expect(pathOf(/hreflang="?pt-BR"?/i)).toEqual([`${edition.baseUrl}pt-BR/${page}`]);
});

test('nothing of an edition is edited', () => {
  expect(pages.filter((page) => builtHtml(edition.folder, page).includes('/edit/main/'))).toEqual([]);
  expect(builtHtml(current.folder, 'docs/start/first-workflow/')).toContain('/edit/main/');
});

describeInBrowser(
  'an edition',
  (browser) => {
    test.each(locales)('%s: the line goes along with the reader, and axe has nothing to say', async (locale) => {
      const { page, errors } = await browser.open(address(locale, '', edition.baseUrl), { colorScheme: 'light' });
      const line = page.getByRole('complementary', { name: locale === 'en' ? 'Edition' : 'Edição' });
      const link = line.getByRole('link');
      expect(await line.innerText()).toContain(editionName);
      expect(await link.getAttribute('href')).toBe(address(locale, '', currentBaseUrl));
      expect(await violations(page)).toEqual([]);

      const chapter = 'docs/start/first-workflow/';
      await page.locator(`main a[href*="/${chapter}"]`).first().click();
      await page.waitForURL(`**${address(locale, chapter, edition.baseUrl)}`);
      await expect.poll(() => link.getAttribute('href')).toBe(address(locale, chapter, currentBaseUrl));
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
      // What is below it is looked at in the current site (everyPage.test.ts).
      expect(await violations(page, rulesOfColour, 'aside')).toEqual([]);

      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(errors).toEqual([]);
    });

    test('its page of editions leads to the list in the current site', async () => {
      const { page } = await browser.open(address('pt-BR', 'editions/', edition.baseUrl));
      const main = page.locator('main');
      expect(await main.innerText()).toContain(editionName);
      expect(await main.locator('a').getAttribute('href')).toBe(address('pt-BR', 'editions/', currentBaseUrl));
    });
  },
  edition,
);

describeInBrowser('the page of editions', (browser) => {
  describe.each(locales)('%s', (locale) => {
    test('is in the foot of the site, lists every edition, and no link leads nowhere', async () => {
      const { page } = await browser.open(address(locale, ''));
      const path = address(locale, 'editions/');
      await page.locator(`footer a[href="${path}"]`).click();
      await page.waitForURL(`**${path}`);
      const names = JSON.parse(readFileSync('versions.json', 'utf8')) as string[];
      const items = page.locator('main li');
      await expect.poll(() => items.count()).toBe(names.length);
      for (const [index, name] of names.entries()) expect(await items.nth(index).innerText()).toContain(name);
      const isMissing = (await page.locator('main').innerText()).includes('npm run editions');
      const built = await page
        .locator('main li a[href*="/editions/"]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(isMissing).toBe(built.length < names.length);
      for (const href of built) expect(existsSync(join(current.folder, href, 'index.html')), href).toBe(true);
    });
  });
});
