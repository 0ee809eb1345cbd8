// The table of metrics: what is marked as computed is what runs of several kinds put into the metrics, with unit and dimension.
import { expect, it } from 'vitest';
import type { JsonValue } from '../language/jsonValue';
import { createExecution, execute } from './execution';
import { executionMetrics, type Metric } from './executionMetrics';
import { metricsReference } from './metricTable';
import type { TaskAnswer } from './taskHost';

const resources = [
  'arn:aws:states:::lambda:invoke',
  'arn:aws:lambda:us-east-1:111122223333:function:charge',
  'arn:aws:states:us-east-1:111122223333:activity:pack',
];
const answers: TaskAnswer[] = [
  { outcome: { type: 'succeeded', output: '1' }, afterSeconds: 1 },
  { outcome: { type: 'failed', error: 'Busy' } },
  { outcome: { type: 'timedOut' } },
];
const machine = (state: Record<string, JsonValue>) => ({ StartAt: 'A', States: { A: { ...state, End: true } } });

/** The metrics of every kind of task with every end, and of an execution that takes too long and one that is stopped. */
async function metricsOfRuns(): Promise<Metric[]> {
  const all: Metric[] = [];
  for (const Resource of resources) {
    for (const answer of answers) {
      const definition = machine({ Type: 'Task', Resource });
      all.push(...executionMetrics(await execute({ definition, tasks: { invoke: () => answer } })));
    }
  }
  const late = { ...machine({ Type: 'Wait', Seconds: 9 }), TimeoutSeconds: 1 };
  all.push(...executionMetrics(await execute({ definition: late })));
  const stopped = createExecution({ definition: machine({ Type: 'Wait', Seconds: 9 }) });
  await stopped.run({ untilMillis: stopped.result.startMillis + 1000 });
  stopped.stop();
  all.push(...executionMetrics(stopped.result));
  return all;
}

it('marks as computed what a run puts into the metrics, and nothing else', async () => {
  const rows = new Map(metricsReference().map((row) => [row.name, row]));
  const seen = new Set<string>();
  for (const { name, unit, dimension } of await metricsOfRuns()) {
    expect(rows.get(name)).toMatchObject({ unit, computed: true });
    expect(rows.get(name)?.dimensions[0]).toBe(dimension.name);
    seen.add(name);
  }
  expect([...seen].sort()).toEqual(
    [...rows.values()]
      .filter(({ computed }) => computed)
      .map(({ name }) => name)
      .sort(),
  );
});
