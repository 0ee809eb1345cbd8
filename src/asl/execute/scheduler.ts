// Virtual time: runs one fiber at a time, in the order of (time, sequence); a year of waiting takes no time (DESIGN,
// "The engine"). Knows nothing of states.

/** What a fiber asks of the scheduler. */
export type Effect =
  /** An event was written: the place where an execution can be paused; else the fiber goes on at once. */
  | { readonly type: 'event' }
  /** Let every other fiber that is due move first. */
  | { readonly type: 'tick' }
  /** Go on at a time, milliseconds since 1970. */
  | { readonly type: 'sleep'; readonly untilMillis: number }
  /** Await in place: no other fiber moves until the promise settles. */
  | { readonly type: 'await'; readonly promise: Promise<unknown> }
  /** Sleep until another fiber wakes this one, or until the deadline (then the answer is `deadlinePassed`). */
  | { readonly type: 'park'; readonly deadlineMillis?: number };

/** Work written as a generator: it yields effects and returns its result. */
export type Flow<T> = Generator<Effect, T, unknown>;

/** What a parked fiber resumes with when its deadline passed. */
export const deadlinePassed = Symbol('deadlinePassed');

export const tick: Effect = { type: 'tick' };
export const eventWritten: Effect = { type: 'event' };

/** Awaits a promise in place. */
export function* awaited<T>(promise: Promise<T>): Flow<T> {
  return (yield { type: 'await', promise }) as T;
}

/** Lets virtual time pass. */
export function* sleepUntil(untilMillis: number): Flow<void> {
  yield { type: 'sleep', untilMillis };
}

/** Who is told when a fiber ends. */
export interface FiberOwner {
  fiberDone(fiber: Fiber, result: unknown): void;
  fiberFailed(fiber: Fiber, error: unknown): void;
}

/** A running generator. */
export interface Fiber {
  readonly generator: Flow<unknown>;
  readonly owner: FiberOwner;
  /** Grows with every entry in the queue; an entry with an older turn is void. */
  turn: number;
  parked: boolean;
  alive: boolean;
}

interface Entry {
  readonly at: number;
  readonly sequence: number;
  readonly fiber: Fiber;
  readonly turn: number;
  readonly value: unknown;
}

export class Scheduler {
  nowMillis: number;
  readonly #heap: Entry[] = [];
  #sequence = 1;

  /** Asked after every event: whether to stop there. */
  pauseAtEvent: (() => boolean) | undefined;

  constructor(startMillis: number) {
    this.nowMillis = startMillis;
  }

  /** The time of the next step, or undefined. */
  get nextMillis(): number | undefined {
    this.#dropVoid();
    return this.#heap[0]?.at;
  }

  /** Whether no other fiber is due at this instant. Asked by a fiber that runs. */
  get alone(): boolean {
    if (this.#heap.length === 0) return true;
    this.#dropVoid();
    const top = this.#heap[0];
    return !top || top.at > this.nowMillis;
  }

  /** The fiber that moves next, or undefined. */
  get nextFiber(): Fiber | undefined {
    this.#dropVoid();
    return this.#heap[0]?.fiber;
  }

  /** Starts a fiber; its first step comes after what is due already. */
  spawn(generator: Flow<unknown>, owner: FiberOwner): Fiber {
    const fiber: Fiber = { generator, owner, turn: 0, parked: false, alive: true };
    this.#enqueue(fiber, this.nowMillis, undefined);
    return fiber;
  }

  /** Resumes a parked fiber with a value; anything else stays as it is. */
  wake(fiber: Fiber, value: unknown): void {
    if (fiber.alive && fiber.parked) this.#enqueue(fiber, this.nowMillis, value);
  }

  /** Ends a fiber where it stands; its own cleanup does not run. */
  cancel(fiber: Fiber): void {
    fiber.alive = false;
  }

  /** Moves the next fiber until it yields to others. Answers false when there is none. */
  step(): boolean | Promise<boolean> {
    this.#dropVoid();
    const entry = this.#pop();
    if (!entry) return false;
    if (entry.at > this.nowMillis) this.nowMillis = entry.at;
    return this.#resume(entry.fiber, entry.value, false);
  }

  #resume(fiber: Fiber, given: unknown, failed: boolean): boolean | Promise<boolean> {
    fiber.parked = false;
    fiber.turn++;
    let value = given;
    for (;;) {
      let result: IteratorResult<Effect, unknown>;
      try {
        result = failed ? fiber.generator.throw(value) : fiber.generator.next(value);
      } catch (error) {
        fiber.alive = false;
        fiber.owner.fiberFailed(fiber, error);
        return true;
      }
      if (result.done) {
        fiber.alive = false;
        fiber.owner.fiberDone(fiber, result.value);
        return true;
      }
      const effect = result.value;
      switch (effect.type) {
        case 'event':
          if (!fiber.alive) return true;
          if (this.pauseAtEvent?.()) {
            this.#enqueue(fiber, this.nowMillis, undefined, true);
            return true;
          }
          value = undefined;
          failed = false;
          continue;
        case 'await':
          return effect.promise.then(
            (settled) => (fiber.alive ? this.#resume(fiber, settled, false) : true),
            (error: unknown) => (fiber.alive ? this.#resume(fiber, error, true) : true),
          );
        case 'tick':
          this.#enqueue(fiber, this.nowMillis, undefined);
          return true;
        case 'sleep':
          this.#enqueue(fiber, Math.max(effect.untilMillis, this.nowMillis), undefined);
          return true;
        case 'park':
          if (effect.deadlineMillis !== undefined)
            this.#enqueue(fiber, Math.max(effect.deadlineMillis, this.nowMillis), deadlinePassed);
          fiber.parked = true;
          return true;
      }
    }
  }

  #enqueue(fiber: Fiber, at: number, value: unknown, first = false): void {
    // A wake before the deadline makes the deadline's entry void: both carry a turn, and only the newest counts.
    fiber.turn++;
    fiber.parked = false;
    this.#push({ at, sequence: first ? -this.#sequence : this.#sequence++, fiber, turn: fiber.turn, value });
  }

  #dropVoid(): void {
    for (let top = this.#heap[0]; top && (!top.fiber.alive || top.turn !== top.fiber.turn); top = this.#heap[0])
      this.#pop();
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let i = heap.push(entry) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!before(entry, heap[parent] as Entry)) break;
      heap[i] = heap[parent] as Entry;
      i = parent;
    }
    heap[i] = entry;
  }

  #pop(): Entry | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (!top || !last || heap.length === 0) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1] as Entry, heap[child] as Entry)) child++;
      if (!before(heap[child] as Entry, last)) break;
      heap[i] = heap[child] as Entry;
      i = child;
    }
    heap[i] = last;
    return top;
  }
}

function before(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.sequence < b.sequence);
}
