// What each visit to a state did with its data, stage by stage: what TestState shows as inspectionData (Step Functions
// API, InspectionData). Gathered during the run, so that a player shows the same values that the run used.
import type { JsonObject, JsonValue } from '../language/jsonValue';

/** The stages by InspectionData's names, as values; TestState turns them into JSON texts. */
export interface InspectedData {
  input?: JsonValue;
  afterArguments?: JsonValue;
  afterInputPath?: JsonValue;
  afterParameters?: JsonValue;
  result?: JsonValue;
  afterResultSelector?: JsonValue;
  afterResultPath?: JsonValue;
  afterItemsPath?: JsonValue;
  afterItemSelector?: JsonValue;
  afterItemBatcher?: JsonValue;
  afterItemsPointer?: JsonValue;
  maxConcurrency?: number;
  toleratedFailureCount?: number;
  toleratedFailurePercentage?: number;
  /** The variables in reach when the state was left. */
  variables?: JsonValue;
}

/** One visit to a state. */
export interface StateVisit {
  readonly stateName: string;
  readonly enteredEventId: number;
  /** Absent while the state runs and when it failed without a catcher. */
  exitedEventId?: number;
  nextState?: string;
  output?: JsonValue;
  readonly data: InspectedData;
  /** The context object that the rules of a Choice saw; other states have none here. */
  context?: JsonObject;
  /** Number of retries of this visit. */
  retryCount: number;
  error?: string;
  cause?: string;
}
