// Diagrams in the pages: there without script, complete, reachable by keyboard, in both themes' colours, and free of script bytes.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { readExamples } from '../../src/checks';
import { address, describeInBrowser, locales } from './browserTest';
import { builtHtml, sitePages } from './sitePages';

const site = inject('site');
/** An exercise shows what is asked, not its solution's picture. */
const examples = readExamples(process.cwd()).examples.filter(({ exercise }) => exercise === undefined);
const chapters = [...new Set(examples.map(({ chapter }) => chapter))].map(
  (chapter) => [chapter, examples.filter((example) => example.chapter === chapter)] as const,
);

/** @returns the names of all states of a definition, those inside Parallel and Map too, in no order */
function stateNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(stateNames);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'States' && typeof inner === 'object' && inner !== null
      ? Object.entries(inner).flatMap(([name, state]) => [name, ...stateNames(state)])
      : ['Branches', 'ItemProcessor', 'Iterator'].includes(key)
        ? stateNames(inner)
        : [],
  );
}

describeInBrowser('a diagram', (browser) => {
  describe.each(locales)('%s', (locale) => {
    test.each(chapters)(
      'of docs/%s show every state without script, and each can take the focus',
      async (chapter, own) => {
        const { page, requests } = await browser.open(address(locale, `docs/${chapter}/`), {
          javaScriptEnabled: false,
        });
        expect(
          requests.filter((path) => path.endsWith('.js')),
          'scripts were loaded',
        ).toEqual([]);

        for (const { id, definition } of own) {
          const states = await page.locator(`#workflow-${id} svg [data-state]`).evaluateAll((all) =>
            all.map((state) => {
              const { width, height } = state.getBoundingClientRect();
              (state as SVGElement).focus();
              const name = state.getAttribute('data-state') ?? '';
              const label = state.getAttribute('aria-label') ?? '';
              return { name, isLarge: width > 20 && height > 10, takesFocus: state === document.activeElement, label };
            }),
          );
          expect(states.map(({ name }) => name).sort(), id).toEqual(stateNames(definition.value).sort());
          const wrong = states.filter(
            (state) => !state.isLarge || !state.takesFocus || !state.label.includes(state.name),
          );
          expect(wrong, id).toEqual([]);
        }
      },
    );

    test('its states are reached with Tab, in order', async () => {
      const { page } = await browser.open(address(locale, 'docs/start/first-workflow/'));
      const names = await page
        .locator('#workflow-first-workflow [data-state]')
        .evaluateAll((all) => all.map((state) => state.getAttribute('data-state')));
      await page.locator('#workflow-first-workflow [data-state]').first().focus();
      for (const name of names) {
        expect(await page.locator(':focus').getAttribute('data-state')).toBe(name);
        await page.keyboard.press('Tab');
      }
    });

    test('stays when the page is reached by a link inside the site', async () => {
      const { page } = await browser.open(address(locale, 'docs/start/why-orchestrate/'));
      await page.locator(`nav.pagination-nav a`).last().click();
      await page.waitForURL('**/docs/start/first-workflow/');
      await page.locator('#workflow-first-workflow [data-state]').first().waitFor();
      expect(await page.locator('#workflow-first-workflow [data-state]').count()).toBe(5);
    });
  });

  test('has other colours in the dark', async () => {
    const colours = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await browser.open('/docs/start/first-workflow/', { colorScheme });
      colours.push(
        await page
          .locator('#workflow-first-workflow [data-state] rect')
          .first()
          .evaluate((box) => {
            const { fill, stroke } = getComputedStyle(box);
            return { fill, stroke };
          }),
      );
    }
    const [light, dark] = colours;
    expect(light?.fill).not.toBe(dark?.fill);
    expect(light?.stroke).not.toBe(dark?.stroke);
  });

  // The words of a chapter come a second time as script, for React to take over; nothing of its pictures may.
  test('costs no script: without its own words, a page with one weighs what a page without weighs', async () => {
    const withDiagram = await scripts('docs/start/first-workflow/');
    const without = await scripts('docs/reference/fields/');
    const own = (some: Scripts, others: Scripts) => [...some.keys()].filter((file) => !others.has(file));
    const sharedBytes = (some: Scripts, others: Scripts) =>
      [...some].filter(([file]) => others.has(file)).reduce((sum, [, bytes]) => sum + bytes, 0);

    // One file of its own each: its text.
    expect(own(withDiagram, without)).toHaveLength(own(without, withDiagram).length);
    expect(sharedBytes(withDiagram, without)).toBe(sharedBytes(without, withDiagram));
    for (const file of own(withDiagram, without)) {
      expect(readFileSync(`${site.folder}${file}`, 'utf8'), file).not.toMatch(
        /data-state=|pd-state|<svg|dagre|flowchart/,
      );
    }
  });

  type Scripts = Map<string, number>;

  /** The scripts that the HTML of a page asks for, with their sizes as gzip sends them. */
  async function scripts(page: string): Promise<Scripts> {
    const watched = await browser.open(`/${page}`);
    await watched.page.waitForLoadState('networkidle');
    // Docusaurus fetches the pages behind visible links in advance; those are not this page's.
    const asked = [...builtHtml(site.folder, page).matchAll(/<script\b[^>]*\ssrc="?([^\s">]+)/g)].map(
      ([, file]) => file ?? '',
    );
    expect(asked.length).toBeGreaterThan(1);
    for (const file of asked) expect(watched.requests).toContain(file);
    return new Map(asked.map((file) => [file, gzipSync(readFileSync(`${site.folder}${file}`)).length]));
  }
});

test('no script of the site holds a diagram or the text of a definition', () => {
  const pages = sitePages(site.folder);
  expect(pages.length).toBeGreaterThan(0);
  const scripts = new Set(
    pages.flatMap((page) =>
      [...builtHtml(site.folder, page).matchAll(/src="?([^\s">]+\.js)/g)].map(([, path]) => path ?? ''),
    ),
  );
  expect(scripts.size).toBeGreaterThan(0);
  for (const script of scripts)
    expect(readFileSync(`${site.folder}${script}`, 'utf8'), script).not.toMatch(
      /class=\\?"(?:passo-diagram|pd-)|data-state=\\?"/,
    );
});
