// What a Standard execution is billed by, counted event by event: states entered, and retries (AWS Step Functions pricing).
import type { HistoryEvent } from '@aws-sdk/client-sfn';

const schedulesTask = /^(?:Task|LambdaFunction|Activity)Scheduled$/;

export class Transitions {
  /** One for each state that was entered. */
  statesEntered = 0;
  /** What a visit schedules after its first time. A Parallel or Map that starts again is one too. */
  retries = 0;
  /** The event that entered the state, for each event within it. */
  readonly #ownerOf = new Map<number, number>();
  readonly #started = new Set<number>();

  /** Counts an event; they come in the order of the history. */
  add(event: HistoryEvent): void {
    const { id = 0, previousEventId = 0 } = event;
    const type: string = event.type ?? '';
    const entered = type.endsWith('StateEntered');
    if (entered) this.statesEntered++;
    const owner = entered ? id : this.#ownerOf.get(previousEventId);
    if (owner === undefined) return;
    this.#ownerOf.set(id, owner);
    if (!schedulesTask.test(type) && type !== 'MapStateStarted' && type !== 'ParallelStateStarted') return;
    if (this.#started.has(owner)) this.retries++;
    this.#started.add(owner);
  }
}
