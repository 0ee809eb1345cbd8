// What an execution adds to the metrics of CloudWatch, derived from its history (Step Functions Developer Guide,
// "Monitoring Step Functions metrics using CloudWatch": namespace AWS/States, names, units, dimensions).
import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { ExecutionResult } from './executionRequest';

/** One metric with one dimension, and what the execution put into it. */
export interface Metric {
  readonly name: string;
  readonly unit: 'Count' | 'Milliseconds';
  readonly dimension: { readonly name: string; readonly value: string };
  /** In the order of time, milliseconds since 1970. */
  readonly points: { millis: number; value: number }[];
}

const executionEnd = /^Execution(Succeeded|Failed|TimedOut|Aborted)$/;
const taskEvent = /^(Task|LambdaFunction|Activity)(Scheduled|Started|Succeeded|Failed|TimedOut)$/;

/** How the metrics of each kind of work are called. */
const families = {
  Task: { count: 'ServiceIntegrations', time: 'ServiceIntegration', dimension: 'ServiceIntegrationResourceArn' },
  LambdaFunction: { count: 'LambdaFunctions', time: 'LambdaFunction', dimension: 'LambdaFunctionArn' },
  Activity: { count: 'Activities', time: 'Activity', dimension: 'ActivityArn' },
} as const;

/** What the work is done by: the ARN in the event that schedules it. */
function arnOf(event: HistoryEvent): string {
  const { taskScheduledEventDetails: task } = event;
  if (task) return `arn:aws:states:::${task.resourceType}:${task.resource}`;
  return event.lambdaFunctionScheduledEventDetails?.resource ?? event.activityScheduledEventDetails?.resource ?? '';
}

/** One try of a task: what it is, and when it was scheduled and started. */
interface Try {
  readonly arn: string;
  readonly scheduledMillis: number;
  startedMillis?: number;
}

/** The metrics of an execution, those of the state machine first. */
export function executionMetrics(result: ExecutionResult): Metric[] {
  const metrics = new Map<string, Metric>();
  const add = (
    name: string,
    unit: Metric['unit'],
    dimension: string,
    arn: string,
    point: { millis: number; value: number },
  ) => {
    const key = `${name} ${arn}`;
    const metric = metrics.get(key) ?? { name, unit, dimension: { name: dimension, value: arn }, points: [] };
    metric.points.push(point);
    metrics.set(key, metric);
  };
  const tries = new Map<number, Try>();
  for (const event of result.events) {
    const { id = 0, type = '', previousEventId = 0 } = event;
    const millis = event.timestamp?.getTime() ?? 0;
    const count = (name: string, dimension: string, arn: string) =>
      add(name, 'Count', dimension, arn, { millis, value: 1 });
    const time = (name: string, dimension: string, arn: string, since: number) =>
      add(name, 'Milliseconds', dimension, arn, { millis, value: millis - since });

    const end = executionEnd.exec(type)?.[1];
    if (type === 'ExecutionStarted') count('ExecutionsStarted', 'StateMachineArn', result.stateMachineArn);
    if (end !== undefined) {
      count(`Executions${end}`, 'StateMachineArn', result.stateMachineArn);
      time('ExecutionTime', 'StateMachineArn', result.stateMachineArn, result.startMillis);
    }

    const [, kind, step] = taskEvent.exec(type) ?? [];
    const before = tries.get(previousEventId);
    const one: Try | undefined = step === 'Scheduled' ? { arn: arnOf(event), scheduledMillis: millis } : before;
    if (one) tries.set(id, one);
    if (kind === undefined || one === undefined) continue;
    const { count: countName, time: timeName, dimension } = families[kind as keyof typeof families];
    count(`${countName}${step}`, dimension, one.arn);
    if (step === 'Started') {
      one.startedMillis = millis;
      time(`${timeName}ScheduleTime`, dimension, one.arn, one.scheduledMillis);
    } else if (step !== 'Scheduled') {
      time(`${timeName}RunTime`, dimension, one.arn, one.startedMillis ?? one.scheduledMillis);
      time(`${timeName}Time`, dimension, one.arn, one.scheduledMillis);
    }
  }
  return [...metrics.values()];
}
