// Workers of a seed: who takes which task, what they answer, and what an activity without workers is answered.
import { describe, expect, it } from 'vitest';
import { execute, type JsonValue } from '../asl';
import { createSimulatedAccount } from '.';

const definition = (more: Record<string, JsonValue> = {}): JsonValue => ({
  StartAt: 'Print',
  States: {
    Print: {
      Type: 'Task',
      Resource: 'arn:aws:states:us-east-1:111122223333:activity:print',
      HeartbeatSeconds: 60,
      Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 2 }],
      End: true,
      ...more,
    },
  },
});

describe('workers of an activity', () => {
  const workers = [
    { name: 'one' },
    { name: 'two', answer: { error: 'Empty', cause: 'no paper' } },
    { name: 'three', answer: { output: { by: 3 } }, afterSeconds: 10 },
  ];

  it('take one task after the other, and the last one all that follow', async () => {
    const account = createSimulatedAccount({ seed: { activities: { print: { workers } } } });
    const run = () => execute({ definition: definition(), input: '{"p":1}', tasks: account.taskHost });
    const first = await run();
    expect(first).toMatchObject({ status: 'SUCCEEDED', output: '{"by":3}' });
    expect(first.events.map(({ type }) => type).filter((type) => type?.startsWith('Activity'))).toEqual([
      'ActivityScheduled',
      'ActivityStarted',
      'ActivityTimedOut',
      'ActivityScheduled',
      'ActivityStarted',
      'ActivityFailed',
      'ActivityScheduled',
      'ActivityStarted',
      'ActivitySucceeded',
    ]);
    const names = first.events.flatMap(({ activityStartedEventDetails: details }) => details?.workerName ?? []);
    expect(names).toEqual(['one', 'two', 'three']);
    // A minute until the heartbeat is missed, a second, two seconds, and ten until the answer.
    expect(first.stopMillis! - first.startMillis).toBe(73_000);
    expect((await run()).stopMillis! - first.startMillis).toBe(10_000);
    const [activity] = account.snapshot();
    expect(activity).toMatchObject({ service: 'states', kind: 'activity', name: 'print' });
    expect(activity!.rows.map(({ value }) => value)).toEqual(
      ['one', 'two', 'three', 'three'].map((Worker) => ({ Worker, Input: { p: 1 } })),
    );
  });

  it('are needed: without one the task says what to do', async () => {
    const account = createSimulatedAccount({ seed: { activities: { other: { workers } } } });
    const { error, cause } = await execute({ definition: definition({ Retry: [] }), tasks: account.taskHost });
    expect(error).toBe('Passo.NoMockedAnswer');
    expect(cause).toContain(
      "The state 'Print' waits for a worker of arn:aws:states:us-east-1:111122223333:activity:print",
    );
  });
});
