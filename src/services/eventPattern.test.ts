// Event patterns and filter policies: each operator, and patterns that are meant to run away.
import { expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../asl';
import { matchesPattern } from './eventPattern';

const event = { source: 'shop', n: 5, tags: ['a', 'b'], detail: { state: 'PAID', ip: '10.0.0.7', nothing: null } };

it.each<[JsonObject, boolean]>([
  [{ source: ['shop'] }, true],
  [{ source: ['shop', 'web'], n: [6] }, false],
  [{ detail: { state: ['PAID'] } }, true],
  [{ detail: { nothing: [null] } }, true],
  [{ tags: ['b'] }, true],
  [{ tags: [{ 'anything-but': ['a'] }] }, false],
  [{ n: [{ numeric: ['>', 1, '<=', 5] }] }, true],
  [{ n: [{ numeric: ['<', 1] }] }, false],
  [{ detail: { state: [{ prefix: 'PA' }] } }, true],
  [{ detail: { state: [{ prefix: { 'equals-ignore-case': 'pa' } }] } }, true],
  [{ detail: { state: [{ suffix: 'X' }] } }, false],
  [{ detail: { state: [{ 'equals-ignore-case': 'paid' }] } }, true],
  [{ detail: { state: [{ wildcard: 'P*D' }] } }, true],
  [{ detail: { state: [{ wildcard: 'P*X*D' }] } }, false],
  [{ detail: { ip: [{ cidr: '10.0.0.0/24' }] } }, true],
  [{ detail: { ip: [{ cidr: '10.0.1.0/24' }] } }, false],
  [{ missing: [{ exists: false }] }, true],
  [{ source: [{ exists: false }] }, false],
  [{ $or: [{ n: [1] }, { source: ['shop'] }] }, true],
  [{ toString: [{ exists: true }] }, false],
  [{ source: [{ 'no-such-operator': 1 }] }, false],
])('%j', (pattern, matches) => {
  expect(matchesPattern(pattern, event as JsonValue)).toBe(matches);
});

it('a wildcard costs no more than its text', () => {
  const started = performance.now();
  expect(matchesPattern({ a: [{ wildcard: `${'*a'.repeat(5000)}*b` }] }, { a: 'a'.repeat(100_000) })).toBe(false);
  expect(performance.now() - started).toBeLessThan(500);
});
