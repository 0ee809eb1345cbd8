// Step Functions and the services of the simulated account, each asking the other.
import { describe, expect, it } from 'vitest';
import { createAccountWithServices, type AccountWithServicesOptions } from '.';

const prefix = 'arn:aws:states:us-east-1:111111111111:stateMachine';
const roleArn = 'arn:aws:iam::111111111111:role/states';
const task = (resource: string, parameters: object, more: object = { End: true }) => ({
  Type: 'Task',
  Resource: `arn:aws:states:::${resource}`,
  Parameters: parameters,
  ...more,
});
const machine = (states: Record<string, object>) => ({ StartAt: Object.keys(states)[0]!, States: states });

async function run(name: string, stateMachines: Record<string, object>, options: AccountWithServicesOptions = {}) {
  const seeded = Object.fromEntries(
    Object.entries(stateMachines).map(([key, definition]) => [key, { definition: definition as never }]),
  );
  const made = await createAccountWithServices({
    ...options,
    services: { ...options.services, seed: { ...options.services?.seed, stateMachines: seeded } },
  });
  const { executionArn } = await made.account.call('StartExecution', {
    stateMachineArn: `${prefix}:${name}`,
    input: '{"n":1}',
  });
  return { ...made, executionArn, seen: await made.account.call('DescribeExecution', { executionArn }) };
}

describe('an account with services', () => {
  it('acts on a queue, a table and a function, and shows them', async () => {
    const { seen, services } = await run(
      'm',
      {
        m: machine({
          Send: task(
            'sqs:sendMessage',
            { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/111111111111/orders', 'MessageBody.$': '$' },
            { ResultPath: null, Next: 'Double' },
          ),
          Double: task(
            'lambda:invoke',
            { FunctionName: 'double', 'Payload.$': '$' },
            { OutputPath: '$.Payload', End: true },
          ),
        }),
      },
      {
        services: {
          seed: { queues: { orders: {} }, functions: { double: {} } },
          handlers: { double: ({ n }: { n: number }) => n * 2 },
        },
      },
    );
    expect(seen).toMatchObject({ status: 'SUCCEEDED', output: '2' });
    expect(JSON.stringify(services.snapshot())).toContain('orders');
  });

  it('nests executions, which the account then shows as its own', async () => {
    const { account, seen } = await run('outer', {
      outer: machine({
        Call: task(
          'states:startExecution.sync:2',
          { StateMachineArn: `${prefix}:inner`, Input: { a: 1 } },
          { OutputPath: '$.Output', End: true },
        ),
      }),
      inner: machine({
        Wait: { Type: 'Wait', Seconds: 90, Next: 'Give' },
        Give: { Type: 'Pass', Result: 'from inside', End: true },
      }),
    });
    expect(seen).toMatchObject({ status: 'SUCCEEDED', output: '"from inside"' });
    expect(seen.stopDate!.getTime() - seen.startDate!.getTime()).toBe(90_000);
    const { executions } = await account.call('ListExecutions', { stateMachineArn: `${prefix}:inner` });
    expect(executions).toMatchObject([{ status: 'SUCCEEDED', startDate: seen.startDate, stopDate: seen.stopDate }]);
  });

  describe('a nested execution that waits for an answer', () => {
    const queueUrl = 'https://sqs.us-east-1.amazonaws.com/111111111111/asks';
    const call = (name: string, more: object = { OutputPath: '$.Output', End: true }) =>
      task('states:startExecution.sync:2', { StateMachineArn: `${prefix}:${name}` }, more);
    /** Outer calls middle, middle calls inner, inner asks after half a minute, and nobody has answered yet. */
    async function asked(ofOuter?: object) {
      const made = await run(
        'outer',
        {
          outer: machine({ Call: call('middle', ofOuter) }),
          middle: machine({ Call: call('inner') }),
          inner: machine({
            Wait: { Type: 'Wait', Seconds: 30, Next: 'Ask' },
            Ask: task('sqs:sendMessage.waitForTaskToken', {
              QueueUrl: queueUrl,
              'MessageBody.$': '$$.Task.Token',
            }),
          }),
        },
        { services: { seed: { queues: { asks: {} } } } },
      );
      const [row] = made.services.snapshot().find(({ name }) => name === 'asks')!.rows;
      const taskToken = (row!.value as { Body: string }).Body;
      const look = () => made.account.call('DescribeExecution', { executionArn: made.executionArn });
      return { ...made, taskToken, look };
    }

    it('lets its parents go on when the token is answered', async () => {
      const { account, seen, taskToken, look } = await asked();
      expect(seen.status).toBe('RUNNING');
      await account.advance(3600);
      expect((await look()).status).toBe('RUNNING');
      await account.call('SendTaskSuccess', { taskToken, output: '"yes"' });
      const after = await look();
      expect(after).toMatchObject({ status: 'SUCCEEDED', output: '"yes"' });
      expect(after.stopDate!.getTime() - after.startDate!.getTime()).toBe(3_600_000);
    });

    it('fails its parents when it fails', async () => {
      const { account, taskToken, look } = await asked();
      await account.call('SendTaskFailure', { taskToken, error: 'No', cause: 'not today' });
      const after = await look();
      expect(after).toMatchObject({ status: 'FAILED', error: 'States.TaskFailed' });
      const middle = JSON.parse(after.cause!) as { Error: string; Cause: string };
      expect(middle.Error).toBe('States.TaskFailed');
      expect(JSON.parse(middle.Cause)).toMatchObject({ Error: 'No', Cause: 'not today' });
    });

    it('is awaited no longer than the task that awaits it may take', async () => {
      const { account, taskToken, look } = await asked({ TimeoutSeconds: 60, End: true });
      await account.advance(61);
      expect(await look()).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
      await account.call('SendTaskSuccess', { taskToken, output: '1' });
      expect((await look()).status).toBe('FAILED');
    });
  });

  it("gives a nested execution's error to the task, in AWS's words", async () => {
    const { seen } = await run('outer', {
      outer: machine({ Call: task('states:startExecution', { StateMachineArn: `${prefix}:none` }) }),
    });
    expect(seen.status).toBe('FAILED');
    expect(seen.cause).toContain(`State Machine Does Not Exist: '${prefix}:none'`);
  });

  it('ends a state machine that starts itself, waited for or not', async () => {
    for (const resource of ['states:startExecution.sync:2', 'states:startExecution']) {
      const { account, seen } = await run('self', {
        self: machine({ Again: task(resource, { StateMachineArn: `${prefix}:self` }) }),
      });
      expect(seen.status, resource).toMatch(/^(FAILED|SUCCEEDED)$/);
      expect(account.executions.all.length, resource).toBeLessThan(1400);
    }
  });

  it('answers first as a scenario says', async () => {
    const { seen } = await run(
      'm',
      { m: machine({ Send: task('sqs:sendMessage', { QueueUrl: 'none', MessageBody: 'x' }) }) },
      {
        tasks: (services) => ({
          invoke: (invocation) =>
            invocation.stateName === 'Send'
              ? { outcome: { type: 'succeeded', output: '"mocked"' } }
              : services.invoke(invocation),
        }),
      },
    );
    expect(seen).toMatchObject({ status: 'SUCCEEDED', output: '"mocked"' });
  });

  it('is the same for the same seed', async () => {
    const once = async () => {
      const { account, executionArn } = await run(
        'm',
        {
          m: machine({
            Send: task('sqs:sendMessage', {
              QueueUrl: 'https://sqs.us-east-1.amazonaws.com/111111111111/q',
              MessageBody: 'x',
            }),
          }),
        },
        { services: { seed: { queues: { q: {} } } }, seed: 9 },
      );
      return JSON.stringify(await account.call('GetExecutionHistory', { executionArn }));
    };
    expect(await once()).toBe(await once());
  });

  it('refuses a seed whose state machine is none', async () => {
    await expect(run('bad', { bad: { StartAt: 'A' } })).rejects.toMatchObject({ code: 'InvalidDefinition' });
  });

  it('makes state machines beside those of the seed', async () => {
    const { account } = await run('m', { m: machine({ P: { Type: 'Pass', End: true } }) });
    await account.call('CreateStateMachine', {
      name: 'more',
      roleArn,
      definition: JSON.stringify(machine({ P: { Type: 'Pass', End: true } })),
    });
    expect((await account.call('ListStateMachines', {})).stateMachines!.map(({ name }) => name)).toEqual(['m', 'more']);
  });

  it('throttles what starts too many executions at once, under the base exception', async () => {
    const { seen } = await run('many', {
      many: {
        ...machine({
          Each: {
            Type: 'Map',
            Items: '{% [1..1310] %}',
            ItemProcessor: machine({
              Start: {
                Type: 'Task',
                Resource: 'arn:aws:states:::states:startExecution',
                Arguments: { StateMachineArn: `${prefix}:one`, Input: {} },
                Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Error %}', Next: 'Lost' }],
                Output: 'started',
                End: true,
              },
              Lost: { Type: 'Pass', End: true },
            }),
            Output: "{% [$count($states.result[$ = 'started']), $distinct($states.result)] %}",
            End: true,
          },
        }),
        QueryLanguage: 'JSONata',
      },
      one: machine({ P: { Type: 'Pass', End: true } }),
    });
    expect(seen.output).toBe('[1300,"started","StepFunctions.AWSStepFunctionsException"]');
  });
});

it('tells the default bus of every change of status, with the alias by which an execution was started', async () => {
  const { account, services } = await createAccountWithServices({
    services: {
      seed: {
        stateMachines: {
          m: {
            definition: machine({ Wait: { Type: 'Wait', Seconds: 60, Next: 'No' }, No: { Type: 'Fail' } }) as never,
          },
        },
        queues: { events: {} },
        eventBuses: {
          default: { rules: { all: { eventPattern: { source: ['aws.states'] }, targets: [{ queue: 'events' }] } } },
        },
      },
    },
  });
  const stateMachineArn = `${prefix}:m`;
  const { stateMachineVersionArn = '' } = await account.call('PublishStateMachineVersion', { stateMachineArn });
  const routingConfiguration = [{ stateMachineVersionArn, weight: 100 }];
  const { stateMachineAliasArn = '' } = await account.call('CreateStateMachineAlias', {
    name: 'live',
    routingConfiguration,
  });
  const { executionArn = '' } = await account.call('StartExecution', { stateMachineArn: stateMachineAliasArn });
  await account.advance(120);
  await account.call('RedriveExecution', { executionArn });
  await account.call('DescribeExecution', { executionArn });
  const other = await account.call('StartExecution', { stateMachineArn });
  await account.call('StopExecution', { executionArn: other.executionArn });
  const queue = services.snapshot().find(({ kind }) => kind === 'queue');
  const details = (queue?.rows ?? []).map(
    ({ value }) => (JSON.parse((value as { Body: string }).Body) as { detail: Record<string, unknown> }).detail,
  );
  expect(details.map(({ status, redriveCount }) => `${String(status)} ${String(redriveCount)}`)).toEqual([
    'RUNNING 0',
    'FAILED 0',
    'RUNNING 1',
    'FAILED 1',
    'RUNNING 0',
    'ABORTED 0',
  ]);
  expect(details[0]).toMatchObject({ stateMachineVersionArn, stateMachineAliasArn, redriveDate: null });
  expect(details[2]).toMatchObject({ startDate: 1_704_067_200_000, redriveDate: 1_704_067_320_000 });
  expect(details[5]).toMatchObject({ stateMachineVersionArn: null, stateMachineAliasArn: null });
});
