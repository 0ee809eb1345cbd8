// A reader's ways through the site: home, language, theme, copying, links for editing.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { address, describeInBrowser, locales } from './browserTest';

describeInBrowser('the home page', (browser) => {
  describe.each(locales)('%s', (locale) => {
    test('says what this is, shows a workflow and leads to the first one', async () => {
      const { page } = await browser.open(address(locale, ''));
      expect(await page.locator('main').innerText()).toContain('AWS Step Functions');
      expect(await page.locator('main svg [data-state]').count()).toBeGreaterThan(2);
      await page.locator('main a[href*="/docs/start/first-workflow/"]').first().click();
      await page.waitForURL(`**${address(locale, 'docs/start/first-workflow/')}`);
      expect(await page.locator('article h1').innerText()).toMatch(/workflow/i);
    });
  });
});

describeInBrowser('the language', (browser) => {
  // One of each kind; that every page leads to its translation is seen in the HTML (everyPage.test.ts).
  test.each(['', 'docs/start/first-workflow/', 'diary/', 'playground/'])(
    'of /%s changes and the page stays',
    async (path) => {
      const { page } = await browser.open(`/${path}`);
      const before = await page.locator('main').innerText();
      await page
        .locator('.navbar')
        .getByRole('button', { name: /English/ })
        .hover();
      await page.locator('.navbar a[lang="pt-BR"]').click();
      await page.waitForURL(`**/pt-BR/${path}`);
      expect(await page.locator('html').getAttribute('lang')).toBe('pt-BR');
      expect(await page.locator('main').innerText()).not.toBe(before);

      await page
        .locator('.navbar')
        .getByRole('button', { name: /Português/ })
        .hover();
      await page.locator('.navbar a[lang="en"]').click();
      await page.waitForURL((url) => url.pathname === `/${path}`);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await expect.poll(() => page.locator('main').innerText()).toBe(before);
    },
  );
});

describeInBrowser('the theme', (browser) => {
  test('follows the system and changes with its button', async () => {
    const { page } = await browser.open('/', { colorScheme: 'dark' });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await paper();
    const html = page.locator('html');
    expect(await html.getAttribute('data-theme')).toBe('dark');
    // The button goes through system, light and dark.
    const button = page.locator('.navbar button[class*="toggleButton"]');
    for (let press = 0; press < 3 && (await html.getAttribute('data-theme')) !== 'light'; press += 1)
      await button.click();
    expect(await html.getAttribute('data-theme')).toBe('light');
    await expect.poll(paper).not.toBe(dark);
  });
});

describeInBrowser('a chapter', (browser) => {
  test('a copy button copies the file as it is, and says so', async () => {
    const { page } = await browser.open('/docs/start/first-workflow/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const drawer = page.locator('#workflow-first-workflow details').filter({ hasText: 'definition.asl.json' });
    await drawer.locator('summary').click();
    const button = drawer.locator('[data-copy]').first();
    const label = await button.innerText();
    await button.click();
    await expect.poll(() => button.innerText()).not.toBe(label);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trimEnd()).toBe(readFileSync('examples/first-workflow/definition.asl.json', 'utf8').trimEnd());
  });

  test('every code block and every drawer with text has a copy button', async () => {
    const { page } = await browser.open('/docs/start/first-workflow/');
    // What a snippet printed is no code to take along.
    const blocks = page.locator('article pre:not(.snippet-prints)');
    expect(await blocks.count()).toBeGreaterThan(5);
    for (const block of await blocks.all()) {
      const copied = block.locator('xpath=ancestor::*[@data-copyable][1]');
      expect(await copied.locator('[data-copy]').count(), await block.innerText()).toBe(1);
    }
  });

  test.each(locales)('in %s it leads to its source and to its example in the repository', async (locale) => {
    const { page } = await browser.open(address(locale, 'docs/start/first-workflow/'));
    const source =
      locale === 'en'
        ? 'docs/01-start/02-first-workflow.mdx'
        : 'i18n/pt-BR/docusaurus-plugin-content-docs/current/01-start/02-first-workflow.mdx';
    expect(await page.locator(`a[href$="/${source}"]`).count()).toBe(1);
    expect(await page.locator('#workflow-first-workflow a[href*="/examples/first-workflow"]').count()).toBe(1);
  });
});

describeInBrowser('a reading path', (browser) => {
  test('remembers what was ticked, in both languages, and says what comes next', async () => {
    const { page } = await browser.open('/docs/paths/');
    const path = page.locator('.reading-path').first();
    await path.locator('input').first().check();
    const next = await path.locator('.reading-progress a').innerText();
    expect(next).toBe(await path.locator('li a').nth(1).innerText());
    await page.goto(page.url().replace('/docs/', '/pt-BR/docs/'));
    await expect.poll(() => path.locator('input').first().isChecked()).toBe(true);
    expect(await path.locator('.reading-progress').innerText()).toMatch(/^1 de \d+ lidos/);
    await path.locator('input').first().uncheck();
    await page.reload();
    await expect.poll(() => path.locator('input').first().isChecked()).toBe(false);
  });

  test('is a list of links without script', async () => {
    const { page } = await browser.open('/docs/paths/', { javaScriptEnabled: false });
    expect(await page.locator('.reading-path').count()).toBe(3);
    expect(await page.locator('.reading-path li a').count()).toBeGreaterThan(50);
    expect(await page.locator('.reading-path input').count()).toBe(0);
  });
});
