// The details member of a history event, whichever of the many it is (Step Functions API, HistoryEvent).
import type { HistoryEvent } from '@aws-sdk/client-sfn';

/** The content of the event's `...EventDetails` member; empty when the event has none. */
export function detailsOf(event: HistoryEvent): Readonly<Record<string, unknown>> {
  for (const [name, value] of Object.entries(event)) {
    if (name.endsWith('EventDetails') && typeof value === 'object') return value as Readonly<Record<string, unknown>>;
  }
  return {};
}
