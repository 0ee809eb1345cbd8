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
    const [a, b, c, d] = [this.#hex(), this.#hex(), this.#hex(), this.#hex()] as const;
    const variant = '89ab'.charAt(Number.parseInt(c.charAt(0), 16) & 3);
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
  }

  /** Eight hexadecimal digits. */
  #hex(): string {
    return Math.floor(this.random() * 4_294_967_296)
      .toString(16)
      .padStart(8, '0');
  }

  /** A task token: opaque text of the alphabet that the service uses. */
  token(): string {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    let text = 'AQCQ';
    for (let i = 0; i < 92; i++) text += alphabet.charAt(Math.floor(this.random() * 64));
    return text;
  }
}
