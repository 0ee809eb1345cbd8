// A run as the segment document that tracing would send: the execution, its states, and each call of a task (AWS X-Ray
// Developer Guide, "Segment documents": names of fields, times in seconds, ids in hexadecimal). Derived from the visits.
import type { Attempt, Visit } from './historyReader';

interface Timed {
  readonly id: string;
  readonly name: string;
  /** Seconds since 1970, with their fractions. */
  readonly start_time: number;
  readonly end_time?: number;
  readonly in_progress?: true;
  /** Something in it failed. */
  readonly fault?: true;
}

export interface TraceSubsegment extends Timed {
  /** `aws` for a call of a task. */
  readonly namespace?: 'aws';
  readonly subsegments?: readonly TraceSubsegment[];
}

export interface TraceSegment extends Timed {
  readonly trace_id: string;
  readonly origin: 'AWS::StepFunctions::StateMachine';
  readonly subsegments: readonly TraceSubsegment[];
  /** States that the document leaves out, because it holds the first ones only. */
  readonly omitted?: number;
}

export interface TracedRun {
  readonly name: string;
  readonly status: string;
  readonly startMillis: number;
  readonly endMillis: number;
}

/** X-Ray takes documents of at most 64 kB; this many states stay well below it. */
const mostStates = 150;

const seconds = (millis: number): number => millis / 1000;
const hex = (value: number, digits: number): string => Math.floor(value).toString(16).padStart(digits, '0');

function timed(id: string, name: string, start: number, end: number | undefined, failed: boolean): Timed {
  return {
    id,
    name,
    start_time: seconds(start),
    ...(end === undefined ? { in_progress: true } : { end_time: seconds(end) }),
    ...(failed && { fault: true }),
  };
}

function callSegment(visit: Visit, attempt: Attempt, index: number): TraceSubsegment {
  // The upper half of the id is the visit's, the lower half the attempt's: unique, and the same on every run.
  const id = hex(visit.enteredEventId, 8) + hex(index + 1, 8);
  return { ...timed(id, visit.state, attempt.startMillis, attempt.endMillis, attempt.failed), namespace: 'aws' };
}

/**
 * The segment document of a run.
 * @param visits in the order in which the states were entered
 */
export function traceDocument(run: TracedRun, visits: readonly Visit[]): TraceSegment {
  const shown = visits.slice(0, mostStates);
  const innerOf = (container: Visit | undefined): TraceSubsegment[] =>
    shown.filter((visit) => visit.container === container).map(stateSegment);
  const stateSegment = (visit: Visit): TraceSubsegment => {
    const failed = visit.status !== 'succeeded' && visit.status !== 'running';
    const inner = [...visit.attempts.map((attempt, index) => callSegment(visit, attempt, index)), ...innerOf(visit)];
    const segment = timed(hex(visit.enteredEventId, 16), visit.state, visit.startMillis, visit.endMillis, failed);
    return { ...segment, ...(inner.length > 0 && { subsegments: inner }) };
  };
  const end = run.status === 'RUNNING' ? undefined : run.endMillis;
  return {
    ...timed(hex(0, 16), run.name, run.startMillis, end, run.status !== 'RUNNING' && run.status !== 'SUCCEEDED'),
    trace_id: `1-${hex(seconds(run.startMillis), 8)}-${hex(0, 24)}`,
    origin: 'AWS::StepFunctions::StateMachine',
    subsegments: innerOf(undefined),
    ...(visits.length > shown.length && { omitted: visits.length - shown.length }),
  };
}
