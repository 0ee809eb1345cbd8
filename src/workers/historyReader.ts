// Reads a history from its first event on and keeps how every visit of a state stands: which iteration or branch it is
// in, how often its task was tried, how it ended. Derived from the events alone (GetExecutionHistory), by their types,
// details and previousEventId. Every event costs about the same, however many iterations are open.
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

/** One try of a state's task. */
export interface Attempt {
  startMillis: number;
  endMillis: number;
  failed: boolean;
}

/** One visit of a state. */
export interface Visit {
  readonly state: string;
  /** `Task`, `Map`, ... */
  readonly type: string;
  readonly enteredEventId: number;
  readonly startMillis: number;
  /** The Parallel or Map visit around it. */
  readonly container: Visit | undefined;
  /** Which branch or iteration of the container, from 0; 0 outside of any. */
  readonly lane: number;
  readonly depth: number;
  readonly attempts: Attempt[];
  readonly openInner: Set<Visit>;
  endMillis: number | undefined;
  status: StateStatus;
  failed: boolean;
}

/** What the reader remembers of an event: in which visit it happened, and what later events need to know of it. */
interface Mark {
  readonly visit: Visit | undefined;
  readonly type: string;
  /** The state's exit that this event is, and whether its failure was caught. */
  readonly left?: { readonly caught: boolean };
  /** The iteration that this event starts. */
  readonly lane?: number;
}

const entersState = /StateEntered$/;
const exitsState = /StateExited$/;
const schedulesTask = /^(Task|LambdaFunction|Activity)Scheduled$/;
const endsAttempt =
  /^(Task|LambdaFunction|Activity)(Succeeded|Failed|TimedOut|ScheduleFailed|StartFailed|SubmitFailed)$/;
const fails = /(Failed|TimedOut)$/;
const opensInner = /^(ParallelStateStarted|MapIterationStarted)$/;
const ofContainer = /^(MapIteration|MapState|ParallelState)(Started|Succeeded|Failed|Aborted)$/;
const failsExecution = /^Execution(Failed|TimedOut|Aborted)$/;

/** One reader a history; `advance` takes its events in order. */
export class HistoryReader {
  eventId = 0;
  /** Virtual time, milliseconds since 1970. */
  millis = 0;
  /** Own, enumerable members by state name. */
  readonly states: Record<string, StateMoment> = {};
  readonly transitions: TransitionTaken[] = [];
  /** In the order in which the states were entered. */
  readonly visits: Visit[] = [];
  private readonly marks = new Map<number, Mark>();
  private readonly open = new Set<Visit>();
  private readonly openByState = new Map<string, number>();
  private readonly branchesStarted = new Map<Visit, number>();
  private readonly taken = new Set<string>();

  advance(event: HistoryEvent): void {
    const { id = 0, type = '', previousEventId = 0 } = event;
    this.eventId = id;
    this.millis = event.timestamp?.getTime() ?? this.millis;
    const previous = this.marks.get(previousEventId);
    if (entersState.test(type)) this.enter(event.stateEnteredEventDetails?.name ?? '', id, type, previous);
    else if (exitsState.test(type)) this.exit(event.stateExitedEventDetails?.name ?? '', id, type, previous);
    else this.within(event, id, type, previous);
    if (type.startsWith('Execution')) this.endExecution(type);
  }

  /** An event inside of a visit. Those of a Map or Parallel may follow one of an inner state. */
  private within(event: HistoryEvent, id: number, type: string, previous: Mark | undefined): void {
    let visit = previous?.visit;
    if (visit && fails.test(type)) visit.failed = true;
    if (visit && schedulesTask.test(type)) this.attempt(visit);
    if (visit && endsAttempt.test(type)) this.endAttempt(visit, fails.test(type));
    const container = ofContainer.exec(type)?.[1];
    if (container !== undefined && previous) visit = containerVisit(event, container, type, previous);
    const lane = event.mapIterationStartedEventDetails?.index;
    this.marks.set(id, { visit, type, ...(lane !== undefined && { lane }) });
  }

  private enter(state: string, id: number, type: string, previous: Mark | undefined): void {
    const opened = previous !== undefined && opensInner.test(previous.type);
    if (previous?.left && previous.visit)
      this.take({ from: previous.visit.state, to: state, kind: previous.left.caught ? 'catch' : 'next' });
    const container = opened ? previous.visit : previous?.visit?.container;
    const visit: Visit = {
      state,
      type: type.slice(0, -'StateEntered'.length),
      enteredEventId: id,
      startMillis: this.millis,
      endMillis: undefined,
      container,
      lane: opened ? (previous.lane ?? this.nextBranch(container)) : (previous?.visit?.lane ?? 0),
      depth: container ? container.depth + 1 : 0,
      attempts: [],
      openInner: new Set(),
      status: 'running',
      failed: false,
    };
    this.visits.push(visit);
    this.marks.set(id, { visit, type });
    this.open.add(visit);
    container?.openInner.add(visit);
    this.openByState.set(state, (this.openByState.get(state) ?? 0) + 1);
    const before = this.stateOf(state);
    this.setState(state, { status: 'running', visits: (before?.visits ?? 0) + 1, attempts: 0 });
  }

  /** The history does not number the branches of a Parallel: they are counted as they start. */
  private nextBranch(parallel: Visit | undefined): number {
    if (!parallel) return 0;
    const branch = this.branchesStarted.get(parallel) ?? 0;
    this.branchesStarted.set(parallel, branch + 1);
    return branch;
  }

  private exit(state: string, id: number, type: string, previous: Mark | undefined): void {
    let visit = previous?.visit;
    while (visit && visit.state !== state) visit = visit.container;
    const caught = fails.test(previous?.type ?? '');
    this.marks.set(id, { visit, type, left: { caught } });
    if (!visit) return;
    this.closeInner(visit);
    this.close(visit, caught ? 'caught' : 'succeeded');
  }

  private closeInner(visit: Visit): void {
    for (const inner of [...visit.openInner]) {
      this.closeInner(inner);
      this.close(inner, inner.failed ? 'failed' : 'aborted');
    }
  }

  private attempt(visit: Visit): void {
    visit.failed = false;
    visit.attempts.push({ startMillis: this.millis, endMillis: this.millis, failed: false });
    const state = this.stateOf(visit.state);
    if (state) this.setState(visit.state, { ...state, attempts: visit.attempts.length });
  }

  private endAttempt(visit: Visit, failed: boolean): void {
    const attempt = visit.attempts.at(-1);
    if (attempt) Object.assign(attempt, { endMillis: this.millis, failed });
  }

  private endExecution(type: string): void {
    if (!failsExecution.test(type)) return;
    const rest: StateStatus = type === 'ExecutionFailed' ? 'failed' : 'aborted';
    const innermost = new Set([...this.open].filter(({ openInner }) => openInner.size === 0));
    for (const visit of [...this.open]) this.close(visit, visit.failed || innermost.has(visit) ? rest : 'failed');
  }

  private close(visit: Visit, status: StateStatus): void {
    if (!this.open.delete(visit)) return;
    visit.container?.openInner.delete(visit);
    visit.endMillis = this.millis;
    visit.status = status;
    const running = (this.openByState.get(visit.state) ?? 1) - 1;
    this.openByState.set(visit.state, running);
    const state = this.stateOf(visit.state);
    // Another iteration of the same state may still run: then the state runs.
    if (state) this.setState(visit.state, { ...state, status: running > 0 ? 'running' : status });
  }

  private take(transition: TransitionTaken): void {
    const key = JSON.stringify(transition);
    if (this.taken.has(key)) return;
    this.taken.add(key);
    this.transitions.push(transition);
  }

  /** The visit that an event which was read happened in. */
  visitOf(eventId: number): Visit | undefined {
    return this.marks.get(eventId)?.visit;
  }

  private stateOf(name: string): StateMoment | undefined {
    return Object.hasOwn(this.states, name) ? this.states[name] : undefined;
  }

  /** State names come from a definition: `__proto__` is a name like any other. */
  private setState(name: string, value: StateMoment): void {
    Object.defineProperty(this.states, name, { value, enumerable: true, configurable: true, writable: true });
  }
}

/** The visit of the Map or Parallel that an event of one is about; `previous` may be of an inner state. */
function containerVisit(event: HistoryEvent, kind: string, type: string, previous: Mark): Visit | undefined {
  const { visit } = previous;
  const name = (
    event.mapIterationStartedEventDetails ??
    event.mapIterationSucceededEventDetails ??
    event.mapIterationFailedEventDetails ??
    event.mapIterationAbortedEventDetails
  )?.name;
  if (name !== undefined) {
    let around = visit;
    while (around && around.state !== name) around = around.container;
    return around ?? visit;
  }
  // Only the state itself starts, also when it is retried.
  if (type.endsWith('Started') || (previous.left === undefined && ownEvents[kind]?.test(previous.type))) return visit;
  return visit?.container ?? visit;
}

/** What a Map or Parallel can follow that is not of an inner state. */
const ownEvents: Readonly<Record<string, RegExp>> = {
  MapState: /^(MapState(Entered|Started)|MapIteration.*|MapRun.*)$/,
  ParallelState: /^ParallelState(Entered|Started)$/,
};
