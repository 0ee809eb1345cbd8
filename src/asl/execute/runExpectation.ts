// Whether a run came out as somebody expects: status, output, error, path, and properties such as "at most two task calls".
// Used for a reader's solution of an exercise. Judged by the history alone.
import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { isDeepEqual } from '../expressions/deepEqual';
import type { JsonValue } from '../language/jsonValue';
import type { ExecutionResult } from './executionRequest';
import { pathTaken } from './scenario';

/** A property of a whole run, beyond its end. */
export type RunProperty =
  /** No more task calls than this, retries counted. */
  | { readonly kind: 'taskCallsAtMost'; readonly count: number }
  /** No more virtual time than this. */
  | { readonly kind: 'secondsAtMost'; readonly seconds: number }
  /** The name of every error that a Catcher took stands in the output, or in the error or cause of the execution. */
  | { readonly kind: 'noErrorLost' };

/** A field that is missing is not compared. */
export interface RunExpectation {
  readonly status: ExecutionResult['status'];
  readonly output?: JsonValue | undefined;
  readonly error?: string | undefined;
  /** The states in the order in which they are entered. */
  readonly path?: readonly string[] | undefined;
  readonly properties?: readonly RunProperty[] | undefined;
}

/** One thing that did not come out as expected. */
export type UnmetExpectation =
  | { readonly field: 'status' | 'error'; readonly expected: string; readonly actual: string | undefined }
  | { readonly field: 'output'; readonly expected: JsonValue; readonly actual: JsonValue | undefined }
  | { readonly field: 'path'; readonly expected: readonly string[]; readonly actual: readonly string[] }
  | { readonly field: 'taskCalls' | 'seconds'; readonly expected: number; readonly actual: number }
  | { readonly field: 'lostError'; readonly actual: string };

type Run = Pick<ExecutionResult, 'status' | 'output' | 'error' | 'cause' | 'events'>;

const taskCall = /^(Task|LambdaFunction|Activity)Scheduled$/;
const leavesState = /StateExited$/;

function taskCalls({ events }: Run): number {
  return events.filter(({ type }) => taskCall.test(type ?? '')).length;
}

function seconds({ events }: Run): number {
  const [first, last] = [events[0]?.timestamp?.getTime() ?? 0, events.at(-1)?.timestamp?.getTime() ?? 0];
  return (last - first) / 1000;
}

/** The error that an event tells of, whatever failed. */
function errorOf(event: HistoryEvent | undefined): string | undefined {
  for (const details of Object.values(event ?? {})) {
    if (typeof details !== 'object' || details === null || details instanceof Date) continue;
    if ('error' in details && typeof details.error === 'string') return details.error;
  }
  return undefined;
}

/** A state that is left right after a failure was left by a Catcher: the errors they took. */
function caughtErrors({ events }: Run): string[] {
  return events
    .filter(({ type }) => leavesState.test(type ?? ''))
    .flatMap(({ previousEventId }) => errorOf(events[(previousEventId ?? 0) - 1]) ?? []);
}

function unmetProperty(run: Run, property: RunProperty): UnmetExpectation[] {
  switch (property.kind) {
    case 'taskCallsAtMost': {
      const actual = taskCalls(run);
      return actual <= property.count ? [] : [{ field: 'taskCalls', expected: property.count, actual }];
    }
    case 'secondsAtMost': {
      const actual = seconds(run);
      return actual <= property.seconds ? [] : [{ field: 'seconds', expected: property.seconds, actual }];
    }
    case 'noErrorLost': {
      const end = [run.output, run.error, run.cause].join('\n');
      return caughtErrors(run)
        .filter((error) => !end.includes(error))
        .map((actual) => ({ field: 'lostError', actual }));
    }
  }
}

/** What of `expect` the run does not meet; empty where it meets all. A wrong status is told alone: the rest follows from it. */
export function unmetExpectations(run: Run, expect: RunExpectation): UnmetExpectation[] {
  if (run.status !== expect.status) {
    const actual = run.error === undefined ? run.status : `${run.status} · ${run.error}`;
    return [{ field: 'status', expected: expect.status, actual }];
  }
  const unmet: UnmetExpectation[] = [];
  if (expect.error !== undefined && expect.error !== run.error) {
    unmet.push({ field: 'error', expected: expect.error, actual: run.error });
  }
  if (expect.output !== undefined) {
    const actual = run.output === undefined ? undefined : (JSON.parse(run.output) as JsonValue);
    if (actual === undefined || !isDeepEqual(actual, expect.output)) {
      unmet.push({ field: 'output', expected: expect.output, actual });
    }
  }
  if (expect.path !== undefined) {
    const actual = pathTaken(run);
    if (actual.join('\n') !== expect.path.join('\n')) unmet.push({ field: 'path', expected: expect.path, actual });
  }
  return [...unmet, ...(expect.properties ?? []).flatMap((property) => unmetProperty(run, property))];
}
