import { expect, test } from 'vitest';
import { searchablePage } from './searchablePage';

const page = (classes: string, body = '<article>text</article>') =>
  `<!doctype html><html lang="en" class="${classes}"><body>${body}</body></html>`;

test('a chapter carries its version', () => {
  const html = page('docs-wrapper plugin-docs docs-version-1.0 docs-doc-page docs-doc-id-start/first');
  expect(searchablePage(html)).toEqual({ html, version: '1.0' });
});

test('a diary entry and a stand-alone page belong to every version', () => {
  for (const classes of ['blog-wrapper blog-post-page', 'mdx-wrapper mdx-page']) {
    expect(searchablePage(page(classes))).toEqual({ html: page(classes) });
  }
});

test('a class without quotes, as minified HTML has it', () => {
  expect(searchablePage('<html lang=en class=mdx-page><article>x</article>')).toBeDefined();
});

test('lists, the home page and error shells are passed over', () => {
  expect(searchablePage(page('blog-wrapper blog-list-page'))).toBeUndefined();
  expect(searchablePage(page('plugin-pages'))).toBeUndefined();
  expect(searchablePage(page('docs-doc-page docs-version-current', '<main>Error</main>'))).toBeUndefined();
  expect(searchablePage('<html><body><article>x</article></body></html>')).toBeUndefined();
});
