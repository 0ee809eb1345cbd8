import { expect, test } from 'vitest';
import { closeness, folded, rankPages, type RankedPage } from './rankPages';

const page = (title: string, headings: string[] = [], text = ''): RankedPage => ({ title, headings, text });

test('folds case, accents, punctuation and the marks of the index', () => {
  expect(folded('O que é  “Execução”?')).toBe('o que e execucao');
  expect(folded('States.⸱ Timeout, and more.')).toBe('states.timeout and more');
});

test.each([
  ['Reserved names', page('Reserved names'), 5],
  ['reserved names', page('Errors', ['Reserved names']), 4],
  ['retry', page('Retry and Catch'), 3],
  ['gravacoes', page('Falhas', ['As gravações da AWS']), 2],
  ['a failed night', page('Redrive', [], 'What to do after a failed night, then.'), 1],
  ['States.Time', page('Timeouts', [], 'ends in States.⸱ Timeout'), 1],
  ['night failed', page('Redrive', [], 'a failed night'), 0],
  ['try', page('Redrive', [], 'a retry'), 0],
])('%s', (query, found, close) => {
  expect(closeness(found, query)).toBe(close);
});

test('the closest comes first, and the order of the others stays', () => {
  const pages = [page('A', [], 'words here'), page('B'), page('C', ['Here words']), page('D')];
  expect(rankPages(pages, 'here words', (one) => one).map(({ title }) => title)).toEqual(['C', 'A', 'B', 'D']);
});
