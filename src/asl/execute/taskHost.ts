// What a Task state acts on: the engine asks a host, and the host says what the task answers and when (Amazon States
// Language, "Task State"; Step Functions Developer Guide, "Service integration patterns").
import type { InspectionDataRequest, InspectionDataResponse } from '@aws-sdk/client-sfn';
import type { JsonValue } from '../language/jsonValue';

/** How a task's end is awaited. */
export type IntegrationPattern = 'REQUEST_RESPONSE' | 'SYNC' | 'WAIT_FOR_TASK_TOKEN' | 'LAMBDA' | 'ACTIVITY';

/** One attempt of a Task state. */
export interface TaskInvocation {
  readonly stateName: string;
  /** The Resource field as it is. */
  readonly resource: string;
  /** `lambda`, `sqs`, `aws-sdk:dynamodb`, ...; the ARN for a Lambda function or an activity. */
  readonly resourceType: string;
  /** `invoke`, `sendMessage.waitForTaskToken`, ...; empty for a Lambda function or an activity. */
  readonly action: string;
  readonly pattern: IntegrationPattern;
  /** What Parameters or Arguments evaluated to, else the effective input. */
  readonly parameters: JsonValue;
  /** The token of `.waitForTaskToken` tasks and activities. */
  readonly taskToken?: string;
  readonly credentialsRoleArn?: string;
  readonly timeoutSeconds?: number;
  readonly heartbeatSeconds?: number;
  /** 0 for the first attempt of this visit, 1 for the first retry, ... */
  readonly retryCount: number;
  /** The Map iterations around the state, outermost first. */
  readonly mapIteration: readonly { readonly state: string; readonly index: number }[];
  /** The ARN of the execution that runs the task: a child's own in a Distributed Map. */
  readonly executionArn: string;
  /** Virtual time, milliseconds since 1970. */
  readonly nowMillis: number;
}

/** How a task ended. */
export type TaskOutcome =
  | { readonly type: 'succeeded'; /** JSON text. */ readonly output: string }
  | {
      readonly type: 'failed';
      readonly error?: string;
      readonly cause?: string;
      /** Where it failed; 'run' when absent. 'submit' only for `.sync` and `.waitForTaskToken`. */
      readonly stage?: 'schedule' | 'start' | 'submit' | 'run';
    }
  /** It does not answer in time: ends at TimeoutSeconds or HeartbeatSeconds where the state has them, else at once. */
  | { readonly type: 'timedOut'; readonly error?: string; readonly cause?: string }
  /** It answers later, by its task token (Execution.answerTask) or when its job ends; a task without either, never. */
  | { readonly type: 'pending'; readonly job?: PendingJob };

/** What a task without a token waits for: a nested execution that itself waits for an answer. */
export interface PendingJob {
  /** Stands for the token: Execution.answerTask takes it. */
  readonly name: string;
  /**
   * Answers undefined while it goes on.
   * @param untilMillis how far it may run first: the time to which whoever waits for it comes next.
   */
  ended(untilMillis: number): Promise<JobEnd | undefined>;
}

/** How a job ended, and when: milliseconds since 1970. */
export interface JobEnd {
  readonly outcome: Exclude<TaskOutcome, { type: 'pending' }>;
  readonly endMillis: number;
}

/** What an HTTP task sent and got, in the words in which TestState shows it at TRACE. */
export interface HttpExchange {
  readonly request: InspectionDataRequest;
  /** Absent where nobody answered. */
  readonly response?: InspectionDataResponse;
}

/** What a host says of an attempt. */
export interface TaskAnswer {
  readonly outcome: TaskOutcome;
  /** Virtual seconds from the start of the task to its outcome. */
  readonly afterSeconds?: number;
  /** What the service answered to the request of a `.sync` or `.waitForTaskToken` task (TaskSubmitted), JSON text. */
  readonly submittedOutput?: string;
  /** Who took an activity's task; without it the event has no workerName. */
  readonly workerName?: string;
  /** An activity's task that no worker ever takes: no ActivityStarted. */
  readonly neverStarted?: boolean;
  /** Of an HTTP task. */
  readonly exchange?: HttpExchange;
}

/** The world that tasks act on. A promise is awaited in place, before anything else in the execution moves. */
export interface TaskHost {
  invoke(task: TaskInvocation): TaskAnswer | Promise<TaskAnswer>;
}

/** Objects that an ItemReader reads and a ResultWriter writes (S3 seen through the two). */
export interface ObjectStore {
  /** The object's text, or undefined when there is none. */
  getObject(bucket: string, key: string): string | undefined;
  /** Every object whose key starts with the prefix, by key. */
  listObjects(bucket: string, prefix: string): readonly StoredObject[] | undefined;
  /** @param nowMillis the execution's time, which becomes the object's. */
  putObject?(bucket: string, key: string, body: string, nowMillis: number): void;
}

/** What ListObjectsV2 tells of an object. */
export interface StoredObject {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  readonly eTag: string;
  readonly lastModifiedMillis: number;
  readonly storageClass: string;
}
