// Time, chance and names of a simulated account: what every service of it draws from (DESIGN, "The engine": virtual time,
// seeded chance). The account never looks at a wall clock.
import { SeededChance } from '../asl';

/** A clock that others move on, such as the one of src/sfn. Milliseconds since 1970. */
export interface ReadableClock {
  readonly nowMillis: number;
}

/** Where made-up ARNs and URLs live. */
export interface AccountHome {
  /** `us-east-1` */
  readonly region: string;
  /** 12 digits. */
  readonly accountId: string;
}

export class World {
  readonly home: AccountHome;
  readonly #chance: SeededChance;
  readonly #clock: ReadableClock;
  #callMillis: number | undefined;

  constructor(home: AccountHome, clock: ReadableClock, seed: number) {
    this.home = home;
    this.#clock = clock;
    this.#chance = new SeededChance(seed);
  }

  /** The virtual time: that of the task which is being answered, else that of the clock. Milliseconds since 1970. */
  get nowMillis(): number {
    return this.#callMillis ?? this.#clock.nowMillis;
  }

  /**
   * Lets a task be answered at its own time. Calls nest: a task that runs another execution is answered by that
   * execution's tasks, and goes on at its own time.
   */
  async at<T>(millis: number, work: () => T | Promise<T>): Promise<T> {
    const before = this.#callMillis;
    this.#callMillis = millis;
    try {
      return await work();
    } finally {
      this.#callMillis = before;
    }
  }

  /** A number in [0, 1). */
  random(): number {
    return this.#chance.random();
  }

  /** A version 4 UUID. */
  uuid(): string {
    return this.#chance.uuid();
  }

  /** Lower-case hexadecimal digits. */
  hex(length: number): string {
    let text = '';
    while (text.length < length) text += this.#chance.uuid().replaceAll('-', '');
    return text.slice(0, length);
  }

  /** `arn:aws:<service>:<region>:<account>:<resource>` */
  arn(service: string, resource: string): string {
    return `arn:aws:${service}:${this.home.region}:${this.home.accountId}:${resource}`;
  }
}
