// The real SDK against the account: every kind of answer as the SDK's commands, classes and paginators see it.
import {
  CreateActivityCommand,
  CreateStateMachineAliasCommand,
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  DescribeMapRunCommand,
  DescribeStateMachineForExecutionCommand,
  ExecutionAlreadyExists,
  GetActivityTaskCommand,
  GetExecutionHistoryCommand,
  InvalidToken,
  ListExecutionsCommand,
  ListMapRunsCommand,
  ListTagsForResourceCommand,
  paginateGetExecutionHistory,
  RedriveExecutionCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StartSyncExecutionCommand,
  StateMachineDoesNotExist,
  StopExecutionCommand,
  TaskTimedOut,
  TestStateCommand,
  UpdateMapRunCommand,
  UpdateStateMachineCommand,
  ValidationException,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import type { TaskInvocation } from '../asl';
import { clientConfiguration, createAccount, type AccountOptions } from '.';

const roleArn = 'arn:aws:iam::111111111111:role/states';
const end = { Type: 'Pass', End: true };

function connect(options: AccountOptions = {}) {
  const account = createAccount(options);
  const client = new SFNClient(clientConfiguration(account));
  const create = async (name: string, definition: object, more: object = {}) => {
    const made = await client.send(
      new CreateStateMachineCommand({ name, roleArn, definition: JSON.stringify(definition), ...more }),
    );
    return made.stateMachineArn!;
  };
  const start = async (stateMachineArn: string, more: object = {}) =>
    (await client.send(new StartExecutionCommand({ stateMachineArn, ...more }))).executionArn!;
  const describeIt = (executionArn: string) => client.send(new DescribeExecutionCommand({ executionArn }));
  return { account, client, create, start, describeIt };
}

/** A host whose tasks wait for their tokens, and the tasks that it was asked for. */
function waitingTasks() {
  const asked: TaskInvocation[] = [];
  return {
    asked,
    taskHost: {
      invoke: (task: TaskInvocation) => (
        asked.push(task),
        { outcome: { type: 'pending' as const }, submittedOutput: '{}' }
      ),
    },
  };
}

const callback = (more: object = {}) => ({
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { QueueUrl: 'q', 'MessageBody.$': '$$.Task.Token' },
      End: true,
      ...more,
    },
  },
});

describe('executions through the SDK', () => {
  it('runs a year of waiting before it is looked at', async () => {
    const { create, start, describeIt, account } = connect();
    const arn = await start(
      await create('year', { StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 31_000_000, End: true } } }),
      { input: '{"a":1}' },
    );
    const seen = await describeIt(arn);
    expect(seen).toMatchObject({ status: 'SUCCEEDED', output: '{"a":1}', redriveStatus: 'NOT_REDRIVABLE' });
    expect(seen.startDate).toEqual(new Date('2024-01-01T00:00:00Z'));
    expect(seen.stopDate!.getTime() - seen.startDate!.getTime()).toBe(31_000_000_000);
    expect(account.nowMillis).toBe(seen.stopDate!.getTime());
  });

  it('pages through a history, forwards and backwards', async () => {
    const { client, create, start } = connect();
    const executionArn = await start(
      await create('pages', { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' }, B: end } }),
    );
    const ids: number[] = [];
    for await (const page of paginateGetExecutionHistory({ client, pageSize: 4 }, { executionArn }))
      ids.push(...page.events!.map(({ id }) => id!));
    expect(ids).toEqual([1, 2, 3, 4, 5, 6]);
    const reversed = await client.send(
      new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: 2 }),
    );
    expect(reversed.events!.map(({ type }) => type)).toEqual(['ExecutionSucceeded', 'PassStateExited']);
    // A token leads on in the list that gave it, and in no other.
    await expect(
      client.send(new GetExecutionHistoryCommand({ executionArn, nextToken: reversed.nextToken })),
    ).rejects.toBeInstanceOf(InvalidToken);
  });

  it('leaves the data out of a history that is asked without it', async () => {
    const { client, create, start } = connect();
    const executionArn = await start(await create('bare', { StartAt: 'A', States: { A: end } }), {
      input: '{"secret":1}',
    });
    const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false }));
    expect(JSON.stringify(events)).not.toContain('secret');
    expect(events![1]).toMatchObject({ stateEnteredEventDetails: { name: 'A' } });
  });

  it('is idempotent by name while the execution runs with the same input', async () => {
    const { create, start, client, account } = connect(waitingTasks());
    const machine = await create('named', callback({ TimeoutSeconds: 60 }));
    const first = await start(machine, { name: 'once', input: '{}' });
    expect(await start(machine, { name: 'once', input: '{}' })).toBe(first);
    await expect(start(machine, { name: 'once', input: '{"other":1}' })).rejects.toBeInstanceOf(ExecutionAlreadyExists);
    await account.advance(61);
    await expect(start(machine, { name: 'once', input: '{}' })).rejects.toThrow(`Execution Already Exists: '${first}'`);
    expect(
      (await client.send(new ListExecutionsCommand({ stateMachineArn: machine, statusFilter: 'FAILED' }))).executions,
    ).toHaveLength(1);
  });

  it('stops an execution where it stands', async () => {
    const { client, create, start, describeIt } = connect();
    const executionArn = await start(
      await create('stopped', { StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 60, End: true } } }),
    );
    await client.send(new StopExecutionCommand({ executionArn, error: 'Enough', cause: 'It took too long.' }));
    expect(await describeIt(executionArn)).toMatchObject({
      status: 'ABORTED',
      error: 'Enough',
      cause: 'It took too long.',
      redriveStatus: 'REDRIVABLE',
    });
    const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
    expect(events!.map(({ type }) => type)).toEqual(['ExecutionStarted', 'WaitStateEntered', 'ExecutionAborted']);
  });

  it('redrives from the state that failed', async () => {
    let fails = true;
    const { client, create, start, describeIt } = connect({
      taskHost: {
        invoke: () => ({
          outcome: fails ? { type: 'failed', error: 'Broken' } : { type: 'succeeded', output: '"mended"' },
        }),
      },
    });
    const machine = await create('redriven', {
      StartAt: 'Before',
      States: {
        Before: { Type: 'Pass', Next: 'Try' },
        Try: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: { FunctionName: 'f' }, End: true },
      },
    });
    const executionArn = await start(machine);
    expect(await describeIt(executionArn)).toMatchObject({
      status: 'FAILED',
      error: 'Broken',
      redriveStatus: 'REDRIVABLE',
    });
    fails = false;
    const first = await client.send(new RedriveExecutionCommand({ executionArn, clientToken: 'again' }));
    expect(await client.send(new RedriveExecutionCommand({ executionArn, clientToken: 'again' }))).toMatchObject({
      redriveDate: first.redriveDate,
    });
    expect(await describeIt(executionArn)).toMatchObject({
      status: 'SUCCEEDED',
      output: '"mended"',
      redriveCount: 1,
      redriveDate: first.redriveDate,
    });
    await expect(client.send(new RedriveExecutionCommand({ executionArn }))).rejects.toMatchObject({
      name: 'ExecutionNotRedrivable',
      message: expect.stringContaining('Execution is SUCCEEDED and cannot be redriven') as string,
    });
    const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
    expect(events!.filter(({ type }) => type === 'PassStateEntered')).toHaveLength(1);
  });

  it('answers StartSyncExecution with the result, and only of Express workflows', async () => {
    const { client, create } = connect();
    const express = await create(
      'express',
      { StartAt: 'A', States: { A: { ...end, Result: 7 } } },
      { type: 'EXPRESS' },
    );
    const ran = await client.send(new StartSyncExecutionCommand({ stateMachineArn: express, name: 'sync' }));
    expect(ran).toMatchObject({
      status: 'SUCCEEDED',
      output: '7',
      name: 'sync',
      billingDetails: { billedMemoryUsedInMB: 64, billedDurationInMilliseconds: 100 },
    });
    expect(ran.executionArn).toMatch(/^arn:aws:states:us-east-1:111111111111:express:express:sync:[0-9a-f-]{36}$/);
    const standard = await create('standard', { StartAt: 'A', States: { A: end } });
    await expect(client.send(new StartSyncExecutionCommand({ stateMachineArn: standard }))).rejects.toMatchObject({
      name: 'StateMachineTypeNotSupported',
    });
    await expect(client.send(new DescribeExecutionCommand({ executionArn: ran.executionArn }))).rejects.toThrow(
      "Invalid Arn: 'Resource type not valid in this context: express'",
    );
  });
});

describe('tasks that wait', () => {
  it('takes the answer by token, once', async () => {
    const { asked, taskHost } = waitingTasks();
    const { client, create, start, describeIt } = connect({ taskHost });
    const executionArn = await start(await create('callback', callback({ TimeoutSeconds: 60 })));
    expect((await describeIt(executionArn)).status).toBe('RUNNING');
    const { taskToken } = asked[0]!;
    await client.send(new SendTaskHeartbeatCommand({ taskToken }));
    await expect(client.send(new SendTaskSuccessCommand({ taskToken, output: 'no json' }))).rejects.toMatchObject({
      name: 'InvalidOutput',
    });
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '{"ok":true}' }));
    expect(await describeIt(executionArn)).toMatchObject({ status: 'SUCCEEDED', output: '{"ok":true}' });
    await expect(client.send(new SendTaskSuccessCommand({ taskToken, output: '1' }))).rejects.toBeInstanceOf(
      TaskTimedOut,
    );
    await expect(client.send(new SendTaskSuccessCommand({ taskToken: 'made-up', output: '1' }))).rejects.toBeInstanceOf(
      InvalidToken,
    );
  });

  it('times out when nobody answers in time', async () => {
    const { account, create, start, describeIt } = connect(waitingTasks());
    const executionArn = await start(await create('late', callback({ HeartbeatSeconds: 10, TimeoutSeconds: 60 })));
    await describeIt(executionArn);
    await account.advance(9);
    expect((await describeIt(executionArn)).status).toBe('RUNNING');
    await account.advance(2);
    expect(await describeIt(executionArn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  it('gives an activity task to one worker, and counts its timeout from then', async () => {
    const { account, client, create, start, describeIt } = connect();
    const { activityArn } = await client.send(new CreateActivityCommand({ name: 'by-hand' }));
    const executionArn = await start(
      await create('worker', {
        StartAt: 'Do',
        States: { Do: { Type: 'Task', Resource: activityArn, TimeoutSeconds: 90, End: true } },
      }),
      { input: '{"n":1}' },
    );
    await describeIt(executionArn);
    await account.advance(1000);
    const task = await client.send(new GetActivityTaskCommand({ activityArn, workerName: 'me' }));
    expect(task.input).toBe('{"n":1}');
    expect((await client.send(new GetActivityTaskCommand({ activityArn }))).taskToken).toBeUndefined();
    await client.send(new SendTaskFailureCommand({ taskToken: task.taskToken, error: 'NotToday' }));
    expect(await describeIt(executionArn)).toMatchObject({ status: 'FAILED', error: 'NotToday' });
    const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
    expect(events!.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'ActivityScheduled',
      'ActivityStarted',
      'ActivityFailed',
      'ExecutionFailed',
    ]);
    expect(events![3]).toMatchObject({ activityStartedEventDetails: { workerName: 'me' } });
  });

  describe('a worker that polls', () => {
    const worked = async (options: AccountOptions = {}) => {
      const { account, client, create, start, describeIt } = connect(options);
      const { activityArn } = await client.send(new CreateActivityCommand({ name: 'by-hand' }));
      const stateMachineArn = await create('worker', {
        StartAt: 'Later',
        States: {
          Later: { Type: 'Wait', Seconds: 45, Next: 'Do' },
          Do: { Type: 'Task', Resource: activityArn, End: true },
        },
      });
      const poll = (abortSignal?: AbortSignal) =>
        client.send(new GetActivityTaskCommand({ activityArn }), { ...(abortSignal && { abortSignal }) });
      return { account, poll, start: () => start(stateMachineArn), describeIt };
    };

    it('gets nothing after 60 virtual seconds', async () => {
      const { account, poll } = await worked();
      const before = account.nowMillis;
      expect((await poll()).taskToken).toBeUndefined();
      expect(account.nowMillis - before).toBe(60_000);
    });

    it('gets a task that is scheduled meanwhile, at its time', async () => {
      const { account, poll, start } = await worked();
      const before = account.nowMillis;
      await start();
      expect((await poll()).taskToken).toBeDefined();
      expect(account.nowMillis - before).toBe(45_000);
      await start();
      await account.advance(30);
      const polls = await Promise.all([poll(), poll()]);
      expect(polls.map(({ taskToken }) => taskToken !== undefined).sort()).toEqual([false, true]);
      expect(account.nowMillis - before).toBe(45_000 + 30_000 + 60_000);
    });

    it('gets a task that somebody starts while the poll is open', async () => {
      const { poll, start } = await worked({ holdPoll: () => new Promise(() => undefined) });
      const polled = poll();
      await start();
      expect((await polled).taskToken).toBeDefined();
    });

    it('leaves the task to others when it has gone', async () => {
      const { poll, start } = await worked({ holdPoll: () => new Promise(() => undefined) });
      const gone = new AbortController();
      const polled = poll(gone.signal);
      await Promise.resolve();
      gone.abort();
      await start();
      await expect(polled).rejects.toMatchObject({ name: 'AbortError' });
      expect((await poll()).taskToken).toBeDefined();
    });
  });

  it('lets a task answer the token of another execution', async () => {
    const tokens: string[] = [];
    const { create, start, describeIt } = connect({
      taskHost: (insideTask) => ({
        async invoke(task) {
          if (task.taskToken !== undefined) {
            tokens.push(task.taskToken);
            return { outcome: { type: 'pending' }, submittedOutput: '{}' };
          }
          await insideTask.call('SendTaskSuccess', { taskToken: tokens[0], output: '"from the other"' });
          return { outcome: { type: 'succeeded', output: 'null' } };
        },
      }),
    });
    const waiting = await start(await create('waiting', callback()));
    const machine = await create('answering', {
      StartAt: 'Later',
      States: {
        Later: { Type: 'Wait', Seconds: 5, Next: 'Answer' },
        Answer: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Parameters: { FunctionName: 'f' },
          End: true,
        },
      },
    });
    await start(machine);
    expect(await describeIt(waiting)).toMatchObject({ status: 'SUCCEEDED', output: '"from the other"' });
  });
});

describe('map runs', () => {
  const distributed = {
    StartAt: 'Each',
    States: {
      Each: {
        Type: 'Map',
        Label: 'each',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'One',
          States: { One: callback().States.Ask },
        },
        End: true,
      },
    },
  };

  it('shows the run, its children and the history of a child', async () => {
    const { client, create, start, describeIt } = connect({
      taskHost: { invoke: () => ({ outcome: { type: 'succeeded', output: '1' } }) },
    });
    const executionArn = await start(await create('mapped', distributed), { input: '[1,2,3]' });
    const { mapRuns } = await client.send(new ListMapRunsCommand({ executionArn }));
    const { mapRunArn } = mapRuns![0]!;
    expect(await client.send(new DescribeMapRunCommand({ mapRunArn }))).toMatchObject({
      status: 'SUCCEEDED',
      itemCounts: { total: 3, succeeded: 3 },
    });
    const { executions } = await client.send(new ListExecutionsCommand({ mapRunArn }));
    expect(executions).toHaveLength(3);
    const child = executions![0]!;
    expect(child).toMatchObject({
      mapRunArn,
      itemCount: 1,
      stateMachineArn: 'arn:aws:states:us-east-1:111111111111:stateMachine:mapped/each',
    });
    expect(await describeIt(child.executionArn!)).toMatchObject({ status: 'SUCCEEDED', mapRunArn, input: '3' });
    expect(
      (await client.send(new GetExecutionHistoryCommand({ executionArn: child.executionArn }))).events![0],
    ).toMatchObject({ type: 'ExecutionStarted' });
    expect(
      await client.send(new DescribeStateMachineForExecutionCommand({ executionArn: child.executionArn })),
    ).toMatchObject({ mapRunArn, label: 'each' });
  });

  it('takes a new concurrency while the run goes on', async () => {
    const { asked, taskHost } = waitingTasks();
    const { client, create, start, describeIt } = connect({ taskHost });
    const executionArn = await start(
      await create('bounded', { ...distributed, States: { Each: { ...distributed.States.Each, MaxConcurrency: 1 } } }),
      { input: '[1,2,3]' },
    );
    expect((await describeIt(executionArn)).status).toBe('RUNNING');
    expect(asked).toHaveLength(1);
    const { mapRunArn } = (await client.send(new ListMapRunsCommand({ executionArn }))).mapRuns![0]!;
    await client.send(new UpdateMapRunCommand({ mapRunArn, maxConcurrency: 5 }));
    await client.send(new SendTaskSuccessCommand({ taskToken: asked[0]!.taskToken, output: '1' }));
    await describeIt(executionArn);
    expect(asked).toHaveLength(3);
    for (const { taskToken } of asked.slice(1))
      await client.send(new SendTaskSuccessCommand({ taskToken, output: '1' }));
    expect((await describeIt(executionArn)).status).toBe('SUCCEEDED');
    await expect(client.send(new UpdateMapRunCommand({ mapRunArn, maxConcurrency: 2 }))).rejects.toBeInstanceOf(
      ValidationException,
    );
  });
});

describe('state machines through the SDK', () => {
  it('routes the executions of an alias by weight, the same for the same seed', async () => {
    const shares = async (seed: number) => {
      const { client, create, start } = connect({ seed });
      const machine = await create('routed', { StartAt: 'A', States: { A: end } }, { publish: true });
      const update = {
        stateMachineArn: machine,
        definition: JSON.stringify({ StartAt: 'B', States: { B: end } }),
        publish: true,
      };
      const { stateMachineVersionArn } = await client.send(new UpdateStateMachineCommand(update));
      const routingConfiguration = [
        { stateMachineVersionArn: `${machine}:1`, weight: 80 },
        { stateMachineVersionArn: stateMachineVersionArn, weight: 20 },
      ];
      const { stateMachineAliasArn } = await client.send(
        new CreateStateMachineAliasCommand({ name: 'PROD', routingConfiguration }),
      );
      for (let i = 0; i < 200; i++) await start(stateMachineAliasArn!);
      const listed = async (stateMachineArn: string) =>
        (await client.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 1000 }))).executions!.length;
      return {
        first: await listed(`${machine}:1`),
        second: await listed(`${machine}:2`),
        alias: await listed(stateMachineAliasArn!),
      };
    };
    const { first, second, alias } = await shares(3);
    expect(alias).toBe(200);
    expect(first + second).toBe(200);
    expect(second).toBeGreaterThan(20);
    expect(second).toBeLessThan(60);
    expect(await shares(3)).toEqual({ first, second, alias });
  });

  it("turns the account's errors into the SDK's classes", async () => {
    const { client, create } = connect();
    const stateMachineArn = 'arn:aws:states:us-east-1:111111111111:stateMachine:none';
    const error: unknown = await client
      .send(new StartExecutionCommand({ stateMachineArn }))
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StateMachineDoesNotExist);
    expect(error).toMatchObject({
      message: `State Machine Does Not Exist: '${stateMachineArn}'`,
      $metadata: { httpStatusCode: 400 },
    });
    await expect(create('bad', { StartAt: 'A', States: {} })).rejects.toMatchObject({ name: 'InvalidDefinition' });
    await expect(client.send(new ListTagsForResourceCommand({ resourceArn: stateMachineArn }))).rejects.toMatchObject({
      name: 'ResourceNotFound',
    });
  });

  it('tests one state', async () => {
    const { client } = connect();
    const tested = await client.send(
      new TestStateCommand({ definition: JSON.stringify({ Type: 'Pass', Result: { a: 1 }, Next: 'B' }), roleArn }),
    );
    expect(tested).toMatchObject({ status: 'SUCCEEDED', output: '{"a":1}', nextState: 'B' });
  });

  it('refuses a request that its caller has given up', async () => {
    const { client } = connect();
    const controller = new AbortController();
    controller.abort();
    await expect(client.send(new ListExecutionsCommand({}), { abortSignal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
