import { expect, test } from 'vitest';
import { withoutHeading } from './withoutHeading';

test('the heading and its full stop go', () => {
  expect(withoutHeading('Catch. A Catcher <mark>sends</mark> on.', 'Catch')).toBe('A Catcher <mark>sends</mark> on.');
  expect(withoutHeading('Why? Because.', 'Why?')).toBe('Because.');
});

test('a found word inside the heading does not hide it', () => {
  expect(withoutHeading('<mark>Wait</mark> for an <mark>answer.</mark> Append', 'Wait for an answer')).toBe('Append');
});

test('the end of a heading that was cut goes too', () => {
  expect(withoutHeading('with one <mark>retry.</mark> Here is', 'One order with one retry')).toBe('Here is');
});

test('a heading with escaped characters', () => {
  expect(withoutHeading('Map&lt;Item&gt;. Each item', 'Map<Item>')).toBe('Each item');
});

test('an excerpt from further down, or with nothing but the heading, stays', () => {
  expect(withoutHeading('somewhere in the text', 'Catch')).toBe('somewhere in the text');
  expect(withoutHeading('Retry as often as it says', 'One retry')).toBe('Retry as often as it says');
  expect(withoutHeading('Catch.', 'Catch')).toBe('Catch.');
});
