// What a page shows only when asked, looked at by axe-core in both languages and both themes (everyPage.test.ts has the pages
// themselves); and what axe cannot see: that the keyboard reaches the text.
import { describe, expect, test } from 'vitest';
import { violations } from './axe';
import { address, describeInBrowser, locales, themes } from './browserTest';

describeInBrowser('accessibility', (browser) => {
  describe.each(locales)('%s', (locale) => {
    describe.each(themes)('%s', (colorScheme) => {
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
