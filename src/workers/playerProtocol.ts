// What a page asks the player's worker and what it answers. The worker keeps the run; the page asks for what it shows.
import type { ExecutionCost, Metric, RuleExplanation, Scenario, SourceFormat, stepFunctionsPrices } from '../asl';
import type { ExerciseCheckRequest, ExerciseResult } from './exerciseCheck';
import type { Fault, RowChange } from '../services';
import type { Moment, TimelineBar } from './playback';

export type { Fault } from '../services';

/** The answers of the Tasks, by state and invocation, as a scenario has them. */
export type TaskMocks = NonNullable<Scenario['tasks']>;

/** What a person said for a task that waits with its token; `letTimePass` waits for its timeout instead. */
export type TokenAnswer =
  | { kind: 'success'; output: string }
  | { kind: 'failure'; error: string; cause: string }
  | { kind: 'heartbeat' }
  | { kind: 'letTimePass' };

/** A run is its request: the same request gives the same history, byte for byte. */
export interface RunRequest {
  definition: string;
  format: SourceFormat;
  type: 'STANDARD' | 'EXPRESS';
  /** JSON text. */
  input: string;
  tasks: TaskMocks;
  faults: Fault[];
  /** In the order in which they were given. */
  answers: TokenAnswer[];
  /** The example whose account the tasks act on that `tasks` does not answer: the name of its folder. */
  example?: string;
}

/** A task that waits for an answer. */
export interface WaitingTask {
  state: string;
  /** Id of the event after which it waits. */
  eventId: number;
}

export interface RunSummary {
  status: string;
  output?: string;
  error?: string;
  cause?: string;
  eventCount: number;
  startMillis: number;
  endMillis: number;
  waiting?: WaitingTask;
}

/** A JSON text to show; `cut` counts the characters that are left out. */
interface ShownText {
  text: string;
  cut?: number;
}

/** One stage of a state's data. */
export interface StageView extends ShownText {
  /** The field that made it: `InputPath`, `ResultSelector`, ...; `Input`, `Result`, `Output`. */
  label: string;
  /** It differs from the stage before. */
  changed: boolean;
}

export interface VariableView extends ShownText {
  name: string;
  setBy: string;
  /** This visit set it. */
  setHere: boolean;
  /** The Parallel or Map state in whose branch or iteration it lives; undefined: in the workflow. */
  scope?: string;
}

/** A rule of a Choice, its values as JSON texts. */
export interface RuleView extends Omit<RuleExplanation, 'operand' | 'value' | 'operandValue' | 'seen' | 'inner'> {
  operand?: string;
  value?: string;
  operandValue?: string;
  seen?: { path: string; value?: string }[];
  inner: RuleView[];
}

/** One visit of a state, with its data as TestState's inspection gives it. */
export interface VisitView {
  state: string;
  enteredEventId: number;
  stages: StageView[];
  variables: VariableView[];
  error?: string;
  cause?: string;
  /** Of a Choice: its rules, its Default, and whether it went there. */
  choice?: { rules: RuleView[]; fallback?: string; fellBack: boolean };
}

/** One line of the list of events. */
export interface EventLine {
  id: number;
  type: string;
  /** The state that is entered or left. */
  state?: string;
  millis: number;
}

export interface EventsQuery {
  /** Only events whose JSON holds this text; all when empty. */
  text: string;
  from: number;
  count: number;
}

/** A resource of the account, such as a table, with what happened to its rows. */
export interface ResourceView {
  /** AWS's word for it: `table`, `queue`, ... */
  kind: string;
  service: string;
  name: string;
  rows: { id: string; change: RowChange['change']; before?: ShownText; after?: ShownText }[];
  /** How many rows there are in all. */
  all: number;
}

export type AccountView = ResourceView[];

/** Each question with its answer. Long lists are asked for in parts: a page shows parts, and stays quick. */
export interface PlayerQuestions {
  exercise: { ask: ExerciseCheckRequest; answer: ExerciseResult };
  run: { ask: RunRequest; answer: RunSummary };
  moment: { ask: number; answer: Moment };
  /** The visit of the state that runs or ended last at this event; undefined where it was not entered yet. */
  visit: { ask: { state: string; eventId: number }; answer: VisitView | undefined };
  events: { ask: EventsQuery; answer: { events: EventLine[]; matching: number } };
  /** One event's JSON as GetExecutionHistory has it, indented. */
  event: { ask: number; answer: ShownText };
  /** The whole history as GetExecutionHistory returns it: JSON text, to be saved. */
  history: { ask: null; answer: string };
  /** JSON text of the segment document. */
  trace: { ask: null; answer: string };
  timeline: { ask: { count: number }; answer: { bars: TimelineBar[]; all: number } };
  logs: {
    ask: { level: 'ALL' | 'ERROR' | 'FATAL'; includeExecutionData: boolean; count: number };
    /** One JSON text an entry. */
    answer: { lines: ShownText[]; all: number };
  };
  metrics: { ask: null; answer: Metric[] };
  /** What the run did to the account of its example, each value as JSON text; undefined where the example has none. */
  account: { ask: null; answer: AccountView | undefined };
  cost: { ask: null; answer: { cost: ExecutionCost; prices: typeof stepFunctionsPrices } };
}

export type PlayerQuestion = keyof PlayerQuestions;
export interface AskMessage<Q extends PlayerQuestion = PlayerQuestion> {
  id: number;
  question: Q;
  ask: PlayerQuestions[Q]['ask'];
}
export type AnswerMessage = { id: number; answer: unknown } | { id: number; refusal: string };
