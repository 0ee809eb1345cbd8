// Alarms of Amazon CloudWatch over the metrics of a run: when one would go to ALARM (Amazon CloudWatch API Reference,
// PutMetricAlarm; User Guide, page AlarmThatSendsEmail, "Evaluating an alarm", "Configuring how alarms treat missing data").
import type { Metric } from '../asl';

/** An alarm by the members of PutMetricAlarm; one metric, no metric math. */
export interface AlarmSeed {
  /** `ExecutionsFailed` */
  readonly metricName: string;
  /** The value of the metric's dimension; any when absent. */
  readonly dimension?: string;
  readonly statistic: 'Average' | 'Maximum' | 'Minimum' | 'SampleCount' | 'Sum';
  /** A multiple of 60, or 10, 20 or 30. */
  readonly periodSeconds: number;
  readonly evaluationPeriods: number;
  /** How many of the evaluation periods must breach; all of them when absent. */
  readonly datapointsToAlarm?: number;
  readonly threshold: number;
  readonly comparisonOperator:
    'GreaterThanOrEqualToThreshold' | 'GreaterThanThreshold' | 'LessThanOrEqualToThreshold' | 'LessThanThreshold';
  /** `missing` when absent: a period without data changes nothing. */
  readonly treatMissingData?: 'breaching' | 'ignore' | 'missing' | 'notBreaching';
}

export interface AlarmChange {
  /** The end of the period that changed it, milliseconds since 1970. */
  readonly millis: number;
  readonly stateValue: 'ALARM' | 'INSUFFICIENT_DATA' | 'OK';
}

/** Periods that are looked at: a run of a year in periods of a minute would be half a million. */
const mostPeriods = 10_000;

/** How an alarm changes while a run goes on; it begins with INSUFFICIENT_DATA, which is not listed. */
export function alarmChanges(alarm: AlarmSeed, metrics: readonly Metric[]): AlarmChange[] {
  const points = metrics
    .filter(
      ({ name, dimension }) => name === alarm.metricName && dimension.value === (alarm.dimension ?? dimension.value),
    )
    .flatMap((metric) => metric.points);
  const periodMillis = alarm.periodSeconds * 1000;
  const byPeriod = new Map<number, number[]>();
  for (const { millis, value } of points) {
    const period = Math.floor(millis / periodMillis);
    const values = byPeriod.get(period);
    if (values) values.push(value);
    else byPeriod.set(period, [value]);
  }
  if (byPeriod.size === 0) return [];
  const first = Math.min(...byPeriod.keys());
  const last = Math.min(Math.max(...byPeriod.keys()), first + mostPeriods);
  const changes: AlarmChange[] = [];
  let state: AlarmChange['stateValue'] = 'INSUFFICIENT_DATA';
  for (let period = first; period <= last; period++) {
    const now = evaluated(alarm, byPeriod, period, state);
    if (now === state) continue;
    state = now;
    changes.push({ millis: (period + 1) * periodMillis, stateValue: now });
  }
  return changes;
}

function evaluated(
  alarm: AlarmSeed,
  byPeriod: ReadonlyMap<number, readonly number[]>,
  period: number,
  before: AlarmChange['stateValue'],
): AlarmChange['stateValue'] {
  const { evaluationPeriods, datapointsToAlarm = evaluationPeriods, treatMissingData = 'missing' } = alarm;
  let breaching = 0;
  let present = 0;
  for (let back = 0; back < evaluationPeriods; back++) {
    const values = byPeriod.get(period - back);
    if (values) present++;
    if (values ? breaches(alarm, statisticOf(alarm.statistic, values)) : treatMissingData === 'breaching') breaching++;
  }
  if (breaching >= datapointsToAlarm) return 'ALARM';
  if (present > 0 || treatMissingData === 'notBreaching') return 'OK';
  return treatMissingData === 'ignore' ? before : 'INSUFFICIENT_DATA';
}

function statisticOf(statistic: AlarmSeed['statistic'], values: readonly number[]): number {
  const sum = values.reduce((all, value) => all + value, 0);
  switch (statistic) {
    case 'Sum':
      return sum;
    case 'Average':
      return sum / values.length;
    case 'SampleCount':
      return values.length;
    case 'Maximum':
      return values.reduce((most, value) => Math.max(most, value), -Infinity);
    case 'Minimum':
      return values.reduce((least, value) => Math.min(least, value), Infinity);
  }
}

function breaches({ comparisonOperator, threshold }: AlarmSeed, value: number): boolean {
  switch (comparisonOperator) {
    case 'GreaterThanOrEqualToThreshold':
      return value >= threshold;
    case 'GreaterThanThreshold':
      return value > threshold;
    case 'LessThanOrEqualToThreshold':
      return value <= threshold;
    case 'LessThanThreshold':
      return value < threshold;
  }
}
