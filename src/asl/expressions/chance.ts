// Random numbers and UUIDs made from the generator that the execution is given (States.MathRandom, States.UUID, $random, $uuid).
import type { ClockAndChance } from './scope';

/** A version 4 UUID (RFC 9562, section 5.4). */
export function randomUuid(chance: ClockAndChance): string {
  const digit = (from: number, to: number) => (from + Math.floor(chance.random() * (to - from))).toString(16);
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
    place === 'x' ? digit(0, 16) : digit(8, 12),
  );
}

/**
 * A number in [0, 1) that depends on the seed alone: the same seed gives the same number, as the service promises. The
 * numbers are not the service's (its generator is not documented).
 */
export function seededNumber(seed: number): number {
  let state = 0x9e3779b9;
  for (const character of String(seed)) state = Math.imul(state ^ character.charCodeAt(0), 0x85ebca6b);
  // Two rounds of the mix of MurmurHash3 spread neighbouring seeds.
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
}
