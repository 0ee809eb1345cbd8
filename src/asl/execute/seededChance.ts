// Chance that repeats: one seed gives the same jitter, names and tokens in every run (DESIGN, "The engine").

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
    let hex = '';
    for (let i = 0; i < 32; i++) {
      const digit = i === 12 ? 4 : i === 16 ? 8 + Math.floor(this.random() * 4) : Math.floor(this.random() * 16);
      hex += digit.toString(16);
    }
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** A task token: opaque text of the alphabet that the service uses. */
  token(): string {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    let text = 'AQCQ';
    for (let i = 0; i < 92; i++) text += alphabet.charAt(Math.floor(this.random() * 64));
    return text;
  }
}
