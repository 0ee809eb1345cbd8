// axe-core in a page of the browser tests (WCAG 2.2 A and AA, and its best practices): what it complains of, a line each.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules whose answer depends on the theme: a page that was looked at whole in one theme needs only these in the other. */
export const rulesOfColour: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/**
 * @param within a CSS selector; the whole document unless told
 * @returns one line for each violation, with the elements it is about
 */
export async function violations(page: Page, options: RunOptions = {}, within?: string): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source);
  const root = within === undefined ? 'document' : JSON.stringify(within);
  const results = await page.evaluate<AxeResults>(
    `axe.run(${root}, ${JSON.stringify({ ...options, resultTypes: ['violations'] })})`,
  );
  return results.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${node.target.join(' ')}  ${node.failureSummary ?? ''}`).join('\n')}`,
  );
}
