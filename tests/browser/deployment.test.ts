// "Take it to AWS": the template that a page shows is saved as the file that the command line prints, in both
// languages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, inject, test } from 'vitest';
import { readExamples } from '../../src/checks';
import { cloudFormationTemplate, exampleWorkflow } from '../../src/deploy';
import { describeInBrowser } from './browserTest';
import { sitePages } from './sitePages';

const { folder } = inject('site');
const { examples } = readExamples(join(__dirname, '../..'));
const withTemplates = sitePages(folder).filter((page) =>
  readFileSync(join(folder, page, 'index.html'), 'utf8').includes('data-download='),
);

test('chapters have templates, in both languages', () => {
  const translated = withTemplates.filter((page) => page.startsWith('pt-BR/'));
  expect(translated.length).toBeGreaterThan(3);
  expect(withTemplates.length).toBe(translated.length * 2);
});

describeInBrowser('templates', (browser) => {
  // A page of each language: what is saved does not depend on the page.
  test.each(['/docs/start/why-orchestrate/', '/pt-BR/docs/states/task/'])(
    '%s: saved as the command line prints it',
    async (path) => {
      const { page, errors } = await browser.open(path);
      for (const button of await page.locator('[data-download]').all()) {
        const file = (await button.getAttribute('data-download')) ?? '';
        const example = examples.find(({ id }) => file === `${id}.template.yaml`)!;
        await button.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
        const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
        expect(download.suggestedFilename()).toBe(file);
        const saved = await text(await download.createReadStream());
        expect(saved.trimEnd()).toBe(cloudFormationTemplate(exampleWorkflow(example)).yaml.trimEnd());
      }
      expect(errors).toEqual([]);
    },
  );
});
