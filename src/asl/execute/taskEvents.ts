// The events of a task's life: the same steps under three sets of names, for service integrations, Lambda functions and
// activities (Step Functions API, HistoryEvent). Member by member as recorded.
import type { HistoryEventType } from '@aws-sdk/client-sfn';
import { emit, type StateScope } from './frame';
import type { EventDetails } from './history';
import type { Flow } from './scheduler';
import type { TaskInvocation } from './taskHost';

/** An event to write. */
export interface TaskEvent {
  readonly type: HistoryEventType;
  readonly details?: EventDetails;
}

interface Problem {
  readonly error?: string;
  readonly cause?: string;
}

/** The events of one task. `parametersText` is the JSON text of its parameters. */
export interface TaskEvents {
  scheduled(parametersText: string): TaskEvent;
  started(workerName: string | undefined): TaskEvent;
  submitted(output: string): TaskEvent | undefined;
  succeeded(output: string): TaskEvent;
  failed(stage: 'schedule' | 'start' | 'submit' | 'run', problem: Problem): TaskEvent;
  timedOut(problem: Problem): TaskEvent;
}

const whole = { truncated: false };

function limits(task: TaskInvocation): { timeoutInSeconds?: number; heartbeatInSeconds?: number } {
  return {
    ...(task.timeoutSeconds !== undefined && { timeoutInSeconds: task.timeoutSeconds }),
    ...(task.heartbeatSeconds !== undefined && { heartbeatInSeconds: task.heartbeatSeconds }),
  };
}

function credentials(task: TaskInvocation): { taskCredentials?: { roleArn: string } } {
  return task.credentialsRoleArn === undefined ? {} : { taskCredentials: { roleArn: task.credentialsRoleArn } };
}

function integrationEvents(task: TaskInvocation, region: string): TaskEvents {
  const who = { resource: task.action, resourceType: task.resourceType };
  return {
    scheduled: (parameters) => ({
      type: 'TaskScheduled',
      details: { taskScheduledEventDetails: { ...limits(task), parameters, region, ...who, ...credentials(task) } },
    }),
    started: () => ({ type: 'TaskStarted', details: { taskStartedEventDetails: who } }),
    submitted: (output) => ({
      type: 'TaskSubmitted',
      details: { taskSubmittedEventDetails: { output, outputDetails: whole, ...who } },
    }),
    succeeded: (output) => ({
      type: 'TaskSucceeded',
      details: { taskSucceededEventDetails: { output, outputDetails: whole, ...who } },
    }),
    failed: (stage, problem) =>
      stage === 'start' || stage === 'schedule'
        ? { type: 'TaskStartFailed', details: { taskStartFailedEventDetails: { ...problem, ...who } } }
        : stage === 'submit'
          ? { type: 'TaskSubmitFailed', details: { taskSubmitFailedEventDetails: { ...problem, ...who } } }
          : { type: 'TaskFailed', details: { taskFailedEventDetails: { ...problem, ...who } } },
    timedOut: (problem) => ({ type: 'TaskTimedOut', details: { taskTimedOutEventDetails: { ...problem, ...who } } }),
  };
}

function lambdaEvents(task: TaskInvocation): TaskEvents {
  const { timeoutInSeconds } = limits(task);
  return {
    scheduled: (input) => ({
      type: 'LambdaFunctionScheduled',
      details: {
        lambdaFunctionScheduledEventDetails: {
          input,
          inputDetails: whole,
          resource: task.resource,
          ...(timeoutInSeconds !== undefined && { timeoutInSeconds }),
          ...credentials(task),
        },
      },
    }),
    started: () => ({ type: 'LambdaFunctionStarted' }),
    submitted: () => undefined,
    succeeded: (output) => ({
      type: 'LambdaFunctionSucceeded',
      details: { lambdaFunctionSucceededEventDetails: { output, outputDetails: whole } },
    }),
    failed: (stage, problem) =>
      stage === 'schedule'
        ? { type: 'LambdaFunctionScheduleFailed', details: { lambdaFunctionScheduleFailedEventDetails: problem } }
        : stage === 'start'
          ? { type: 'LambdaFunctionStartFailed', details: { lambdaFunctionStartFailedEventDetails: problem } }
          : { type: 'LambdaFunctionFailed', details: { lambdaFunctionFailedEventDetails: problem } },
    timedOut: (problem) => ({
      type: 'LambdaFunctionTimedOut',
      details: { lambdaFunctionTimedOutEventDetails: problem },
    }),
  };
}

function activityEvents(task: TaskInvocation): TaskEvents {
  return {
    scheduled: (input) => ({
      type: 'ActivityScheduled',
      details: {
        activityScheduledEventDetails: { ...limits(task), input, inputDetails: whole, resource: task.resource },
      },
    }),
    started: (workerName) => ({
      type: 'ActivityStarted',
      details: { activityStartedEventDetails: workerName === undefined ? {} : { workerName } },
    }),
    submitted: () => undefined,
    succeeded: (output) => ({
      type: 'ActivitySucceeded',
      details: { activitySucceededEventDetails: { output, outputDetails: whole } },
    }),
    failed: (stage, problem) =>
      stage === 'schedule' || stage === 'start'
        ? { type: 'ActivityScheduleFailed', details: { activityScheduleFailedEventDetails: problem } }
        : { type: 'ActivityFailed', details: { activityFailedEventDetails: problem } },
    timedOut: (problem) => ({ type: 'ActivityTimedOut', details: { activityTimedOutEventDetails: problem } }),
  };
}

/** The events of a task, by its pattern. */
export function taskEvents(task: TaskInvocation, region: string): TaskEvents {
  return task.pattern === 'LAMBDA'
    ? lambdaEvents(task)
    : task.pattern === 'ACTIVITY'
      ? activityEvents(task)
      : integrationEvents(task, region);
}

/** Writes an event of a task. */
export function* writeTaskEvent({ frame }: StateScope, event: TaskEvent): Flow<void> {
  yield* emit(frame, event.type, event.details);
}
