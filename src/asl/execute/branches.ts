// Runs several sequences of states at once inside of a state: branches of a Parallel, iterations of a Map, children of a
// map run. The state's fiber parks; each sequence is a fiber of its own and reports when it ends.
import type { ChildBranch, Frame, GroupProgress, StateScope } from './frame';
import type { Payload } from './payload';
import { deadlinePassed, type Fiber, type FiberOwner, type Flow } from './scheduler';

/**
 * The progress of a Parallel or Map that starts, or, in a redrive, the progress that it goes on from. Where all had
 * succeeded and the whole was too large, all starts anew (Step Functions Developer Guide, "Redriving executions").
 */
export function openGroup(scope: StateScope): { group: GroupProgress; resumed: boolean } {
  const earlier = scope.group;
  if (earlier?.resumed) {
    earlier.resumed = false;
    if (earlier.frames.size > 0 || earlier.outputs.includes(undefined)) return { group: earlier, resumed: true };
  }
  const group: GroupProgress = { outputs: [], frames: new Map(), resumed: false };
  scope.group = group;
  return { group, resumed: false };
}

/** How a sequence ended. */
export interface BranchEnd<T> {
  readonly index: number;
  readonly frame: Frame;
  readonly result: T | undefined;
  /** What was thrown: a StateFailure, or something that ends the whole execution. */
  readonly thrown: unknown;
}

/** The sequences that a state has running. */
export class Branches<T = Payload> implements FiberOwner {
  readonly #ended: BranchEnd<T>[] = [];
  readonly #running = new Map<Fiber, ChildBranch>();
  #taken = 0;

  constructor(private readonly scope: StateScope) {}

  /** Starts a sequence. */
  start(index: number, frame: Frame, flow: Flow<T>, mapName?: string): void {
    const fiber = this.scope.core.scheduler.spawn(flow, this);
    frame.fiber = fiber;
    frame.variables.begin();
    const child: ChildBranch = { frame, fiber, index, mapName };
    this.#running.set(fiber, child);
    this.scope.frame.open?.children.add(child);
  }

  fiberDone(fiber: Fiber, result: unknown): void {
    this.#finish(fiber, result as T, undefined);
  }

  fiberFailed(fiber: Fiber, thrown: unknown): void {
    this.#finish(fiber, undefined, thrown);
  }

  #finish(fiber: Fiber, result: T | undefined, thrown: unknown): void {
    const child = this.#running.get(fiber);
    if (!child) return;
    const parent = this.scope.frame;
    this.#running.delete(fiber);
    parent.open?.children.delete(child);
    child.frame.variables.end();
    this.#ended.push({ index: child.index, frame: child.frame, result, thrown });
    if (parent.fiber) this.scope.core.scheduler.wake(parent.fiber, undefined);
  }

  /** The next sequence that ended, in the order of ending. Parks until there is one. */
  *next(): Flow<BranchEnd<T>> {
    for (;;) {
      const end = yield* this.nextBefore(Infinity);
      if (end) return end;
    }
  }

  /** The same, or undefined when none ended before a time. */
  *nextBefore(deadlineMillis: number): Flow<BranchEnd<T> | undefined> {
    for (;;) {
      const end = this.#ended[this.#taken];
      if (end) {
        this.#taken++;
        if (this.#taken > 1024) {
          this.#ended.splice(0, this.#taken);
          this.#taken = 0;
        }
        return end;
      }
      const woken = yield deadlineMillis === Infinity ? { type: 'park' } : { type: 'park', deadlineMillis };
      if (woken === deadlinePassed && this.#taken === this.#ended.length) return undefined;
    }
  }

  /** The one that has run longest. */
  get oldest(): ChildBranch | undefined {
    for (const child of this.#running.values()) return child;
    return undefined;
  }

  /** Stops one, and forgets it. */
  cancel(child: ChildBranch): void {
    this.#running.delete(child.fiber);
    this.scope.frame.open?.children.delete(child);
    this.scope.core.scheduler.cancel(child.fiber);
    child.frame.variables.end();
  }

  /**
   * Stops all that still run, and forgets those that ended unseen: to the group they were still running. Answers both, by
   * index.
   */
  cancelAll(): { readonly index: number; readonly frame: Frame }[] {
    const unseen = this.#ended.slice(this.#taken).map(({ index, frame }) => ({ index, frame }));
    const running = [...this.#running.values()].map(({ index, frame }) => ({ index, frame }));
    for (const { fiber, frame } of this.#running.values()) {
      this.scope.core.scheduler.cancel(fiber);
      frame.variables.end();
    }
    this.#running.clear();
    this.#taken = this.#ended.length;
    return [...unseen, ...running].sort((a, b) => a.index - b.index);
  }
}
