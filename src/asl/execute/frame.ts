// Where a sequence of states runs: the execution itself, a branch of a Parallel, an iteration of a Map, a child execution.
// States reach the interpreter through the scope object, never by an import, so Map and Parallel make no cycle.
import type { HistoryEventType } from '@aws-sdk/client-sfn';
import type { ExpressionCache } from '../expressions/expressionCache';
import type { ClockAndChance } from '../expressions/scope';
import type { JsonObject, JsonValue } from '../language/jsonValue';
import type { QueryLanguage, StateType } from './definitionFields';
import type { Limits, MapRun } from './executionRequest';
import type { EventDetails, History } from './history';
import type { Batch } from './itemBatcher';
import type { InspectedData, StateVisit } from './inspection';
import type { Payload } from './payload';
import { eventWritten, type Fiber, type Flow, type Scheduler } from './scheduler';
import type { SeededChance } from './seededChance';
import type { JobEnd, ObjectStore, PendingJob, TaskHost, TaskOutcome } from './taskHost';
import type { VariableScope } from './variableScope';

/** What all frames of an execution and of its children share. */
export interface ExecutionCore {
  readonly scheduler: Scheduler;
  readonly chance: SeededChance;
  readonly clock: ClockAndChance;
  readonly expressions: ExpressionCache;
  readonly limits: Limits;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly tasks: TaskHost;
  readonly objects: ObjectStore | undefined;
  readonly visits: StateVisit[] | undefined;
  readonly mapRuns: MapRun[];
  readonly mapRunArns: string[];
  /** Tasks that wait for an answer by token. */
  readonly pendingTasks: Map<string, PendingTask>;
  readonly definition: JsonValue;
  readonly keepChildHistories: boolean;
  /** What TestState mocks for a Map or Parallel instead of running it. */
  readonly mock?: StateMock;
}

/** A mocked Map or Parallel (Step Functions API, MockInput and TestStateConfiguration). */
export interface StateMock {
  readonly result: Payload | undefined;
  readonly failure: { readonly error?: string; readonly cause?: string } | undefined;
  readonly failedIterations: number | undefined;
  /** Fills in what a Map that is not run would show of its iterations. It comes with the mock: no execution needs it. */
  readonly inspectIterations: (
    scope: StateScope,
    input: Payload,
    items: readonly JsonValue[] | undefined,
  ) => Flow<void>;
}

/** Who the execution is: the part of the context object that is the same for all of its states. */
export interface ExecutionIdentity {
  /** Replaced by a redrive, never changed: a state may have given it on as data. */
  execution: JsonObject;
  readonly stateMachine: JsonObject;
  readonly executionArn: string;
  readonly stateMachineArn: string;
  readonly stateMachineName: string;
  readonly roleArn: string;
  /** Replaces the whole context object: TestState's `context`. */
  readonly contextOverride?: JsonObject;
}

/** A fiber that a state started and that ends with it. */
export interface ChildBranch {
  readonly frame: Frame;
  readonly fiber: Fiber;
  readonly index: number;
  /** The Map whose iteration it is; branches of a Parallel and children of a map run have no events of their own. */
  readonly mapName: string | undefined;
}

/** An iteration of an inline Map or a child of a map run, within those around it. */
export interface MapIteration {
  readonly state: string;
  readonly index: number;
  readonly outer: MapIteration | undefined;
}

/** A state that was entered and not left. */
export interface OpenState {
  readonly type: StateType;
  readonly children: Set<ChildBranch>;
  mapRun?: MapRun;
}

/** How far a Parallel or Map has come. A redrive runs only what did not succeed. */
export interface GroupProgress {
  /** By index; undefined until the sequence has succeeded. */
  readonly outputs: (JsonValue | undefined)[];
  /** The sequences that failed or were stopped. */
  readonly frames: Map<number, Frame>;
  /** Set when a redrive goes on with the state; a retry starts it anew. */
  resumed: boolean;
  mapRun?: MapRun;
  batches?: readonly Batch[];
}

export interface Frame {
  readonly core: ExecutionCore;
  readonly identity: ExecutionIdentity;
  readonly history: History;
  readonly states: JsonObject;
  readonly queryLanguage: QueryLanguage;
  readonly variables: VariableScope;
  readonly mapItem: { readonly Index: number; readonly Value: JsonValue } | undefined;
  readonly mapIteration: MapIteration | undefined;
  /** The causal predecessor of the next event of this sequence. */
  previousEventId: number;
  open: OpenState | undefined;
  /** The fiber that runs the frame; undefined until it is started. */
  fiber: Fiber | undefined;
  /** The state that was entered last: where a redrive goes on. */
  current: StateScope | undefined;
  /** What that state did, once it was left. */
  left: StateOutcome | undefined;
}

/** Runs the states of a frame to the end, from one on or from where the frame stands, and answers the last output. */
export type RunStates = (frame: Frame, startAt: string, input: Payload) => Flow<Payload>;

/** What a state sees of where it runs. */
export interface StateScope {
  readonly frame: Frame;
  readonly core: ExecutionCore;
  readonly name: string;
  readonly type: StateType;
  readonly definition: JsonObject;
  readonly queryLanguage: QueryLanguage;
  readonly input: Payload;
  readonly enteredEventId: number;
  readonly enteredMillis: number;
  readonly visit: StateVisit | undefined;
  readonly data: InspectedData | undefined;
  readonly runStates: RunStates;
  retryCount: number;
  group: GroupProgress | undefined;
  taskToken: string | undefined;
  /** The predecessor of an EvaluationFailed event where it is not the newest event (see states/map.ts). */
  evaluationPreviousEventId: number | undefined;
}

/** What a state did: its output, where to go, what it assigned. */
export interface StateOutcome {
  readonly output: Payload;
  /** undefined: the sequence ends here. */
  readonly next: string | undefined;
  readonly assigned?: JsonObject | undefined;
}

/** Writes an event that continues the frame's chain. The caller yields `eventWritten` afterwards where it can pause. */
export function write(frame: Frame, type: HistoryEventType, details?: EventDetails): number {
  const id = frame.history.add(type, frame.previousEventId, details);
  frame.previousEventId = id;
  return id;
}

/** Writes an event that continues the frame's chain, and lets the execution be paused there. */
export function* emit(frame: Frame, type: HistoryEventType, details?: EventDetails): Flow<number> {
  const id = write(frame, type, details);
  if (frame.core.scheduler.pauseAtEvent) yield eventWritten;
  return id;
}

/** Writes an event beside the chain: MapIterationSucceeded, MapStateSucceeded, aborts and the like are nobody's cause. */
export function* emitBeside(
  frame: Frame,
  type: HistoryEventType,
  previousEventId: number,
  details?: EventDetails,
): Flow<number> {
  const id = frame.history.add(type, previousEventId, details);
  if (frame.core.scheduler.pauseAtEvent) yield eventWritten;
  return id;
}

/** A task that awaits its token or its job: the fiber to wake, and what came for it since it last ran. */
export interface PendingTask {
  readonly fiber: Fiber;
  readonly mail: TaskWake[];
  readonly job: PendingJob | undefined;
}

/** What comes for a pending task. */
export type TaskWake =
  | { readonly outcome: Exclude<TaskOutcome, { type: 'pending' }> }
  | { readonly ended: JobEnd }
  | { readonly heartbeat: true }
  | { readonly started: { readonly workerName: string | undefined } };
