// Which names count as near.
import { describe, expect, it } from 'vitest';
import { nearestName } from './nearestName';

const names = ['Next', 'End', 'Resource', 'ResultPath', 'ResultSelector', 'TimeoutSeconds'];

describe('nearestName', () => {
  it.each([
    ['Nxt', 'Next'],
    ['next', 'Next'],
    ['Resuorce', 'Resource'],
    ['TimeoutSecond', 'TimeoutSeconds'],
    ['ResultPaths', 'ResultPath'],
  ])('%s is %s', (name, meant) => {
    expect(nearestName(name, names)).toBe(meant);
  });

  it.each(['', 'x', 'Result', 'Retry', 'y'.repeat(5_000)])('%j is none', (name) => {
    expect(nearestName(name, names)).toBeUndefined();
  });
});
