// Chance that repeats: one seed gives the same jitter, names and tokens in every run (DESIGN, "The engine").

/** The two hexadecimal digits of every byte. */
const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const upper = (word: number): string => `${bytes[word >>> 24] ?? ''}${bytes[(word >>> 16) & 0xff] ?? ''}`;
const lower = (word: number): string => `${bytes[(word >>> 8) & 0xff] ?? ''}${bytes[word & 0xff] ?? ''}`;

/** A generator of pseudo-random numbers (mulberry32). */
export class SeededChance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number in [0, 1). */
  random(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A version 4 UUID (RFC 9562). */
  uuid(): string {
    const [a, b, c, d] = [this.#word(), this.#word(), this.#word(), this.#word()] as const;
    const version = (b & 0xffff0fff) | 0x4000;
    const variant = (c & 0x3fffffff) | 0x80000000;
    return `${upper(a)}${lower(a)}-${upper(version)}-${lower(version)}-${upper(variant)}-${lower(variant)}${upper(d)}${lower(d)}`;
  }

  /** 32 bits. */
  #word(): number {
    return (this.random() * 4_294_967_296) | 0;
  }

  /** A task token: opaque text of the alphabet that the service uses. */
  token(): string {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    let text = 'AQCQ';
    for (let i = 0; i < 92; i++) text += alphabet.charAt(Math.floor(this.random() * 64));
    return text;
  }
}
