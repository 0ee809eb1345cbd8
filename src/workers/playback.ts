// What a history shows at one moment: which states run, which ended how, which transitions were taken; and the whole of
// it over time. Derived from the events alone (GetExecutionHistory), by their names, details and previousEventId.
import type { HistoryEvent } from '@aws-sdk/client-sfn';

/** How a state stands at a moment: it runs, or how its latest visit ended. */
export type StateStatus = 'running' | 'succeeded' | 'caught' | 'failed' | 'aborted';

export interface StateMoment {
  status: StateStatus;
  /** How often it was entered so far; iterations and loops count. */
  visits: number;
  /** How often its task was scheduled in the latest visit; 0 where it has no task. */
  attempts: number;
}

/** A transition that was taken: from state to state, in the way it was taken. */
export interface TransitionTaken {
  from: string;
  to: string;
  kind: 'next' | 'catch';
}

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
  /** Each attempt of its task. Between two attempts the retry's delay passes. */
  attempts: { startMillis: number; endMillis: number; failed: boolean }[];
}

interface Visit {
  state: string;
  entered: number;
  /** Entered event of the Parallel or Map state around it; 0 outside of any. */
  container: number;
  depth: number;
  failed: boolean;
  bar: TimelineBar;
}

const entersState = /StateEntered$/;
const exitsState = /StateExited$/;
const schedulesTask = /^(Task|LambdaFunction|Activity)Scheduled$/;
const endsAttempt =
  /^(Task|LambdaFunction|Activity)(Succeeded|Failed|TimedOut|ScheduleFailed|StartFailed|SubmitFailed)$/;
const failsState = /(Failed|TimedOut)$/;
const opensInner = /^(ParallelStateStarted|MapIterationStarted)$/;
const failsExecution = /^Execution(Failed|TimedOut|Aborted)$/;

/** Reads a history from its first event to any other. One reader a history; `advance` only goes forward. */
class HistoryReader {
  readonly moment: Moment = { eventId: 0, millis: 0, states: {}, transitions: [] };
  readonly bars: TimelineBar[] = [];
  /** Every event belongs to the visit it happens in. */
  private readonly visitOf = new Map<number, Visit>();
  private readonly open = new Map<number, Visit>();
  private readonly exitedFrom = new Map<number, { state: string; caught: boolean; visit: Visit | undefined }>();
  private readonly types = new Map<number, string>();
  private readonly taken = new Set<string>();

  advance(event: HistoryEvent): void {
    const id = event.id ?? 0;
    const type = event.type ?? '';
    const millis = event.timestamp?.getTime() ?? this.moment.millis;
    this.moment.eventId = id;
    this.moment.millis = millis;
    this.types.set(id, type);
    if (entersState.test(type)) return this.enter(event, id, millis);
    const visit = this.visitOf.get(event.previousEventId ?? 0);
    if (exitsState.test(type)) return this.exit(event, id, millis);
    if (visit) this.visitOf.set(id, visit);
    if (visit && schedulesTask.test(type)) this.attempt(visit, millis);
    if (visit && endsAttempt.test(type))
      this.endAttempt(visit, millis, failsState.test(type) || type.endsWith('Failed'));
    if (visit && failsState.test(type)) visit.failed = true;
    if (type.startsWith('Execution')) this.endExecution(type, millis);
  }

  private enter(event: HistoryEvent, id: number, millis: number): void {
    const state = event.stateEnteredEventDetails?.name ?? '';
    const previous = event.previousEventId ?? 0;
    const left = this.exitedFrom.get(previous);
    if (left) this.take({ from: left.state, to: state, kind: left.caught ? 'catch' : 'next' });
    const around = this.visitOf.get(previous);
    const opened = opensInner.test(this.types.get(previous) ?? '');
    const container = opened ? (around?.entered ?? 0) : (left?.visit?.container ?? 0);
    const depth = opened ? (around?.depth ?? 0) + 1 : (left?.visit?.depth ?? 0);
    const bar: TimelineBar = {
      state,
      enteredEventId: id,
      startMillis: millis,
      endMillis: millis,
      status: 'running',
      depth,
      attempts: [],
    };
    const visit: Visit = { state, entered: id, container, depth, failed: false, bar };
    this.bars.push(bar);
    this.visitOf.set(id, visit);
    this.open.set(id, visit);
    const before = Object.hasOwn(this.moment.states, state) ? this.moment.states[state] : undefined;
    this.setState(state, { status: 'running', visits: (before?.visits ?? 0) + 1, attempts: 0 });
  }

  private exit(event: HistoryEvent, id: number, millis: number): void {
    const state = event.stateExitedEventDetails?.name ?? '';
    const visit = this.visitToExit(event.previousEventId ?? 0, state);
    const caught = failsState.test(this.types.get(event.previousEventId ?? 0) ?? '');
    this.exitedFrom.set(id, { state, caught, visit });
    if (!visit) return;
    for (const inner of this.innerOf(visit)) this.close(inner, millis, inner.failed ? 'failed' : 'aborted');
    this.close(visit, millis, caught ? 'caught' : 'succeeded');
  }

  /** Most exits follow an event of their own visit; those of Map and Parallel may follow an inner one. */
  private visitToExit(previous: number, state: string): Visit | undefined {
    let visit = this.visitOf.get(previous) ?? this.exitedFrom.get(previous)?.visit;
    while (visit && visit.state !== state)
      visit = visit.container === 0 ? undefined : this.visitOf.get(visit.container);
    return visit ?? [...this.open.values()].reverse().find((one) => one.state === state);
  }

  private innerOf(visit: Visit): Visit[] {
    const inner = [...this.open.values()].filter((one) => one.container === visit.entered && one !== visit);
    return inner.flatMap((one) => [one, ...this.innerOf(one)]);
  }

  private attempt(visit: Visit, millis: number): void {
    visit.failed = false;
    visit.bar.attempts.push({ startMillis: millis, endMillis: millis, failed: false });
    const state = this.moment.states[visit.state];
    if (state) this.setState(visit.state, { ...state, attempts: visit.bar.attempts.length });
  }

  private endAttempt(visit: Visit, millis: number, failed: boolean): void {
    const attempt = visit.bar.attempts.at(-1);
    if (attempt) Object.assign(attempt, { endMillis: millis, failed });
  }

  private endExecution(type: string, millis: number): void {
    if (!failsExecution.test(type)) return;
    const rest: StateStatus = type === 'ExecutionFailed' ? 'failed' : 'aborted';
    for (const visit of [...this.open.values()]) {
      const innermost = ![...this.open.values()].some((one) => one.container === visit.entered);
      this.close(visit, millis, visit.failed || innermost ? rest : 'failed');
    }
  }

  private close(visit: Visit, millis: number, status: StateStatus): void {
    this.open.delete(visit.entered);
    Object.assign(visit.bar, { endMillis: millis, status });
    const state = this.moment.states[visit.state];
    if (!state) return;
    // Another iteration of the same state may still run: then the state runs.
    const running = [...this.open.values()].some((one) => one.state === visit.state);
    this.setState(visit.state, { ...state, status: running ? 'running' : status });
  }

  private take(transition: TransitionTaken): void {
    const key = JSON.stringify(transition);
    if (this.taken.has(key)) return;
    this.taken.add(key);
    this.moment.transitions.push(transition);
  }

  /** State names come from a definition: `__proto__` is a name like any other. */
  private setState(name: string, value: StateMoment): void {
    Object.defineProperty(this.moment.states, name, { value, enumerable: true, configurable: true, writable: true });
  }
}

/**
 * How the diagram stands after the event with `eventId` (0: before the first).
 * @param events a history in order, ids 1, 2, 3 ...
 */
export function momentAt(events: readonly HistoryEvent[], eventId: number): Moment {
  const reader = new HistoryReader();
  const first = events[0]?.timestamp?.getTime();
  if (first !== undefined) reader.moment.millis = first;
  for (const event of events) {
    if ((event.id ?? 0) > eventId) break;
    reader.advance(event);
  }
  return reader.moment;
}

/** Every visit over virtual time, in the order in which the states were entered. */
export function timeline(events: readonly HistoryEvent[]): TimelineBar[] {
  const reader = new HistoryReader();
  for (const event of events) reader.advance(event);
  for (const bar of reader.bars) if (bar.status === 'running') bar.endMillis = reader.moment.millis;
  return reader.bars;
}
