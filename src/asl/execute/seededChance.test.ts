import { describe, expect, it } from 'vitest';
import { SeededChance } from './seededChance';

describe('chance', () => {
  it('is the same for one seed and another for another', () => {
    const draw = (seed: number): string => {
      const chance = new SeededChance(seed);
      return [chance.random(), chance.uuid(), chance.token()].join(' ');
    };
    expect(draw(1)).toBe(draw(1));
    expect(draw(1)).not.toBe(draw(2));
  });

  it('gives numbers in [0, 1), spread evenly', () => {
    const chance = new SeededChance(3);
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) {
      const tenth = Math.floor(chance.random() * 10);
      tenths[tenth] = (tenths[tenth] ?? NaN) + 1;
    }
    expect(Math.min(...tenths)).toBeGreaterThan(900);
    expect(Math.max(...tenths)).toBeLessThan(1100);
  });

  it('gives version 4 UUIDs, all different', () => {
    const chance = new SeededChance(4);
    const uuids = Array.from({ length: 1000 }, () => chance.uuid());
    for (const uuid of uuids) expect(uuid).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(new Set(uuids).size).toBe(1000);
  });
});
