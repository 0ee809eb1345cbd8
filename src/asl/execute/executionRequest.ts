// What an execution is asked with and what it answers (Step Functions API, StartExecution, DescribeExecution).
import type { ExecutionStatus, HistoryEvent, MapRunStatus } from '@aws-sdk/client-sfn';
import type { ExpressionCache } from '../expressions/expressionCache';
import { facts } from '../language/facts';
import type { JsonValue } from '../language/jsonValue';
import type { StateVisit } from './inspection';
import type { ObjectStore, TaskHost } from './taskHost';

/** Values of the context object by dotted name; what is missing is made. */
export interface ContextValues {
  readonly 'Execution.Id'?: string;
  readonly 'Execution.Name'?: string;
  readonly 'Execution.RoleArn'?: string;
  readonly 'StateMachine.Id'?: string;
  readonly 'StateMachine.Name'?: string;
}

/** AWS's quotas, to be lowered in tests only. */
export interface Limits {
  /** Events of a Standard execution (25,000). */
  readonly historyEvents: number;
  /** Bytes of a state's input, output or task result as UTF-8 (262,144). */
  readonly payloadBytes: number;
  /** Bytes of the values of one Assign (262,144), and of all variables of an execution (10,485,760). */
  readonly assignBytes: number;
  readonly variablesBytes: number;
  /** Seconds of an execution: a year for Standard, 300 for Express. */
  readonly standardSeconds: number;
  readonly expressSeconds: number;
  /**
   * Events of an Express execution. Express has no such quota, but its states take no virtual time here, so an endless
   * loop of them would never reach the 300 seconds at which AWS ends it: this many events stand for them.
   */
  readonly expressEvents: number;
}

export const awsLimits: Limits = {
  historyEvents: facts['history-events'].value,
  payloadBytes: facts['payload-bytes'].value,
  assignBytes: facts['assign-bytes'].value,
  variablesBytes: facts['variables-bytes'].value,
  standardSeconds: facts['standard-duration'].value,
  expressSeconds: facts['express-duration'].value,
  expressEvents: 1_000_000,
};

/** An execution to run. */
export interface ExecutionRequest {
  /** A definition that passed validation; one that did not fails at the state that is wrong. */
  readonly definition: JsonValue;
  /** JSON text; `{}` when absent. */
  readonly input?: string;
  readonly type?: 'STANDARD' | 'EXPRESS';
  readonly context?: ContextValues;
  readonly tasks?: TaskHost;
  readonly objects?: ObjectStore;
  /** Milliseconds since 1970; 2024-01-01T00:00:00Z when absent. */
  readonly startMillis?: number;
  readonly seed?: number;
  /** The parsed expressions of the state machine, to be shared by its executions. */
  readonly expressions?: ExpressionCache;
  readonly limits?: Partial<Limits>;
  /** Names of the map runs, taken in order; made when used up. */
  readonly mapRunArns?: readonly string[];
  /** Gathers what TestState's inspectionData shows, for every state that is visited. */
  readonly inspect?: boolean;
  /** false: events are handed to onEvent and not kept, so that memory does not grow with the history. */
  readonly keepHistory?: boolean;
  readonly onEvent?: (event: HistoryEvent) => void;
  /** Keeps the histories of the child executions of Distributed Maps too. */
  readonly keepChildHistories?: boolean;
}

/** Where an execution stands or how it ended. A missing error or cause stays missing. */
export interface ExecutionResult {
  readonly status: Exclude<ExecutionStatus, 'PENDING_REDRIVE'>;
  /** JSON text, when SUCCEEDED. */
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly events: readonly HistoryEvent[];
  readonly visits: readonly StateVisit[];
  readonly mapRuns: readonly MapRun[];
  readonly executionArn: string;
  readonly executionName: string;
  readonly stateMachineArn: string;
  readonly roleArn: string;
  /** The input as text. */
  readonly input: string;
  readonly startMillis: number;
  readonly stopMillis?: number;
  readonly redriveCount: number;
}

/** Counts of a map run, by DescribeMapRun's names. */
export interface MapRunCounts {
  pending: number;
  running: number;
  succeeded: number;
  failed: number;
  timedOut: number;
  aborted: number;
  total: number;
  resultsWritten: number;
}

/** A Distributed Map's run: what DescribeMapRun, ListMapRuns and ListExecutions answer from. */
export interface MapRun {
  readonly mapRunArn: string;
  readonly stateName: string;
  /** The name of the map run's state machine: `<stateMachineArn>/<label>`. */
  readonly stateMachineArn: string;
  /** 0 sets no bound. UpdateMapRun changes this and the thresholds while the map run goes on. */
  maxConcurrency: number;
  /** Undefined where no such threshold was set; without any, no item may fail. */
  toleratedFailureCount: number | undefined;
  toleratedFailurePercentage: number | undefined;
  readonly startMillis: number;
  stopMillis?: number;
  status: MapRunStatus;
  /** How often the map run was redriven. */
  redriveCount: number;
  readonly itemCounts: MapRunCounts;
  readonly executionCounts: MapRunCounts;
  readonly children: ChildExecution[];
}

/** A child execution of a map run. */
export interface ChildExecution {
  readonly executionArn: string;
  readonly name: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly itemCount: number;
  /** What a Standard child is billed by, whether its history is kept or not. */
  readonly transitions: { readonly statesEntered: number; readonly retries: number };
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  readonly startMillis: number;
  stopMillis?: number;
  readonly input: string;
  output?: string;
  error?: string;
  cause?: string;
  readonly events: readonly HistoryEvent[];
}
