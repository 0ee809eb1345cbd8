// Alarms over the metrics of a real run, and how missing data counts.
import { expect, it } from 'vitest';
import { execute, executionMetrics, type JsonValue, type Metric } from '../asl';
import { alarmChanges, type AlarmSeed } from './cloudWatchAlarm';

const alarm: AlarmSeed = {
  metricName: 'ExecutionsFailed',
  statistic: 'Sum',
  periodSeconds: 60,
  evaluationPeriods: 1,
  threshold: 1,
  comparisonOperator: 'GreaterThanOrEqualToThreshold',
};

const start = 1_704_067_200_000;
const metric = (...minutes: [number, number][]): Metric[] => [
  {
    name: 'ExecutionsFailed',
    unit: 'Count',
    dimension: { name: 'StateMachineArn', value: 'arn' },
    points: minutes.map(([minute, value]) => ({ millis: start + minute * 60_000, value })),
  },
];

it('fires at the end of the minute in which an execution failed, and not for one that did not', async () => {
  const run = async (State: JsonValue) =>
    executionMetrics(await execute({ definition: { StartAt: 'A', States: { A: State } } }));
  expect(alarmChanges(alarm, await run({ Type: 'Fail', Error: 'E' }))).toEqual([
    { millis: start + 60_000, stateValue: 'ALARM' },
  ]);
  expect(alarmChanges(alarm, await run({ Type: 'Succeed' }))).toEqual([]);
});

it('counts missing data as it is told to', () => {
  const states = (treatMissingData: NonNullable<AlarmSeed['treatMissingData']>) =>
    alarmChanges({ ...alarm, treatMissingData }, metric([0, 1], [3, 0])).map(({ stateValue }) => stateValue);
  expect(states('missing')).toEqual(['ALARM', 'INSUFFICIENT_DATA', 'OK']);
  expect(states('ignore')).toEqual(['ALARM', 'OK']);
  expect(states('notBreaching')).toEqual(['ALARM', 'OK']);
  expect(states('breaching')).toEqual(['ALARM', 'OK']);
});

it('wants so many of so many periods, by a statistic, of its own dimension', () => {
  const two = { ...alarm, evaluationPeriods: 3, datapointsToAlarm: 2 };
  expect(alarmChanges(two, metric([0, 1], [1, 0], [2, 1]))).toEqual([
    { millis: start + 60_000, stateValue: 'OK' },
    { millis: start + 180_000, stateValue: 'ALARM' },
  ]);
  const mean = { ...alarm, statistic: 'Average', threshold: 2, comparisonOperator: 'GreaterThanThreshold' } as const;
  expect(alarmChanges(mean, metric([0, 1], [0, 4]))).toMatchObject([{ stateValue: 'ALARM' }]);
  expect(alarmChanges({ ...alarm, dimension: 'another' }, metric([0, 1]))).toEqual([]);
});
