// What must hold of every page of the built site, whatever it is about.
import { expect, inject, test } from 'vitest';
import { rulesOfColour, violations } from './axe';
import { describeInBrowser } from './browserTest';
import { builtHtml, sitePages } from './sitePages';

const site = inject('site');
const pages = sitePages(site.folder);

test('both languages have the same pages', () => {
  const portuguese = pages.filter((page) => page.startsWith('pt-BR/')).map((page) => page.slice('pt-BR/'.length));
  const english = pages.filter((page) => !page.startsWith('pt-BR/'));
  expect(portuguese).toEqual(english);
  expect(english).toContain('');
});

// A build can exit 0 with every page an error shell: the text is there or it is not.
test.each(pages.filter((page) => /docs\/|diary\/[^/]*\d/.test(page)))(
  '/%s was rendered: an article with a heading',
  (page) => {
    const html = builtHtml(site.folder, page);
    expect(html.match(/<article\b/g)).toHaveLength(1);
    expect(/<h1\b[^>]*>([^<]+)/.exec(html)?.[1]).toMatch(/\p{L}{3}/u);
  },
);

test.each(pages)('/%s says its language and title, and what it is about if it is no list', (page) => {
  const html = builtHtml(site.folder, page);
  expect(/<html\b[^>]*\slang="?([\w-]+)/.exec(html)?.[1]).toBe(page.startsWith('pt-BR/') ? 'pt-BR' : 'en');
  expect(/<title\b[^>]*>([^<]+)</.exec(html)?.[1]).toMatch(/Passo/);
  if (/diary\/(authors|archive|tags|page)\//.test(page)) return;
  expect(html).toMatch(/<meta\b[^>]*name="?description"? content="[^"]{20,}/);
});

// The switch of the language is in the HTML; reading.test.ts presses it.
test.each(pages.filter((page) => !page.startsWith('pt-BR/')))('/%s and its translation lead to each other', (page) => {
  const hrefs = (of: string): string[] =>
    [...builtHtml(site.folder, of).matchAll(/href="?([^\s">]+)/g)].map(([, to]) => to!);
  expect(hrefs(page)).toContain(`/pt-BR/${page}`);
  expect(hrefs(`pt-BR/${page}`)).toContain(`/${page}`);
});

describeInBrowser('every page', (browser) => {
  // One visit shows all: opening the page takes longer than looking at it.
  test.each(pages)(
    '/%s: axe has nothing to say in light and dark, it fits 360 px, has one h1, no error',
    async (path) => {
      const watched = await browser.open(`/${path}`, { colorScheme: 'light' });
      const { page } = watched;
      const theme = () => page.locator('html').getAttribute('data-theme');
      expect(await theme()).toBe('light');
      expect(await violations(page)).toEqual([]);
      // Colours do not depend on the language.
      if (!path.startsWith('pt-BR/')) {
        await page.emulateMedia({ colorScheme: 'dark' });
        await expect.poll(theme).toBe('dark');
        // They pass over from one theme to the other.
        await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
        expect(await violations(page, rulesOfColour)).toEqual([]);
      }

      await page.setViewportSize({ width: 360, height: 740 });
      // Pictures below the fold are asked for when they come near.
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await page.waitForLoadState('networkidle');
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, 'scrolls sideways').toBeLessThanOrEqual(360);
      expect(await page.locator('h1').count()).toBe(1);
      expect(watched.foreignRequests).toEqual([]);
      expect(watched.errors).toEqual([]);
    },
  );

  test('a page that is not there says so', async () => {
    const { page } = await browser.open('/nowhere/');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('a[href="/"]').count()).toBeGreaterThan(0);
  });
});
