// An execution from its first event to its last: started, then succeeded or failed (Step Functions API, HistoryEvent).
// The same for the execution that was asked for and for the children of a map run.
import type { Frame } from './frame';
import { emit } from './frame';
import { HistoryQuotaReached } from './history';
import type { Payload } from './payload';
import type { Flow } from './scheduler';
import { StateFailure } from './stateFailure';

/** How an execution ended. */
export interface ExecutionEnd {
  readonly status: 'SUCCEEDED' | 'FAILED';
  readonly output?: Payload;
  readonly error?: string;
  readonly cause?: string;
}

/** Runs an execution. The first state has no predecessor, as recorded. */
export function* executionFlow(frame: Frame, input: Payload, states: () => Flow<Payload>): Flow<ExecutionEnd> {
  yield* emit(frame, 'ExecutionStarted', {
    executionStartedEventDetails: {
      input: input.text,
      inputDetails: { truncated: false },
      roleArn: frame.identity.roleArn,
    },
  });
  frame.previousEventId = 0;
  return yield* statesToEnd(frame, states);
}

/** Runs the states and writes the event that ends the execution. */
export function* statesToEnd(frame: Frame, states: () => Flow<Payload>): Flow<ExecutionEnd> {
  try {
    const output = yield* states();
    yield* emit(frame, 'ExecutionSucceeded', {
      executionSucceededEventDetails: { output: output.text, outputDetails: { truncated: false } },
    });
    return { status: 'SUCCEEDED', output };
  } catch (thrown) {
    const problem = problemOf(thrown, frame.core.limits.historyEvents);
    frame.history.end('ExecutionFailed', frame.previousEventId, { executionFailedEventDetails: problem });
    return { status: 'FAILED', ...problem };
  }
}

function problemOf(thrown: unknown, quota: number): { error?: string; cause?: string } {
  if (thrown instanceof StateFailure) {
    const { error, cause } = thrown.details;
    return { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
  }
  if (thrown instanceof HistoryQuotaReached) {
    return { error: 'States.Runtime', cause: `The execution reached the maximum number of history events (${quota}).` };
  }
  throw thrown;
}
