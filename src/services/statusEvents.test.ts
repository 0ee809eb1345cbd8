// What rules on the default bus get of the executions of an account.
import { describe, expect, it } from 'vitest';
import { createExecution, type ExecutionRequest, type JsonObject, type JsonValue } from '../asl';
import { createSimulatedAccount, type AccountSeed, type SimulatedAccount } from '.';

const failing = { StartAt: 'No', States: { No: { Type: 'Fail', Error: 'Refused', Cause: 'No stock.' } } };
const waiting = { StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 90, End: true } } };

function seedWith(detail: JsonObject, more: AccountSeed = {}): AccountSeed {
  const eventPattern = { source: ['aws.states'], 'detail-type': ['Step Functions Execution Status Change'], detail };
  return {
    eventBuses: { default: { rules: { all: { eventPattern, targets: [{ queue: 'events' }] } } } },
    queues: { events: {} },
    ...more,
  };
}

async function ran(account: SimulatedAccount, request: Omit<ExecutionRequest, 'tasks'>) {
  const execution = createExecution({ ...request, tasks: account.taskHost });
  await account.statusChanged(execution.result);
  await execution.run();
  await account.statusChanged(execution.result);
  await account.statusChanged(execution.result);
  return execution.result;
}

/** The events in the queue of the rule. */
function received(account: SimulatedAccount): JsonObject[] {
  const queue = account.snapshot().find(({ kind }) => kind === 'queue');
  return (queue?.rows ?? []).map(({ value }) => JSON.parse(String((value as JsonObject)['Body'])) as JsonObject);
}

const statuses = (events: readonly JsonObject[]): JsonValue[] =>
  events.map(({ detail }) => (detail as JsonObject)['status'] ?? null);

describe('status events of executions', () => {
  it('hold what DescribeExecution tells, each once and at its own time', async () => {
    const account = createSimulatedAccount({ seed: seedWith({}) });
    const result = await ran(account, { definition: waiting, input: '{"order":7}' });
    const events = received(account);
    expect(statuses(events)).toEqual(['RUNNING', 'SUCCEEDED']);
    expect(events.map(({ time }) => time)).toEqual(['2024-01-01T00:00:00Z', '2024-01-01T00:01:30Z']);
    expect(events[1]).toEqual({
      version: '0',
      id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      'detail-type': 'Step Functions Execution Status Change',
      source: 'aws.states',
      account: '111111111111',
      time: '2024-01-01T00:01:30Z',
      region: 'us-east-1',
      resources: [result.executionArn],
      detail: {
        executionArn: result.executionArn,
        stateMachineArn: result.stateMachineArn,
        name: result.executionName,
        status: 'SUCCEEDED',
        startDate: result.startMillis,
        stopDate: result.startMillis + 90_000,
        input: '{"order":7}',
        inputDetails: { included: true },
        output: '{"order":7}',
        outputDetails: { included: true },
        stateMachineVersionArn: null,
        stateMachineAliasArn: null,
        redriveCount: 0,
        redriveDate: null,
        redriveStatus: 'NOT_REDRIVABLE',
        redriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
        error: null,
        cause: null,
      },
    });
    const sent = account.snapshot().find(({ kind }) => kind === 'event bus');
    expect(sent?.rows).toHaveLength(2);
  });

  it('reach the rules that want them, whatever the end', async () => {
    const account = createSimulatedAccount({ seed: seedWith({ status: ['FAILED', 'TIMED_OUT', 'ABORTED'] }) });
    await ran(account, { definition: failing });
    await ran(account, { definition: { ...waiting, TimeoutSeconds: 5 }, seed: 2 });
    const stopped = createExecution({ definition: waiting, tasks: account.taskHost, seed: 3 });
    await stopped.run({ untilMillis: stopped.nowMillis + 1000 });
    stopped.stop('Enough', 'A person stopped it.');
    await account.statusChanged(stopped.result);
    const events = received(account);
    expect(statuses(events)).toEqual(['FAILED', 'TIMED_OUT', 'ABORTED']);
    expect(events[0]?.['detail']).toMatchObject({
      error: 'Refused',
      cause: 'No stock.',
      output: null,
      outputDetails: null,
    });
    expect(events[2]?.['detail']).toMatchObject({
      error: 'Enough',
      redriveStatus: 'REDRIVABLE',
      redriveStatusReason: null,
    });
  });

  it('leave out what is too long for a bus, the input first', async () => {
    const account = createSimulatedAccount({ seed: seedWith({ status: ['SUCCEEDED'] }) });
    const quoted = { StartAt: 'P', States: { P: { Type: 'Pass', Result: '"'.repeat(70_000), End: true } } };
    const half = JSON.stringify('a'.repeat(130_000));
    await ran(account, { definition: { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } }, input: half });
    await ran(account, { definition: quoted, seed: 2 });
    const [passed, escaped] = received(account).map(({ detail }) => detail as JsonObject);
    expect(passed).toMatchObject({
      input: null,
      inputDetails: { included: false },
      output: half,
      outputDetails: { included: true },
    });
    // A quotation mark is four bytes: escaped in the output, and once more in the event.
    expect(escaped).toMatchObject({ output: null, outputDetails: { included: false } });
  });

  it('come of nested executions, too, and not of Express ones', async () => {
    const call = (StateMachineArn: string) => ({
      Type: 'Task',
      Resource: 'arn:aws:states:::states:startExecution.sync:2',
      Parameters: { StateMachineArn: `arn:aws:states:us-east-1:111111111111:stateMachine:${StateMachineArn}` },
    });
    const definition = {
      StartAt: 'Ask',
      States: {
        Ask: { ...call('failing'), Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Go' }], End: true },
        Go: { Type: 'Succeed' },
      },
    };
    const seed = seedWith({}, { stateMachines: { failing: { definition: failing } } });
    const account = createSimulatedAccount({ seed });
    await ran(account, { definition });
    expect(statuses(received(account)).sort()).toEqual(['FAILED', 'RUNNING', 'RUNNING', 'SUCCEEDED']);
    await ran(account, { definition: failing, type: 'EXPRESS', seed: 2 });
    expect(received(account)).toHaveLength(4);
  });

  it('leave no trace where no rule wants them', async () => {
    const account = createSimulatedAccount({ seed: seedWith({ status: ['PENDING_REDRIVE'] }) });
    await ran(account, { definition: failing });
    expect(received(account)).toEqual([]);
    expect(account.snapshot().find(({ kind }) => kind === 'event bus')?.rows).toEqual([]);
  });
});
