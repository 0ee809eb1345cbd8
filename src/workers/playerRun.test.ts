// Runs as the player asks for them: faults, answers to tokens, refusals.
import { describe, expect, it } from 'vitest';

import { playerRun, RunRefused } from './playerRun';
import type { RunRequest } from './playerProtocol';

const approval = JSON.stringify({
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: {
        QueueUrl: 'https://sqs.us-east-1.amazonaws.com/111122223333/approvals',
        'MessageBody.$': '$$.Task.Token',
      },
      TimeoutSeconds: 3600,
      HeartbeatSeconds: 600,
      Catch: [{ ErrorEquals: ['States.Timeout', 'States.HeartbeatTimeout'], Next: 'Too late' }],
      Next: 'Done',
    },
    'Too late': { Type: 'Fail', Error: 'TooLate' },
    Done: { Type: 'Succeed' },
  },
});

const charge = JSON.stringify({
  StartAt: 'Charge',
  States: {
    Charge: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'charge' },
      TimeoutSeconds: 30,
      Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 2, IntervalSeconds: 1, BackoffRate: 2 }],
      End: true,
    },
  },
});

function request(definition: string, more: Partial<RunRequest> = {}): RunRequest {
  const tasks = { Charge: { '0-9': { Return: { Payload: 'paid' } } } };
  return { definition, format: 'json', type: 'STANDARD', input: '{}', tasks, faults: [], answers: [], ...more };
}

describe('faults', () => {
  it('fail a task as often as asked, then the scenario answers', async () => {
    const twice = await playerRun(
      request(charge, { faults: [{ state: 'Charge', kind: 'fail', error: 'Busy', times: 2 }] }),
    );
    expect(twice.result.status).toBe('SUCCEEDED');
    expect(twice.result.events.filter(({ type }) => type === 'TaskFailed')).toHaveLength(2);
    const always = await playerRun(
      request(charge, { faults: [{ state: 'Charge', kind: 'fail', error: 'Busy', times: 1000 }] }),
    );
    expect(always.result).toMatchObject({ status: 'FAILED', error: 'Busy' });
  });

  it('let a slow task answer late, or run into TimeoutSeconds', async () => {
    const late = await playerRun(request(charge, { faults: [{ state: 'Charge', kind: 'slow', seconds: 20 }] }));
    const [first] = late.result.events;
    const last = late.result.events.at(-1);
    expect((last?.timestamp?.getTime() ?? 0) - (first?.timestamp?.getTime() ?? 0)).toBe(20_000);
    const tooLate = await playerRun(request(charge, { faults: [{ state: 'Charge', kind: 'slow', seconds: 31 }] }));
    expect(tooLate.result).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  it('give the same history twice', async () => {
    const broken = request(charge, { faults: [{ state: 'Charge', kind: 'fail', error: 'Busy', times: 1 }] });
    expect(JSON.stringify((await playerRun(broken)).result.events)).toBe(
      JSON.stringify((await playerRun(broken)).result.events),
    );
  });
});

describe('a task that waits with its token', () => {
  it('stops the run and says which state waits', async () => {
    const { result, waiting } = await playerRun(request(approval));
    expect(result.status).toBe('RUNNING');
    expect(waiting).toMatchObject({ state: 'Ask' });
  });

  it('takes success, failure and heartbeat', async () => {
    const success = await playerRun(
      request(approval, { answers: [{ kind: 'heartbeat' }, { kind: 'success', output: '{"ok":true}' }] }),
    );
    expect(success.result).toMatchObject({ status: 'SUCCEEDED', output: '{"ok":true}' });
    const failure = await playerRun(
      request(approval, { answers: [{ kind: 'failure', error: 'No', cause: 'Not today' }] }),
    );
    expect(failure.result).toMatchObject({ status: 'FAILED', error: 'No', cause: 'Not today' });
  });

  it('times out where the reader lets time pass', async () => {
    const { result } = await playerRun(request(approval, { answers: [{ kind: 'letTimePass' }] }));
    expect(result).toMatchObject({ status: 'FAILED', error: 'TooLate' });
  });
});

describe('refusals', () => {
  it('name the place of a definition that AWS would refuse', async () => {
    const definition = '{"StartAt":"A",\n"States":{"A":{"Type":"Pass","Next":"B"}}}';
    await expect(playerRun(request(definition))).rejects.toThrow(/^2:\d+ .*B/);
  });

  it('say that an input is no JSON', async () => {
    await expect(playerRun(request(charge, { input: '{' }))).rejects.toBeInstanceOf(RunRefused);
  });
});

it('names the state whose token is answered next, also where two branches wait', async () => {
  const branch = (name: string) => ({
    StartAt: name,
    States: { [name]: { ...(JSON.parse(approval) as { States: Record<string, object> }).States['Ask'], End: true } },
  });
  const asks = ['Ask the buyer', 'Ask the seller'].map((name) => {
    const { States, StartAt } = branch(name);
    const { Next: _next, Catch: _catch, ...state } = States[name] as Record<string, unknown>;
    return { StartAt, States: { [name]: state } };
  });
  const definition = JSON.stringify({
    StartAt: 'Both',
    States: { Both: { Type: 'Parallel', Branches: asks, End: true } },
  });
  const first = await playerRun(request(definition));
  expect(first.waiting?.state).toBe('Ask the buyer');
  const second = await playerRun(request(definition, { answers: [{ kind: 'success', output: '1' }] }));
  expect(second.waiting?.state).toBe('Ask the seller');
  const both = { kind: 'success', output: '1' } as const;
  expect((await playerRun(request(definition, { answers: [both, both] }))).result.status).toBe('SUCCEEDED');
});
