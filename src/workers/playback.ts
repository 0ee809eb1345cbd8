// What a history shows at one moment: which states run, which ended how, which transitions were taken; and the whole of
// it over virtual time, with branches and iterations as lanes.
import type { HistoryEvent } from '@aws-sdk/client-sfn';

import {
  HistoryReader,
  type Attempt,
  type StateMoment,
  type StateStatus,
  type TransitionTaken,
  type Visit,
} from './historyReader';

export type { StateMoment, StateStatus, TransitionTaken } from './historyReader';

/** The diagram's look after one event. */
export interface Moment {
  /** Id of the event; 0 before the first one. */
  eventId: number;
  /** Virtual time, milliseconds since 1970. */
  millis: number;
  states: Record<string, StateMoment>;
  transitions: TransitionTaken[];
}

/** One visit of a state over virtual time. */
export interface TimelineBar {
  state: string;
  enteredEventId: number;
  startMillis: number;
  /** The end, or the end of the history where the state was not left. */
  endMillis: number;
  status: StateStatus;
  /** How deep inside Parallel and Map the state is. */
  depth: number;
  /** Set on the first visit of a branch or iteration: its number, from 0. */
  lane?: number;
  /** Each attempt of its task. Between two attempts the retry's delay passes. */
  attempts: Attempt[];
}

/** Shows moments of one history. Going forward reads only the events between; going back reads from the start. */
export class Playback {
  private reader = new HistoryReader();
  private next = 0;

  /** @param events a history in order, ids 1, 2, 3 ... */
  constructor(private readonly events: readonly HistoryEvent[]) {}

  /** How the diagram stands after the event with `eventId` (0: before the first). Valid until the next call. */
  momentAt(eventId: number): Moment {
    if (eventId < this.reader.eventId || this.next === 0) {
      this.reader = new HistoryReader();
      this.reader.millis = this.events[0]?.timestamp?.getTime() ?? 0;
      this.next = 0;
    }
    for (; this.next < this.events.length; this.next += 1) {
      const event = this.events[this.next];
      if (!event || (event.id ?? 0) > eventId) break;
      this.reader.advance(event);
    }
    const { millis, states, transitions } = this.reader;
    return { eventId: this.reader.eventId, millis, states, transitions };
  }
}

/** One moment of a history; who asks for many makes a `Playback`. */
export function momentAt(events: readonly HistoryEvent[], eventId: number): Moment {
  return new Playback(events).momentAt(eventId);
}

/** Every visit over virtual time: lane after lane inside of a Map or Parallel, else in the order of entering. */
export function timeline(events: readonly HistoryEvent[]): TimelineBar[] {
  const reader = new HistoryReader();
  for (const event of events) reader.advance(event);
  const innerOf = new Map<Visit | undefined, Visit[]>();
  for (const visit of reader.visits) {
    const siblings = innerOf.get(visit.container);
    if (siblings) siblings.push(visit);
    else innerOf.set(visit.container, [visit]);
  }
  const bars: TimelineBar[] = [];
  const add = (visits: Visit[]) => {
    let lane = -1;
    for (const visit of visits) {
      const { state, enteredEventId, startMillis, endMillis = reader.millis, status, depth, attempts } = visit;
      const begins = visit.container !== undefined && visit.lane !== lane;
      lane = visit.lane;
      bars.push({
        ...{ state, enteredEventId, startMillis, endMillis, status, depth, attempts },
        ...(begins && { lane }),
      });
      const inner = innerOf.get(visit);
      // Sorting is stable: within a lane the order of entering stays.
      if (inner) add(inner.sort((a, b) => a.lane - b.lane));
    }
  };
  add(innerOf.get(undefined) ?? []);
  return bars;
}
