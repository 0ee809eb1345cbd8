import { describe, expect, test } from 'vitest';
import { createExecution } from './execution';
import { executionLogs } from './executionLogs';
import type { TaskAnswer, TaskHost } from './taskHost';

const ship = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true };
const failed: TaskAnswer = { outcome: { type: 'failed', error: 'Down', cause: 'Maintenance.' } };

/** Each item's task: item 2 fails the first time, item 1 takes its time. */
function host(): { tasks: TaskHost; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    tasks: {
      invoke: ({ parameters }) => {
        const item = JSON.stringify(parameters);
        asked.push(item);
        if (item === '2' && asked.filter((earlier) => earlier === '2').length === 1) return failed;
        return { outcome: { type: 'succeeded', output: item }, afterSeconds: item === '1' ? 5 : 0 };
      },
    },
  };
}

function mapRunOf(executionType: 'STANDARD' | 'EXPRESS', task: object = ship): object {
  return {
    StartAt: 'Each',
    States: {
      Each: {
        Type: 'Map',
        MaxConcurrency: 2,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: executionType },
          StartAt: 'Ship',
          States: { Ship: task },
        },
        End: true,
      },
    },
  };
}

describe('a redriven map run', () => {
  test.each(['STANDARD', 'EXPRESS'] as const)('goes on with what did not succeed: %s', async (type) => {
    const { tasks, asked } = host();
    const execution = createExecution({
      definition: mapRunOf(type) as never,
      input: '[0, 1, 2, 3]',
      tasks,
      keepChildHistories: true,
    });
    const first = await execution.run();
    const [run] = first.mapRuns;
    expect([first.status, run?.status, run?.children.map(({ status }) => status)]).toEqual([
      'FAILED',
      'FAILED',
      ['SUCCEEDED', 'ABORTED', 'FAILED'],
    ]);
    expect(run?.itemCounts).toMatchObject({ pending: 1, running: 0, succeeded: 1, failed: 1, aborted: 1, total: 4 });
    execution.redrive();
    const second = await execution.run();
    expect([second.status, second.output, second.mapRuns.length]).toEqual(['SUCCEEDED', '[0,1,2,3]', 1]);
    expect(asked).toEqual(['0', '1', '2', '1', '2', '3']);
    expect([run?.status, run?.redriveCount, run?.itemCounts.succeeded, run?.itemCounts.failed]).toEqual([
      'SUCCEEDED',
      1,
      4,
      0,
    ]);
    const aborted = run?.children[1]?.events.map((event) => event.type) ?? [];
    expect(aborted.includes('ExecutionRedriven')).toBe(type === 'STANDARD');
    expect(aborted.at(-1)).toBe('ExecutionSucceeded');
  });

  test('of a stopped execution', async () => {
    const { tasks } = host();
    const execution = createExecution({ definition: mapRunOf('STANDARD') as never, input: '[1]', tasks });
    await execution.run({ untilMillis: execution.result.startMillis + 1000 });
    execution.stop('Enough', 'No more.');
    const [run] = execution.result.mapRuns;
    expect([run?.status, run?.children[0]?.status, run?.itemCounts.aborted]).toEqual(['ABORTED', 'ABORTED', 1]);
    execution.redrive();
    const { status, output } = await execution.run();
    expect([status, output, run?.status, run?.itemCounts.succeeded]).toEqual(['SUCCEEDED', '[1]', 'SUCCEEDED', 1]);
  });
});

/** A task that fails, and keeps what `Execution` of the context object said about redrives. */
function redrivesSeen(): { tasks: TaskHost; seen: unknown[] } {
  const seen: unknown[] = [];
  return {
    seen,
    tasks: {
      invoke: ({ parameters }) => {
        const { RedriveCount: count, RedriveTime: time } = (parameters as { seen: Record<string, unknown> }).seen;
        seen.push([count, time]);
        return failed;
      },
    },
  };
}

describe('a redrive', () => {
  test('starts a Parallel anew whose outputs were too large together', async () => {
    let size = 200;
    const branch = { StartAt: 'Ship', States: { Ship: ship } };
    const asked: string[] = [];
    const execution = createExecution({
      definition: { StartAt: 'P', States: { P: { Type: 'Parallel', Branches: [branch, branch], End: true } } },
      limits: { payloadBytes: 300 },
      tasks: {
        invoke: ({ stateName }) => {
          asked.push(stateName);
          return { outcome: { type: 'succeeded', output: JSON.stringify('x'.repeat(size)) } };
        },
      },
    });
    expect((await execution.run()).error).toBe('States.DataLimitExceeded');
    size = 20;
    execution.redrive();
    expect([(await execution.run()).status, asked.length]).toEqual(['SUCCEEDED', 4]);
  });

  test('tells the context object how often and when, and nothing of it before', async () => {
    const { tasks, seen } = redrivesSeen();
    const told = { Type: 'Pass', Parameters: { 'seen.$': '$$.Execution' }, Next: 'Ship' };
    const telling = { ...ship, Parameters: { 'seen.$': '$$.Execution' } };
    const execution = createExecution({
      definition: { StartAt: 'Tell', States: { Tell: told, Ship: telling } },
      startMillis: Date.UTC(2026, 0, 1),
      tasks,
    });
    await execution.run();
    execution.redrive(Date.UTC(2026, 0, 2));
    await execution.run();
    execution.redrive(Date.UTC(2026, 0, 3));
    const { events } = await execution.run();
    expect(seen).toEqual([
      [0, undefined],
      [1, '2026-01-02T00:00:00.000Z'],
      [2, '2026-01-03T00:00:00.000Z'],
    ]);
    // What an earlier state gave on as data stays what it was.
    const output = events.find(({ type }) => type === 'PassStateExited')?.stateExitedEventDetails?.output;
    expect(output).toContain('"RedriveCount":0}');
  });

  test.each([
    ['STANDARD', [1, '2024-01-01T00:01:00.000Z']],
    ['EXPRESS', [undefined, undefined]],
  ] as const)('of a map run tells a child of type %s', async (type, expected) => {
    const { tasks, seen } = redrivesSeen();
    const definition = mapRunOf(type, { ...ship, Parameters: { 'seen.$': '$$.Execution' } }) as never;
    const execution = createExecution({
      definition,
      input: '[0]',
      tasks,
    });
    const { startMillis } = await execution.run();
    execution.redrive(startMillis + 60_000);
    await execution.run();
    expect(seen[1]).toEqual(expected);
  });

  test('resets the time an execution has', async () => {
    let after = 20;
    const execution = createExecution({
      definition: { TimeoutSeconds: 10, StartAt: 'Ship', States: { Ship: ship } },
      tasks: { invoke: () => ({ outcome: { type: 'succeeded', output: '1' }, afterSeconds: after }) },
    });
    expect((await execution.run()).status).toBe('TIMED_OUT');
    after = 9;
    execution.redrive();
    expect((await execution.run()).status).toBe('SUCCEEDED');
  });
});

test('the log says of each event how often the execution had been redriven', async () => {
  const { tasks } = host();
  const execution = createExecution({
    definition: { StartAt: 'Ship', States: { Ship: ship } },
    input: '2',
    tasks,
  });
  await execution.run();
  execution.redrive();
  const entries = executionLogs(await execution.run(), { level: 'ALL' });
  expect(entries.map(({ type, redrive_count }) => `${redrive_count} ${type}`)).toEqual([
    '0 ExecutionStarted',
    '0 TaskStateEntered',
    '0 TaskScheduled',
    '0 TaskStarted',
    '0 TaskFailed',
    '0 ExecutionFailed',
    '1 ExecutionRedriven',
    '1 TaskScheduled',
    '1 TaskStarted',
    '1 TaskSucceeded',
    '1 TaskStateExited',
    '1 ExecutionSucceeded',
  ]);
});
