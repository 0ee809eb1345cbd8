// What a page asks the player's worker and what it answers. The worker keeps the run; the page asks for what it shows.
import type { HistoryEvent } from '@aws-sdk/client-sfn';

import type { InspectedData, JsonValue, LogEntry, Scenario, SourceFormat } from '../asl';
import type { Moment, TimelineBar } from './playback';

/** The answers of the Tasks, by state and invocation, as a scenario has them. */
export type TaskMocks = NonNullable<Scenario['tasks']>;

/** "Break it": what one Task does instead of answering. */
export type Fault =
  | { state: string; kind: 'fail'; error: string; times: number }
  | { state: string; kind: 'timeOut'; times: number }
  | { state: string; kind: 'slow'; seconds: number };

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

/** One visit of a state, with its data as TestState's inspection gives it. */
export interface VisitData {
  state: string;
  enteredEventId: number;
  exitedEventId?: number;
  data: InspectedData;
  output?: JsonValue;
  error?: string;
  cause?: string;
}

export interface EventsQuery {
  /** Only events whose JSON holds this text; all when empty. */
  text: string;
  from: number;
  count: number;
}

/** Each question with its answer. */
export interface PlayerQuestions {
  run: { ask: RunRequest; answer: RunSummary };
  moment: { ask: number; answer: Moment };
  /** The visit of the state that runs or ended last at this event; undefined where it was not entered yet. */
  visit: { ask: { state: string; eventId: number }; answer: VisitData | undefined };
  events: { ask: EventsQuery; answer: { events: HistoryEvent[]; matching: number } };
  timeline: { ask: null; answer: TimelineBar[] };
  logs: { ask: { level: 'ALL' | 'ERROR' | 'FATAL'; includeExecutionData: boolean }; answer: LogEntry[] };
}

export type PlayerQuestion = keyof PlayerQuestions;
export interface AskMessage<Q extends PlayerQuestion = PlayerQuestion> {
  id: number;
  question: Q;
  ask: PlayerQuestions[Q]['ask'];
}
export type AnswerMessage = { id: number; answer: unknown } | { id: number; refusal: string };
