// Which variables a visit of a state finds, where each was set and how far it reaches (Step Functions Developer Guide,
// "Passing data between states with variables": a Parallel branch or a Map iteration has a scope of its own, and reads
// the outer ones). Derived from the assignedVariables of the StateExited events.
import type { HistoryEvent } from '@aws-sdk/client-sfn';

import { HistoryReader, type Visit } from './historyReader';

/** A variable as a visit sees it. */
export interface VariableOrigin {
  name: string;
  /** JSON text. */
  value: string;
  /** The state that set it. */
  setBy: string;
  /** The event with which it was set. */
  eventId: number;
  /** The Parallel or Map state in whose branch or iteration it lives; undefined: in the workflow. */
  scope?: string;
}

interface Assignment {
  eventId: number;
  visit: Visit;
  values: Record<string, string>;
}

const scopeKey = (container: Visit | undefined, lane: number): string => `${container?.enteredEventId ?? 0}:${lane}`;

/** Reads a history once, then answers for any visit. */
export class VariableOrigins {
  private readonly assignments = new Map<string, Assignment[]>();
  private readonly visits = new Map<number, Visit>();

  constructor(events: readonly HistoryEvent[]) {
    const reader = new HistoryReader();
    for (const event of events) {
      reader.advance(event);
      const values = event.stateExitedEventDetails?.assignedVariables;
      const visit = values && reader.visitOf(event.id ?? 0);
      if (!values || !visit) continue;
      const key = scopeKey(visit.container, visit.lane);
      const known = this.assignments.get(key) ?? [];
      known.push({ eventId: event.id ?? 0, visit, values });
      this.assignments.set(key, known);
    }
    for (const visit of reader.visits) this.visits.set(visit.enteredEventId, visit);
  }

  /** The variables in reach of the visit that began with `enteredEventId`, as they were after the event `atEventId`. */
  at(enteredEventId: number, atEventId: number): VariableOrigin[] {
    const found = new Map<string, VariableOrigin>();
    let visit = this.visits.get(enteredEventId);
    while (visit) {
      const scope = visit.container?.state;
      const known = this.assignments.get(scopeKey(visit.container, visit.lane)) ?? [];
      for (const { eventId, visit: by, values } of known.filter((one) => one.eventId <= atEventId).reverse()) {
        for (const [name, value] of Object.entries(values)) {
          if (found.has(name)) continue;
          found.set(name, { name, value, setBy: by.state, eventId, ...(scope !== undefined && { scope }) });
        }
      }
      visit = visit.container;
    }
    return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
