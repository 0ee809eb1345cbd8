// An exercise in a chapter, in both languages: the start is refused with its reason, the solution passes, progress is kept.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { address, describeInBrowser, locales, themes } from './browserTest';
import { violations } from './axe';

const chapter = 'docs/start/why-orchestrate/';
const words = {
  en: { failed: 'Not yet', solved: 'Solved: every check passes.', before: 'You solved this one before.' },
  'pt-BR': {
    failed: 'Ainda não',
    solved: 'Resolvido: todas as verificações passam.',
    before: 'Você já resolveu este.',
  },
};

describeInBrowser('exercise', (browser) => {
  describe.each(locales)('%s', (locale) => {
    test('refuses the start with a reason, takes the solution, remembers it', async () => {
      const { page, errors } = await browser.open(address(locale, chapter));
      const exercise = page.locator('.exercise').first();
      const file = (await exercise.locator('.code-figure figcaption').first().textContent()) ?? '';
      expect(file).toMatch(/^examples\/.+\/definition\.asl\.json$/);

      await exercise.locator('.exercise-start button').click();
      await exercise.locator('.cm-content').waitFor();
      await exercise.locator('.exercise-check .play-button').click();
      const results = exercise.locator('.exercise-results > li');
      await results.first().waitFor();
      const refused = await results.filter({ hasText: words[locale].failed }).allTextContents();
      expect(refused.length).toBeGreaterThan(0);
      // At least one of them is not hidden, and says what was expected and what came.
      expect(await exercise.locator('.exercise-results > li ul li').count()).toBeGreaterThan(0);

      await exercise.locator('.cm-content').fill(readFileSync(file, 'utf8'));
      await page.waitForTimeout(500);
      await exercise.locator('.exercise-check .play-button').click();
      await exercise.locator('.exercise-verdict[data-solved]').waitFor();
      expect(await exercise.locator('.exercise-verdict').textContent()).toBe(words[locale].solved);

      await page.reload();
      await page.locator('.exercise .exercise-start button').first().click();
      await page.locator('.exercise-verdict').first().filter({ hasText: words[locale].before }).waitFor();
      expect(errors).toEqual([]);
    });
  });

  test.each(themes)('has no accessibility violation in %s, wide and narrow', async (theme) => {
    for (const width of [1440, 360]) {
      const { page } = await browser.open(address('en', chapter), {
        colorScheme: theme,
        viewport: { width, height: 900 },
      });
      await page.locator('.exercise .exercise-start button').first().click();
      await page.locator('.exercise .cm-content').first().waitFor();
      await page.locator('.exercise-check .play-button').first().click();
      await page.locator('.exercise-results').first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
  });
});
