// Executions as the API shows them: lists and filters, redrive and its reasons, what is kept from running ahead, what
// listeners are told.
import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { createAccount, type Account, type AccountOptions } from '.';

const roleArn = 'arn:aws:iam::111111111111:role/states';
const arn = 'arn:aws:states:us-east-1:111111111111:stateMachine:m';
const day = 86_400;

async function machine(
  states: Record<string, object>,
  options: AccountOptions = {},
  more: object = {},
): Promise<Account> {
  const account = createAccount(options);
  const definition = JSON.stringify({ StartAt: Object.keys(states)[0], States: states });
  await account.call('CreateStateMachine', { name: 'm', roleArn, definition, ...more });
  return account;
}

const start = async (account: Account, more: object = {}) =>
  (await account.call('StartExecution', { stateMachineArn: arn, ...more })).executionArn!;
const fail = { Type: 'Fail', Error: 'E', Cause: 'C' };
const wait = { Type: 'Wait', Seconds: 60, End: true };
const pass = { Type: 'Pass', End: true };
const taskThatWaits = {
  Type: 'Task',
  Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
  Parameters: { QueueUrl: 'q', MessageBody: { 'token.$': '$$.Task.Token' } },
};

describe('ListExecutions', () => {
  it('lists the newest first, by status and by redrive', async () => {
    const account = await machine({
      C: { Type: 'Choice', Choices: [{ Variable: '$.fail', IsPresent: true, Next: 'F' }], Default: 'P' },
      F: fail,
      P: pass,
    });
    for (const [name, input] of [
      ['one', '{}'],
      ['two', '{"fail":1}'],
      ['three', '{}'],
    ] as const)
      await start(account, { name, input });
    const names = async (more: object = {}) =>
      (await account.call('ListExecutions', { stateMachineArn: arn, ...more })).executions!.map(({ name }) => name);
    expect(await names()).toEqual(['three', 'two', 'one']);
    expect(await names({ statusFilter: 'FAILED' })).toEqual(['two']);
    expect(await names({ redriveFilter: 'REDRIVEN' })).toEqual([]);
    await account.call('RedriveExecution', { executionArn: arn.replace('stateMachine', 'execution') + ':two' });
    expect(await names({ redriveFilter: 'REDRIVEN' })).toEqual(['two']);
    expect(await names({ redriveFilter: 'NOT_REDRIVEN' })).toEqual(['three', 'one']);
    await expect(names({ statusFilter: 'PENDING_REDRIVE' })).rejects.toMatchObject({ code: 'ValidationException' });
  });
});

describe('the order of a list', () => {
  it('is by the end of an execution, and of one that runs by its start or redrive', async () => {
    const waits = {
      W: { Type: 'Wait', SecondsPath: '$', Next: 'T' },
      T: { ...taskThatWaits, TimeoutSeconds: 10, End: true },
    };
    const account = await machine(waits, { taskHost: { invoke: () => ({ outcome: { type: 'pending' } }) } });
    for (const [name, input] of [
      ['late', '100'],
      ['early', '1'],
    ] as const)
      await start(account, { name, input });
    const names = async () =>
      (await account.call('ListExecutions', { stateMachineArn: arn })).executions!.map(({ name }) => name);
    await account.advance(200);
    expect(await names()).toEqual(['late', 'early']);
    await account.call('RedriveExecution', { executionArn: `${arn.replace('stateMachine', 'execution')}:early` });
    expect(await names()).toEqual(['early', 'late']);
  });
});

describe('an input', () => {
  it.each([
    ['', 'No content to map due to end-of-input\n at [Source: (String)""; line: 1, column: 0]'],
    [
      '{ id: 1 }',
      'Unexpected character (\'i\' (code 105)): was expecting double-quote to start field name\n at [Source: (String)"{ id: 1 }"; line: 1, column: 4]',
    ],
  ])('%j is refused in the words of the parser that AWS uses', async (input, why) => {
    const account = await machine({ P: pass });
    await expect(start(account, { input })).rejects.toMatchObject({
      code: 'InvalidExecutionInput',
      message: `Invalid State Machine Execution Input: '${why}'`,
    });
  });
});

describe('a name', () => {
  it('is free again 90 days after the end', async () => {
    const account = await machine({ P: pass });
    await start(account, { name: 'n' });
    await account.call('ListExecutions', { stateMachineArn: arn });
    await account.advance(89 * day);
    await expect(start(account, { name: 'n' })).rejects.toMatchObject({ code: 'ExecutionAlreadyExists' });
    await account.advance(2 * day);
    expect(await start(account, { name: 'n' })).toMatch(/:n$/);
  });
});

describe('redriveStatus', () => {
  it.each([
    [{ P: pass }, 0, 'Execution is SUCCEEDED and cannot be redriven'],
    [{ F: fail }, 13 * day, undefined],
    [{ F: fail }, 15 * day, 'Execution redrivable period exceeded'],
    [{ F: fail }, 366 * day, 'Execution has exceeded the max execution time'],
  ])('of %j after %d seconds', async (states, seconds, redriveStatusReason) => {
    const account = await machine(states);
    const executionArn = await start(account);
    await account.call('DescribeExecution', { executionArn });
    await account.advance(seconds);
    const seen = await account.call('DescribeExecution', { executionArn });
    expect(seen.redriveStatus).toBe(redriveStatusReason === undefined ? 'REDRIVABLE' : 'NOT_REDRIVABLE');
    expect(seen.redriveStatusReason).toBe(redriveStatusReason);
  });
});

describe('a redrive', () => {
  it('goes on at the time at which it is asked for', async () => {
    const account = await machine({ F: fail });
    const executionArn = await start(account);
    await account.call('DescribeExecution', { executionArn });
    await account.advance(day);
    await account.call('RedriveExecution', { executionArn });
    const seen = await account.call('DescribeExecution', { executionArn });
    expect(seen.stopDate!.getTime() - seen.startDate!.getTime()).toBe(day * 1000);
    expect(seen.redriveDate).toEqual(seen.stopDate);
  });
});

describe('options of the account', () => {
  it('hold keeps an execution where it is, until it is stopped', async () => {
    const account = await machine({ W: wait }, { holds: ({ name }) => name === 'held' });
    const held = await start(account, { name: 'held' });
    const free = await start(account, { name: 'free' });
    expect(await account.call('DescribeExecution', { executionArn: free })).toMatchObject({ status: 'SUCCEEDED' });
    expect(await account.call('DescribeExecution', { executionArn: held })).toMatchObject({ status: 'RUNNING' });
    const { events } = await account.call('GetExecutionHistory', { executionArn: held });
    expect(events!.map(({ type }) => type)).toEqual(['ExecutionStarted', 'WaitStateEntered']);
    await account.call('StopExecution', { executionArn: held });
    expect(await account.call('DescribeExecution', { executionArn: held })).toMatchObject({ status: 'ABORTED' });
  });

  it('onEvent is told every event with its execution, of Express workflows too', async () => {
    const told: [string, HistoryEvent['type']][] = [];
    const account = await machine(
      { P: pass },
      { onEvent: ({ name }, { type }) => told.push([name, type]) },
      { type: 'EXPRESS' },
    );
    await account.call('StartSyncExecution', { stateMachineArn: arn, name: 'sync' });
    await start(account, { name: 'async' });
    await account.timeline.settle();
    expect(told.filter(([, type]) => type === 'ExecutionSucceeded')).toEqual([
      ['sync', 'ExecutionSucceeded'],
      ['async', 'ExecutionSucceeded'],
    ]);
  });

  it('without a task host tasks fail, and say why', async () => {
    const account = await machine({
      T: {
        Type: 'Task',
        Resource: 'arn:aws:states:::sns:publish',
        Parameters: { TopicArn: 't', Message: 'm' },
        End: true,
      },
    });
    const executionArn = await start(account);
    expect(await account.call('DescribeExecution', { executionArn })).toMatchObject({
      status: 'FAILED',
      error: 'States.TaskFailed',
      cause: "The account has no service that answers the task of the state 'T' (arn:aws:states:::sns:publish).",
    });
  });
});

describe('METADATA_ONLY', () => {
  it('shows neither definition nor data', async () => {
    const account = await machine({ P: { ...pass, Result: 'secret' } });
    const executionArn = await start(account, { input: '"secret"' });
    const seen = [
      await account.call('DescribeExecution', { executionArn, includedData: 'METADATA_ONLY' }),
      await account.call('DescribeStateMachine', { stateMachineArn: arn, includedData: 'METADATA_ONLY' }),
      await account.call('DescribeStateMachineForExecution', { executionArn, includedData: 'METADATA_ONLY' }),
    ];
    expect(JSON.stringify(seen)).not.toContain('secret');
    expect(seen[0]).toMatchObject({ inputDetails: { included: false }, outputDetails: { included: false } });
    expect(seen[1]).toMatchObject({ definition: '{}' });
  });
});
