import { expect, test } from 'vitest';
import { editionBaseUrl, publication } from './publication';

test('the current site, where nothing is said', () => {
  expect(publication({})).toMatchObject({ baseUrl: '/', edition: undefined });
  expect(publication({ BASE_URL: 'passo', EDITION: '' })).toMatchObject({ baseUrl: '/passo/', edition: undefined });
  expect(publication({ REPOSITORY: 'me/passo' }).editUrl).toBe('https://github.com/me/passo/edit/main/');
});

test.each(['/', '/passo/', '/a/b/'])('an edition of a site at %s knows both places, and is not edited', (base) => {
  const here = publication({ BASE_URL: editionBaseUrl(base, '2026.11'), EDITION: '2026.11' });
  expect(here.edition).toEqual({ name: '2026.11', baseUrl: `${base}editions/2026.11/`, currentBaseUrl: base });
  expect(here.editUrl).toBeUndefined();
});

test('an edition at a base path that is not its own is refused', () => {
  expect(() => publication({ BASE_URL: '/passo/', EDITION: '2026.11' })).toThrow('must end in /editions/2026.11/');
  expect(() => publication({ BASE_URL: '/editions/2026.10/', EDITION: '2026.11' })).toThrow('got "/editions/2026.10/"');
});
