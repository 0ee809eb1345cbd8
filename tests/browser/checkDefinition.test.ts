// The page "Check a definition": the editor comes by itself, and a file that is opened is judged and drawn.
import { expect, test, describe } from 'vitest';
import { address, describeInBrowser, locales } from './browserTest';

describeInBrowser('check a definition', (browser) => {
  describe.each(locales)('%s', (locale) => {
    test('opens a file, says where it is wrong, and draws it', async () => {
      const { page, errors } = await browser.open(address(locale, 'check/'));
      await page.locator('.cm-content').waitFor();
      expect(await page.locator('.check-loading').count()).toBe(0);
      const text = '{"StartAt":"Pay","States":{\n"Pay":{"Type":"Pass","Next":"Ship"}}}';
      await page
        .locator('.check-file input')
        .setInputFiles({ name: 'wrong.asl.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await page.locator('.diagnostics li', { hasText: 'Ship' }).first().waitFor();
      expect(await page.locator('.diagnostics li').first().innerText()).toMatch(/(line|linha) 2/);
      expect(await page.locator('.check-result svg').first().textContent()).toContain('Ship');
      expect(errors).toEqual([]);
    });
  });
});
