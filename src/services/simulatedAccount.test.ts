// The account as a workflow sees it: handlers, tokens, faults, time, bounds, and what a snapshot tells.
import { describe, expect, it } from 'vitest';
import { createExecution, execute, type JsonValue, type TaskInvocation } from '../asl';
import {
  accountChanges,
  createSimulatedAccount,
  withFaults,
  type HandlersFactory,
  type SimulatedAccountOptions,
} from '.';
import { sampleTask } from './sampleTask';

async function outcome(options: SimulatedAccountOptions, more: Partial<TaskInvocation>) {
  return (await createSimulatedAccount(options).taskHost.invoke(sampleTask(more))).outcome;
}

const url = (name: string) => `https://sqs.us-east-1.amazonaws.com/111111111111/${name}`;

describe('ECS', () => {
  const seed = {
    ecs: { taskDefinitions: { export: { containers: { export: { image: 'i' } }, failure: 'RESOURCE:MEMORY' } } },
  };
  const parameters = { TaskDefinition: 'export' };

  it('makes an error of a task that found no place only where the workflow waits for it', async () => {
    const asked = await outcome({ seed }, { resourceType: 'ecs', action: 'runTask', parameters });
    expect(asked).toMatchObject({ type: 'succeeded', output: expect.stringContaining('RESOURCE:MEMORY') as string });
    const waited = { resourceType: 'ecs', action: 'runTask.sync', pattern: 'SYNC', parameters } as const;
    expect(await outcome({ seed }, waited)).toMatchObject({ type: 'failed', error: 'AmazonECS.Unknown' });
  });
});

describe('Lambda', () => {
  it('gives a handler virtual time, its environment, its endpoints, and no other', async () => {
    const handlers: HandlersFactory = ({
      fetch,
      process,
      Date: VirtualDate,
      setTimeout: wait,
      console: log,
      Math: chance,
    }) => ({
      charge: async () => {
        log.log('charging', { n: 1 });
        await new Promise<void>((resolve) => wait(resolve, 1500));
        const response = await fetch(`${process.env['BANK']}/charges`, { method: 'POST', body: '{"n":1}' });
        return {
          at: new VirtualDate().toISOString(),
          known: new VirtualDate(0).toISOString(),
          isDate: new VirtualDate() instanceof Date,
          lucky: chance.random() < 1,
          status: response.status,
          body: (await response.json()) as JsonValue,
        };
      },
      call: () => fetch('https://elsewhere.example/'),
    });
    const options: SimulatedAccountOptions = {
      handlers,
      seed: {
        functions: { charge: { environment: { BANK: 'https://bank.example' } } },
        endpoints: { 'POST https://bank.example/charges': { status: 402, body: { reason: 'declined' } } },
      },
    };
    const account = createSimulatedAccount(options);
    const answer = await account.taskHost.invoke(sampleTask({ parameters: { FunctionName: 'charge' } }));
    expect(answer.afterSeconds).toBe(1.5);
    expect(JSON.parse((answer.outcome as { output: string }).output)).toMatchObject({
      StatusCode: 200,
      Payload: {
        at: '2024-01-01T00:00:01.500Z',
        known: '1970-01-01T00:00:00.000Z',
        isDate: true,
        lucky: true,
        status: 402,
        body: { reason: 'declined' },
      },
    });
    expect(account.snapshot()[0]?.rows[0]?.value).toMatchObject({ log: ['charging {"n":1}'] });
    expect(await outcome(options, { parameters: { FunctionName: 'call' } })).toMatchObject({
      type: 'failed',
      error: 'TypeError',
      cause: expect.stringContaining('no endpoint for GET https://elsewhere.example/') as string,
    });
  });

  it('fails with the name of what was thrown, times out, is not found, takes no wrong payload', async () => {
    class Declined extends Error {
      override name = 'Declined';
    }
    const options: SimulatedAccountOptions = {
      handlers: {
        decline: () => {
          throw new Declined('no');
        },
        text: () => Promise.reject('just text'),
        slow: () => 1,
      },
      seed: { functions: { slow: { durationSeconds: 4 } } },
    };
    const invoke = (FunctionName: string, Payload: JsonValue = {}) =>
      outcome(options, { parameters: { FunctionName, Payload } });
    expect(await invoke('decline')).toEqual({
      type: 'failed',
      error: 'Declined',
      cause: '{"errorType":"Declined","errorMessage":"no","trace":["Declined: no"]}',
    });
    expect(await invoke('text')).toMatchObject({ error: 'string' });
    expect(await invoke('slow')).toMatchObject({
      error: 'Sandbox.Timedout',
      cause: expect.stringContaining('Task timed out after 3.00 seconds') as string,
    });
    expect(await invoke('arn:aws:lambda:us-east-1:111122223333:function:none:live')).toMatchObject({
      error: 'Lambda.ResourceNotFoundException',
    });
    expect(await invoke('slow', '{')).toMatchObject({ error: 'Lambda.InvalidRequestContentException' });
    expect(await invoke('constructor')).toMatchObject({ error: 'Lambda.ResourceNotFoundException' });
  });
});

describe('SQS', () => {
  it('hides a received message, shows it again, and moves it to the dead-letter queue', async () => {
    const account = createSimulatedAccount({
      seed: {
        queues: {
          work: {
            visibilityTimeoutSeconds: 10,
            messages: ['one'],
            redrivePolicy: { deadLetterQueue: 'dead', maxReceiveCount: 2 },
          },
          dead: {},
        },
      },
    });
    const receive = async (seconds: number) => {
      const { outcome: got } = await account.taskHost.invoke(
        sampleTask({
          resourceType: 'aws-sdk:sqs',
          action: 'receiveMessage',
          parameters: { QueueUrl: url('work') },
          nowMillis: 1_704_067_200_000 + seconds * 1000,
        }),
      );
      return Object.keys(JSON.parse((got as { output: string }).output) as object).length;
    };
    expect([await receive(0), await receive(5), await receive(11), await receive(30)]).toEqual([1, 0, 1, 0]);
    expect(account.snapshot().map(({ name, rows }) => [name, rows.length])).toEqual([
      ['work', 0],
      ['dead', 1],
    ]);
  });

  it('wants a group and a deduplication id of a FIFO queue', async () => {
    const send = (parameters: JsonValue) =>
      outcome({ seed: { queues: { 'a.fifo': {} } } }, { resourceType: 'sqs', action: 'sendMessage', parameters });
    expect(await send({ QueueUrl: url('a.fifo'), MessageBody: 'x' })).toMatchObject({
      error: 'SQS.AmazonSQSException',
      cause: expect.stringContaining('The request must contain the parameter MessageGroupId.') as string,
    });
    expect(await send({ QueueUrl: url('a.fifo'), MessageBody: 'x', MessageGroupId: 'g' })).toMatchObject({
      cause: expect.stringContaining('MessageDeduplicationId provided explicitly') as string,
    });
  });
});

describe('task tokens', () => {
  it('wait when nobody takes the message', async () => {
    const account = createSimulatedAccount({ seed: { queues: { work: {} } } });
    const answer = await account.taskHost.invoke(
      sampleTask({
        resourceType: 'sqs',
        action: 'sendMessage.waitForTaskToken',
        pattern: 'WAIT_FOR_TASK_TOKEN',
        taskToken: 'TOKEN',
        parameters: { QueueUrl: url('work'), MessageBody: 'TOKEN' },
      }),
    );
    expect(answer.outcome).toEqual({ type: 'pending' });
    expect(JSON.parse(answer.submittedOutput ?? '')).toHaveProperty('MessageId');
  });

  it('that nobody made are refused', async () => {
    const sent = await outcome(
      {},
      { resourceType: 'aws-sdk:sfn', action: 'sendTaskSuccess', parameters: { TaskToken: 'x', Output: '1' } },
    );
    expect(sent).toMatchObject({ type: 'failed', error: 'Sfn.InvalidTokenException' });
  });
});

describe('nested executions', () => {
  it('end although a state machine starts itself', async () => {
    const StateMachineArn = 'arn:aws:states:us-east-1:111111111111:stateMachine:again';
    const definition = {
      StartAt: 'Again',
      States: {
        Again: {
          Type: 'Task',
          Resource: 'arn:aws:states:::states:startExecution.sync',
          Parameters: { StateMachineArn },
          End: true,
        },
      },
    };
    const account = createSimulatedAccount({ seed: { stateMachines: { again: { definition } } } });
    const { status, error } = await execute({ definition, tasks: account.taskHost });
    expect({ status, error }).toEqual({ status: 'FAILED', error: 'States.TaskFailed' });
  });
});

describe('what a request may not be', () => {
  it('is refused as Step Functions or the service does', async () => {
    expect(
      await outcome({}, { resourceType: 'dynamodb', action: 'getItem', parameters: { TableName: 1, Key: {} } }),
    ).toMatchObject({
      error: 'States.Runtime',
      cause: expect.stringContaining("[The value for the field 'TableName' must be a string]") as string,
    });
    expect(await outcome({}, { resourceType: 'sns', action: 'publish', parameters: null })).toMatchObject({
      error: 'SNS.InvalidParameterException',
    });
    expect(await outcome({}, { resourceType: 'dynamodb', action: '__proto__', parameters: {} })).toMatchObject({
      error: 'Passo.NoMockedAnswer',
    });
  });
});

describe('withFaults', () => {
  it('throttles with the error of the service, then lets the host answer late', async () => {
    const account = createSimulatedAccount({ seed: { queues: { work: {} } } });
    const host = withFaults(account.taskHost, [
      { state: 'Step', kind: 'throttle', times: 1 },
      { state: 'Step', kind: 'fail', error: 'Broken', times: 1 },
      { state: 'Step', kind: 'slow', seconds: 5 },
    ]);
    const send = sampleTask({
      resourceType: 'sqs',
      action: 'sendMessage',
      parameters: { QueueUrl: url('work'), MessageBody: 'x' },
    });
    expect((await host.invoke(send)).outcome).toMatchObject({ error: 'SQS.RequestThrottledException' });
    expect((await host.invoke(send)).outcome).toMatchObject({ error: 'Broken' });
    expect(await host.invoke(send)).toMatchObject({ outcome: { type: 'succeeded' }, afterSeconds: 5 });
    expect(await host.invoke({ ...send, timeoutSeconds: 5 })).toMatchObject({ outcome: { type: 'timedOut' } });
  });
});

describe('the account', () => {
  const options: SimulatedAccountOptions = {
    seed: {
      tables: {
        orders: {
          partitionKey: { name: 'id', type: 'S' },
          items: [{ id: { S: 'gone' } }, { id: { S: 'kept' } }, { id: { S: 'moved' } }],
        },
      },
    },
  };
  const definition = {
    StartAt: 'Both',
    States: {
      Both: {
        Type: 'Parallel',
        End: true,
        Branches: [
          ['deleteItem', { Key: { id: { S: 'gone' } } }],
          ['putItem', { Item: { id: { S: 'moved' }, n: { N: '1' } } }],
          ['putItem', { Item: { id: { S: 'new' } } }],
        ].map(([action, more], index) => ({
          StartAt: `S${index}`,
          States: {
            [`S${index}`]: {
              Type: 'Task',
              Resource: `arn:aws:states:::dynamodb:${String(action)}`,
              Parameters: { TableName: 'orders', ...(more as object) },
              End: true,
            },
          },
        })),
      },
    },
  };

  it('tells what was added, changed and removed', async () => {
    const account = createSimulatedAccount(options);
    const before = account.snapshot();
    expect((await execute({ definition, tasks: account.taskHost })).status).toBe('SUCCEEDED');
    const [orders] = accountChanges(before, account.snapshot());
    expect(orders?.rows.map(({ id, change }) => `${change} ${id}`)).toEqual([
      'same kept',
      'changed moved',
      'added new',
      'removed gone',
    ]);
  });

  it('repeats itself, byte for byte', async () => {
    const run = async () => {
      const account = createSimulatedAccount(options);
      const execution = createExecution({ definition, tasks: account.taskHost });
      return JSON.stringify([(await execution.run()).events, account.snapshot()]);
    };
    expect(await run()).toBe(await run());
  });

  it('names an action of every service once', () => {
    const names = createSimulatedAccount().services.flatMap(({ optimised, sdk, actions }) =>
      Object.keys(actions).flatMap((action) => [
        ...(optimised ? [`${optimised.service}:${action}`] : []),
        ...(sdk ? [`aws-sdk:${sdk.service}:${action}`] : []),
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('aws-sdk:dynamodb:query');
  });
});
