// The execution history: the events that GetExecutionHistory returns, in order, with ids 1, 2, 3 ... and causal links
// (Step Functions API, HistoryEvent; quota of 25,000 events an execution).
import type { HistoryEvent, HistoryEventType } from '@aws-sdk/client-sfn';

/** The details of an event: one of HistoryEvent's `...EventDetails` members. */
export type EventDetails = Omit<HistoryEvent, 'id' | 'previousEventId' | 'type' | 'timestamp'>;

/** Thrown when the quota leaves room for no event but the last: the execution fails with it. */
export class HistoryQuotaReached extends Error {
  override readonly name = 'HistoryQuotaReached';
}

export class History {
  /** The events kept so far; empty when they are only handed on. */
  readonly events: HistoryEvent[] = [];
  #lastId = 0;
  #now = new Date(0);

  constructor(
    private readonly clock: { readonly nowMillis: number },
    private readonly quota: number,
    private readonly keep: boolean,
    private readonly onEvent: ((event: HistoryEvent) => void) | undefined,
  ) {}

  /** The id of the newest event, 0 before the first. */
  get lastId(): number {
    return this.#lastId;
  }

  /** Adds an event and answers its id; `details` belongs to it from then on. @throws HistoryQuotaReached when only the last place is left. */
  add(type: HistoryEventType, previousEventId: number, details?: EventDetails): number {
    if (this.#lastId >= this.quota - 1 && type !== 'ExecutionSucceeded') throw new HistoryQuotaReached();
    return this.#append(type, previousEventId, details);
  }

  /** Adds the event that ends the execution; the quota always leaves it a place. */
  end(type: HistoryEventType, previousEventId: number, details: EventDetails): number {
    return this.#append(type, previousEventId, details);
  }

  /** The details become the event itself: one object an event, and one Date for all events of an instant. */
  #append(type: HistoryEventType, previousEventId: number, details: EventDetails | undefined): number {
    const id = ++this.#lastId;
    const { nowMillis } = this.clock;
    if (this.#now.getTime() !== nowMillis) this.#now = new Date(nowMillis);
    const event = (details ?? {}) as HistoryEvent;
    event.timestamp = this.#now;
    event.type = type;
    event.id = id;
    event.previousEventId = previousEventId;
    if (this.keep) this.events.push(event);
    this.onEvent?.(event);
    return id;
  }
}
