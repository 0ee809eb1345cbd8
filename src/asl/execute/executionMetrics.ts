// What an execution adds to the metrics of CloudWatch, derived from its history (Step Functions Developer Guide,
// "Monitoring Step Functions metrics using CloudWatch": namespace AWS/States, names, units, dimensions).
import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { ExecutionResult } from './executionRequest';
import { metricDimensions, metrics as metricTable, type ComputedMetric, type MetricUnit } from './metricTable';

/** One metric with one dimension, and what the execution put into it. */
export interface Metric {
  readonly name: string;
  readonly unit: MetricUnit;
  readonly dimension: { readonly name: string; readonly value: string };
  /** In the order of time, milliseconds since 1970. */
  readonly points: { millis: number; value: number }[];
}

const executionEnd = /^Execution(Succeeded|Failed|TimedOut|Aborted)$/;
const taskEvent = /^(Task|LambdaFunction|Activity)(Scheduled|Started|Succeeded|Failed|TimedOut)$/;

type End = 'Succeeded' | 'Failed' | 'TimedOut' | 'Aborted';
type Step = 'Scheduled' | 'Started' | Exclude<End, 'Aborted'>;

/** How the metrics of each kind of work are called. */
const families = {
  Task: { count: 'ServiceIntegrations', time: 'ServiceIntegration' },
  LambdaFunction: { count: 'LambdaFunctions', time: 'LambdaFunction' },
  Activity: { count: 'Activities', time: 'Activity' },
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
  const add = (name: ComputedMetric, arn: string, point: { millis: number; value: number }) => {
    const key = `${name} ${arn}`;
    const { group, unit } = metricTable[name];
    const metric = metrics.get(key) ?? {
      name,
      unit,
      dimension: { name: metricDimensions[group][0], value: arn },
      points: [],
    };
    metric.points.push(point);
    metrics.set(key, metric);
  };
  const tries = new Map<number, Try>();
  for (const event of result.events) {
    const { id = 0, type = '', previousEventId = 0 } = event;
    const millis = event.timestamp?.getTime() ?? 0;
    const count = (name: ComputedMetric, arn: string) => add(name, arn, { millis, value: 1 });
    const time = (name: ComputedMetric, arn: string, since: number) =>
      add(name, arn, { millis, value: millis - since });

    const end = executionEnd.exec(type)?.[1] as End | undefined;
    if (type === 'ExecutionStarted') count('ExecutionsStarted', result.stateMachineArn);
    if (end !== undefined) {
      count(`Executions${end}`, result.stateMachineArn);
      time('ExecutionTime', result.stateMachineArn, result.startMillis);
    }

    const [, kind, step] = taskEvent.exec(type) ?? [];
    const before = tries.get(previousEventId);
    const one: Try | undefined = step === 'Scheduled' ? { arn: arnOf(event), scheduledMillis: millis } : before;
    if (one) tries.set(id, one);
    if (kind === undefined || one === undefined) continue;
    const { count: countName, time: timeName } = families[kind as keyof typeof families];
    count(`${countName}${step as Step}`, one.arn);
    if (step === 'Started') {
      one.startedMillis = millis;
      time(`${timeName}ScheduleTime`, one.arn, one.scheduledMillis);
    } else if (step !== 'Scheduled') {
      time(`${timeName}RunTime`, one.arn, one.startedMillis ?? one.scheduledMillis);
      time(`${timeName}Time`, one.arn, one.scheduledMillis);
    }
  }
  return [...metrics.values()];
}
