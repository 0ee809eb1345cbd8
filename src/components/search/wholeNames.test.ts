import { expect, test } from 'vitest';
import { wholeNames } from './wholeNames';

test('a divided name is whole again, whichever of its parts were found', () => {
  expect(wholeNames('with States.⸱ Timeout here')).toBe('with States.Timeout here');
  expect(wholeNames('<mark>States.⸱</mark> <mark>Timeout</mark>')).toBe('<mark>States.Timeout</mark>');
  expect(wholeNames('States.⸱ <mark>Timeout</mark>')).toBe('States.<mark>Timeout</mark>');
  expect(wholeNames('<mark>States.⸱</mark> Timeout')).toBe('<mark>States.</mark>Timeout');
});

test('a name cut at the end of an excerpt, and text without names', () => {
  expect(wholeNames('lambda:⸱')).toBe('lambda:');
  expect(wholeNames('End. A new sentence.')).toBe('End. A new sentence.');
});
