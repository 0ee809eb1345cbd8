// axe-core (WCAG 2.2 A and AA, and its best practices) on each kind of page, in both languages and both themes; what axe cannot
// see: that the keyboard reaches the text, the diagram's states and the search.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { address, describeInBrowser, locales, themes } from './browserTest';
import { sitePages } from './sitePages';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const english = sitePages(inject('site').folder).filter((page) => !page.startsWith('pt-BR/'));

/** @returns one line for each violation, with the elements it is about */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return results.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${node.target.join(' ')}  ${node.failureSummary ?? ''}`).join('\n')}`,
  );
}

describeInBrowser('accessibility', (browser) => {
  describe.each(locales)('%s', (locale) => {
    describe.each(themes)('%s', (colorScheme) => {
      test.each(english)('/%s has no violation', async (path) => {
        const { page } = await browser.open(address(locale, path), { colorScheme });
        expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
        expect(await violations(page)).toEqual([]);
      });

      test('open drawers have no violation', async () => {
        const { page } = await browser.open(address(locale, 'docs/start/first-workflow/'), { colorScheme });
        await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
        expect(await violations(page)).toEqual([]);
      });

      test('the search dialog has no violation, empty and with results', async () => {
        const { page } = await browser.open(address(locale, 'docs/start/first-workflow/'), { colorScheme });
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox').waitFor();
        expect(await violations(page)).toEqual([]);
        await page.getByRole('combobox').fill('workflow');
        await page.getByRole('option').first().waitFor();
        expect(await violations(page)).toEqual([]);
      });
    });
  });

  test('the first Tab leads past the navigation to the text', async () => {
    const { page } = await browser.open('/docs/start/first-workflow/');
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.getAttribute('href')).toBe('#__docusaurus_skipToContent_fallback');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.querySelector('h1') !== null)).toBe(true);
  });
});
