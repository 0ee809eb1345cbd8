// Which names count as near.
import { describe, expect, it } from 'vitest';
import { nearestName, nearestNames } from './nearestName';

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

describe('nearestNames', () => {
  const chapters = ['start/choosing', 'states/pass', 'states/choice', 'states/wait', 'scale/cost'];

  it.each([
    ['states/chioce', 3, ['states/choice', 'states/wait', 'states/pass']],
    ['CHOICE', 1, ['states/choice']],
    ['states/wait', 0, []],
  ])('of %s, %i at most', (name, count, near) => {
    expect(nearestNames(name, chapters, count)).toEqual(near);
  });

  it('are as many as there are, also of a name too long to compare whole', () => {
    expect(nearestNames('states/wait', [], 3)).toEqual([]);
    expect(nearestNames('y'.repeat(100_000), chapters, 9)).toHaveLength(chapters.length);
  });
});
