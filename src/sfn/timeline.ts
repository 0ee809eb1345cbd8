// The account's virtual time: runs all executions that are under way in one order of time, so that what one of them does
// to a service is seen by another when it should be (CONTRACT of the recordings: a started execution runs to its end
// before the next request looks at it).
import type { RunOptions } from '../asl';
import type { ExecutionRecord } from './executions';

/** The clock that the account and its services share. Milliseconds since 1970; it only moves forward. */
export interface VirtualClock {
  nowMillis: number;
}

/** 2024-01-01T00:00:00Z, the start of a clock that nobody set. */
export const defaultStartMillis = 1_704_067_200_000;

/** Keeps a long poll that has found nothing open, until `millis` are over or the caller has gone (`signal`). */
export type HoldPoll = (millis: number, signal: AbortSignal | undefined) => Promise<void>;

/** Virtual time need not be waited for: whoever else has something to do does it now, and then the time is over. */
export const oneTurn: HoldPoll = () => new Promise((resolve) => setTimeout(resolve, 0));

export class Timeline {
  readonly #running = new Set<ExecutionRecord>();
  readonly #moving = new Set<ExecutionRecord>();
  #settling: Promise<void> = Promise.resolve();
  /** The polls that are held open. */
  readonly #polls = new Set<() => void>();

  constructor(
    readonly clock: VirtualClock,
    /** Whether an execution is kept from running ahead: it stops where time would pass, until it is stopped. */
    private readonly holds: (record: ExecutionRecord) => boolean,
    private readonly holdPoll: HoldPoll,
    /** Told when executions have ended: others may have waited for them. */
    private readonly onEnd: () => Promise<void>,
    /** Told when an execution has moved, and stands. */
    private readonly onMoved: () => Promise<void>,
  ) {}

  /** Puts an execution on the line. It does not move yet. */
  add(record: ExecutionRecord): void {
    this.#running.add(record);
  }

  /**
   * Runs every execution until it has ended or only an answer to a task can help it. Time passes as far as the others need
   * it, and a task that nobody has answered by then runs into its timeout. One caller after the other.
   */
  settle(): Promise<void> {
    return this.#inTurn(() => this.#run(Infinity));
  }

  /** Lets time pass up to a moment: executions move on, tasks that wait for an answer run into their timeouts. */
  advanceTo(untilMillis: number): Promise<void> {
    return this.#inTurn(async () => {
      if (untilMillis <= this.clock.nowMillis) return;
      await this.#run(untilMillis);
      this.clock.nowMillis = Math.max(this.clock.nowMillis, untilMillis);
    });
  }

  /**
   * A long poll: looks until it finds something, but not beyond `seconds`. Executions move on meanwhile, others may call.
   * @param ready says whether there is something to find; time passes no further then.
   */
  async poll<T>(
    ready: () => boolean,
    find: () => Promise<T | undefined>,
    seconds: number,
    signal?: AbortSignal,
  ): Promise<T | undefined> {
    const untilMillis = this.clock.nowMillis + seconds * 1000;
    let over = false;
    const held = async () => {
      await this.holdPoll(seconds * 1000, signal);
      over = true;
    };
    let end: Promise<void> | undefined;
    for (;;) {
      const { called, forget } = this.#nextCall();
      try {
        while (await this.#inTurn(() => this.#run(untilMillis, ready).then(ready))) {
          // Nobody is there any more to get what is found.
          if (signal?.aborted) return undefined;
          const found = await find();
          if (found !== undefined) return found;
        }
        if (over || signal?.aborted) break;
        await Promise.race([called, (end ??= held())]);
      } finally {
        forget();
      }
    }
    await this.advanceTo(untilMillis);
    return undefined;
  }

  /** An operation is done: what a poll is held for may be there. */
  called(): void {
    for (const wake of this.#polls) wake();
  }

  #nextCall(): { readonly called: Promise<void>; readonly forget: () => void } {
    let wake = (): void => undefined;
    const called = new Promise<void>((resolve) => (wake = resolve));
    this.#polls.add(wake);
    return { called, forget: () => this.#polls.delete(wake) };
  }

  /** Brings one execution to the account's time, and a held one through its own moment: before it is answered or stopped. */
  catchUp(record: ExecutionRecord): Promise<void> {
    return this.#inTurn(() => this.bring(record));
  }

  /** The same at once, for a call from within a task. An execution that is under way itself is where it is. */
  async bring(record: ExecutionRecord): Promise<void> {
    if (this.#moving.has(record)) return;
    const untilMillis = this.holds(record) ? record.execution.nowMillis : this.clock.nowMillis;
    await this.move(record, { untilMillis });
  }

  /** Runs one execution, and knows meanwhile that it moves. */
  async move(record: ExecutionRecord, options: RunOptions): Promise<void> {
    this.#moving.add(record);
    try {
      await record.execution.run(options);
    } catch (error) {
      // A fault of the engine or of a task host is told once; it must not stop every other execution for good.
      this.#running.delete(record);
      throw error;
    } finally {
      this.#moving.delete(record);
    }
    await this.onMoved();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#settling.then(work);
    this.#settling = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  /** @param enough stops before that, where it becomes true. */
  async #run(untilMillis: number, enough: () => boolean = () => false): Promise<void> {
    while (!enough()) {
      const ended = [...this.#running].filter(({ execution }) => execution.dueMillis === undefined);
      for (const record of ended) this.#running.delete(record);
      if (ended.length > 0) await this.onEnd();
      const [first, ...others] = this.#next(untilMillis);
      if (!first) return;
      const dueMillis = first.execution.dueMillis ?? this.clock.nowMillis;
      this.clock.nowMillis = Math.max(this.clock.nowMillis, dueMillis);
      for (const record of [first, ...others]) await this.move(record, { untilMillis: dueMillis });
    }
  }

  /**
   * The executions whose next step is the earliest, in the order of their start. With no end of time given there are none
   * when all wait for an answer: nobody needs time to pass.
   */
  #next(untilMillis: number): ExecutionRecord[] {
    let earliest: ExecutionRecord[] = [];
    let earliestMillis = Infinity;
    let needed = untilMillis < Infinity;
    for (const record of this.#running) {
      const dueMillis = record.execution.dueMillis ?? Infinity;
      if (dueMillis > untilMillis || (dueMillis > record.execution.nowMillis && this.holds(record))) continue;
      needed ||= !record.execution.awaitsAnswer;
      if (dueMillis > earliestMillis) continue;
      if (dueMillis < earliestMillis) earliest = [];
      earliest.push(record);
      earliestMillis = dueMillis;
    }
    return needed ? earliest : [];
  }
}
