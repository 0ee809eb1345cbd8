// Finds where an execution failed (Step Functions API: GetExecutionHistory, newest event first).
import {
  GetExecutionHistoryCommand,
  paginateGetExecutionHistory,
  SFNClient,
  type HistoryEvent,
} from '@aws-sdk/client-sfn';

const client = new SFNClient({ region: 'us-east-1' });

// #region newest-first
/** Error and cause with which an execution ended: its newest event has them. */
export async function lastWords(executionArn: string): Promise<string> {
  const { events = [] } = await client.send(
    new GetExecutionHistoryCommand({
      executionArn,
      reverseOrder: true,
      maxResults: 1,
    }),
  );
  const details = events[0]?.executionFailedEventDetails;
  return `${details?.error ?? 'no error'}: ${details?.cause ?? ''}`;
}
// #endregion newest-first

// #region failed-state
/** A failure in a history: its event, its error, and where it happened. */
export interface Failure {
  id: number;
  error: string;
  state?: string;
  /** Which item of the Map, counted from 0. */
  iteration?: number;
}

/** The error of an event, whatever its type: each type has details of its own. */
function errorOf(event: HistoryEvent): string | undefined {
  const details = Object.values(event).find(
    (member): member is { error: string } =>
      typeof member === 'object' && 'error' in member,
  );
  return details?.error;
}

/**
 * Every failure of an execution, oldest first. Where it happened is found by
 * going back along previousEventId: neighbours in the list may belong to
 * another branch or iteration.
 */
export async function failures(executionArn: string): Promise<Failure[]> {
  const byId = new Map<number, HistoryEvent>();
  const pages = paginateGetExecutionHistory({ client }, { executionArn });
  for await (const { events = [] } of pages) {
    for (const event of events) byId.set(event.id ?? 0, event);
  }
  return [...byId].flatMap(([id, event]) => {
    const error = errorOf(event);
    if (error === undefined) return [];
    const failure: Failure = { id, error };
    for (
      let at: HistoryEvent | undefined = event;
      at && at.type !== 'MapStateExited'; // what lies before is another state's
      at = byId.get(at.previousEventId ?? 0)
    ) {
      const state = at.stateEnteredEventDetails?.name;
      const iteration = at.mapIterationStartedEventDetails?.index;
      if (state !== undefined) failure.state ??= state;
      if (iteration !== undefined) failure.iteration ??= iteration;
    }
    return [failure];
  });
}
// #endregion failed-state
