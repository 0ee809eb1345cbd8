import { expect, test } from 'vitest';
import { currentPath } from './currentPath';

test.each([
  ['/', '/editions/2026.11/', '/'],
  ['/', '/editions/2026.11/docs/start/first-workflow/', '/docs/start/first-workflow/'],
  ['/passo/', '/passo/editions/2026.11/pt-BR/docs/data/jsonata/', '/passo/pt-BR/docs/data/jsonata/'],
  // Only the edition's own folder is taken away: it has a page with the name of that folder.
  ['/passo/', '/passo/editions/2026.11/editions/', '/passo/editions/'],
  ['/passo/', '/elsewhere/', '/passo/'],
])('below %s, %s is %s', (currentBaseUrl, pathname, expected) => {
  expect(
    currentPath(pathname, { name: '2026.11', baseUrl: `${currentBaseUrl}editions/2026.11/`, currentBaseUrl }),
  ).toBe(expected);
});
