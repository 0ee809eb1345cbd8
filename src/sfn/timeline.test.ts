// One order of time for all executions of an account.
import { describe, expect, it } from 'vitest';
import { createAccount } from '.';

const roleArn = 'arn:aws:iam::111111111111:role/states';
const task = (more: object) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: 'f' },
  ...more,
});

describe('the timeline', () => {
  it('interleaves executions by time, whichever was started first', async () => {
    const seen: [string, number][] = [];
    const clock = { nowMillis: 0 };
    const account = createAccount({
      clock,
      taskHost: {
        invoke({ executionArn, nowMillis }) {
          expect(clock.nowMillis).toBe(nowMillis);
          seen.push([executionArn.split(':')[6] ?? '', nowMillis / 1000]);
          return { outcome: { type: 'succeeded', output: '1' } };
        },
      },
    });
    for (const [name, seconds] of [
      ['slow', 7],
      ['fast', 5],
    ] as const) {
      const states = {
        W1: { Type: 'Wait', Seconds: seconds, Next: 'T1' },
        T1: task({ Next: 'W2' }),
        W2: { Type: 'Wait', Seconds: seconds, Next: 'T2' },
        T2: task({ End: true }),
      };
      const { stateMachineArn } = await account.call('CreateStateMachine', {
        name,
        roleArn,
        definition: JSON.stringify({ StartAt: 'W1', States: states }),
      });
      await account.call('StartExecution', { stateMachineArn });
    }
    await account.timeline.settle();
    expect(seen).toEqual([
      ['fast', 5],
      ['slow', 7],
      ['fast', 10],
      ['slow', 14],
    ]);
    expect(clock.nowMillis).toBe(14_000);
  });

  it('writes an answer at the time at which it is given, and lets a task time out that nobody answered by then', async () => {
    const tokens = new Map<string, string>();
    const account = createAccount({
      clock: { nowMillis: 0 },
      taskHost: {
        invoke({ executionArn, taskToken = '' }) {
          tokens.set(executionArn.split(':')[6] ?? '', taskToken);
          return { outcome: { type: 'pending' }, submittedOutput: '{}' };
        },
      },
    });
    const ask = (more: object) => ({
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { QueueUrl: 'q', 'MessageBody.$': '$$.Task.Token' },
      End: true,
      ...more,
    });
    const started = new Map<string, string>();
    const states = {
      patient: ask({}),
      hasty: ask({ TimeoutSeconds: 60 }),
      other: { Type: 'Wait', Seconds: 3600, End: true },
    };
    for (const [name, state] of Object.entries(states)) {
      const definition = JSON.stringify({ StartAt: 'S', States: { S: state } });
      const { stateMachineArn } = await account.call('CreateStateMachine', { name, roleArn, definition });
      const { executionArn = '' } = await account.call('StartExecution', { stateMachineArn });
      started.set(name, executionArn);
    }
    const seen = async (name: string) => await account.call('DescribeExecution', { executionArn: started.get(name) });
    expect(await seen('other')).toMatchObject({ status: 'SUCCEEDED', stopDate: new Date(3_600_000) });
    expect(await seen('hasty')).toMatchObject({
      status: 'FAILED',
      error: 'States.Timeout',
      stopDate: new Date(60_000),
    });
    expect(await seen('patient')).toMatchObject({ status: 'RUNNING' });
    await account.call('SendTaskSuccess', { taskToken: tokens.get('patient'), output: '1' });
    expect(await seen('patient')).toMatchObject({ status: 'SUCCEEDED', stopDate: new Date(3_600_000) });
  });

  it('answers calls that come together one after the other', async () => {
    const account = createAccount({
      taskHost: {
        async invoke() {
          await new Promise((resolve) => setTimeout(resolve, 5));
          return { outcome: { type: 'succeeded', output: '1' } };
        },
      },
    });
    const { stateMachineArn } = await account.call('CreateStateMachine', {
      name: 'm',
      roleArn,
      definition: JSON.stringify({ StartAt: 'T', States: { T: task({ End: true }) } }),
    });
    const { executionArn } = await account.call('StartExecution', { stateMachineArn });
    const seen = await Promise.all([1, 2, 3].map(() => account.call('DescribeExecution', { executionArn })));
    expect(seen.map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
  });

  it('runs a nested execution to its end from within the task that awaits it', async () => {
    const account = createAccount({
      taskHost: (insideTask) => ({
        async invoke(invocation) {
          const { executionArn = '' } = await insideTask.call('StartExecution', {
            stateMachineArn: 'arn:aws:states:us-east-1:111111111111:stateMachine:inner',
          });
          const { startMillis, stopMillis = 0, output = 'null' } = await insideTask.runToEnd(executionArn);
          expect(startMillis).toBe(invocation.nowMillis);
          return { outcome: { type: 'succeeded', output }, afterSeconds: (stopMillis - startMillis) / 1000 };
        },
      }),
    });
    const inner = {
      StartAt: 'W',
      States: { W: { Type: 'Wait', Seconds: 30, Next: 'P' }, P: { Type: 'Pass', Result: 'inner', End: true } },
    };
    await account.call('CreateStateMachine', { name: 'inner', roleArn, definition: JSON.stringify(inner) });
    const { stateMachineArn } = await account.call('CreateStateMachine', {
      name: 'outer',
      roleArn,
      definition: JSON.stringify({ StartAt: 'T', States: { T: task({ End: true }) } }),
    });
    const { executionArn } = await account.call('StartExecution', { stateMachineArn });
    const seen = await account.call('DescribeExecution', { executionArn });
    expect(seen).toMatchObject({ status: 'SUCCEEDED', output: '"inner"' });
    expect(seen.stopDate!.getTime() - seen.startDate!.getTime()).toBe(30_000);
  });

  it('gives the same answers for the same seed, and others for another', async () => {
    const run = async (seed: number) => {
      const account = createAccount({ seed });
      const { stateMachineArn } = await account.call('CreateStateMachine', {
        name: 'm',
        roleArn,
        definition: '{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}',
      });
      const { executionArn } = await account.call('StartExecution', { stateMachineArn });
      return JSON.stringify(await account.call('GetExecutionHistory', { executionArn })) + executionArn;
    };
    expect(await run(5)).toBe(await run(5));
    expect(await run(5)).not.toBe(await run(6));
  });
});
