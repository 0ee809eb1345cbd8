// Runs in the player whose tasks act on the account of an example: its handlers, its queues, its people.
import { describe, expect, it } from 'vitest';

import { mockedTasksOf, readExamples } from '../../src/checks';
import { handlersFactory } from '../../src/checks/handlersCode';
import type { ExampleAccount } from '../../src/workers/exampleAccount';
import { answerAbout } from '../../src/workers/playerAnswers';
import { playerRun } from '../../src/workers/playerRun';
import type { RunRequest } from '../../src/workers/playerProtocol';

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
      End: true,
    },
  },
});

function request(definition: string, more: Partial<RunRequest> = {}): RunRequest {
  return { definition, format: 'json', type: 'STANDARD', input: '{}', tasks: {}, faults: [], answers: [], ...more };
}

describe('an example with an account', () => {
  const example = readExamples(process.cwd()).examples.find(({ id }) => id === 'retry-and-catch');
  if (!example?.account || !example.handlers) throw new Error('The example has an account and handlers no longer.');
  const account: ExampleAccount = { seed: example.account, handlers: handlersFactory(example.handlers) };
  const unmocked = example.scenarios.find(({ tasks }) => Object.keys(tasks).length === 0);

  it('runs by its own code, and shows what changed', async () => {
    const answers = answerAbout((id) => Promise.resolve(id === example.id ? account : undefined));
    const run = request(example.definition.text, {
      input: JSON.stringify(unmocked?.input),
      example: example.id,
    });
    expect(await answers.run(run)).toMatchObject({ status: unmocked?.expect.status });
    const view = (await answers.account(null)) ?? [];
    const changed = view.filter(({ rows }) => rows.some(({ change }) => change === 'added')).map(({ kind }) => kind);
    expect(new Set(changed)).toEqual(new Set(['function', 'topic', 'queue', 'endpoint']));
    expect(view.find(({ kind }) => kind === 'alarm')?.rows).toEqual([]);
    const state =
      Object.keys(example.scenarios.find(({ tasks }) => Object.keys(tasks).length > 0)?.tasks ?? {})[0] ?? '';
    await answers.run({ ...run, faults: [{ state, kind: 'fail', error: 'OutOfStock', times: 1 }] });
    const alarms = ((await answers.account(null)) ?? []).find(({ kind }) => kind === 'alarm');
    expect(alarms?.rows).toMatchObject([{ change: 'added', after: { text: 'ALARM' } }]);
    await answers.run({ ...run, example: 'no-such-example' });
    expect(await answers.account(null)).toBeUndefined();
  });
});

it('lets a rule on the default bus hear how a run began and ended', async () => {
  const status = ['RUNNING', 'SUCCEEDED'];
  const seed = {
    eventBuses: {
      default: { rules: { all: { eventPattern: { detail: { status } }, targets: [{ queue: 'notices' }] } } },
    },
    queues: { notices: {}, approvals: {} },
  };
  const heard = async (answers: RunRequest['answers']) => {
    const run = await playerRun(request(approval, { answers }), { seed });
    const queue = run.changes?.().find(({ name }) => name === 'notices');
    return (queue?.rows ?? []).map(({ after }) => {
      const { Body } = after as { Body: string };
      return (JSON.parse(Body) as { detail: { status: string } }).detail.status;
    });
  };
  expect(await heard([])).toEqual(['RUNNING']);
  expect(await heard([{ kind: 'success', output: '{}' }])).toEqual(status);
});

it('has every service of the account act in some example', async () => {
  const changed = new Set<string>();
  for (const { definition, type, account: seed, handlers, scenarios } of readExamples(process.cwd()).examples) {
    for (const scenario of seed ? scenarios : []) {
      const run = await playerRun(
        {
          ...request(definition.text, { input: JSON.stringify(scenario.input), tasks: mockedTasksOf(scenario) }),
          format: definition.format,
          type,
        },
        { seed: seed!, ...(handlers && { handlers: handlersFactory(handlers) }) },
      );
      for (const { kind, rows } of run.changes?.() ?? [])
        if (rows.some(({ change }) => change !== 'same')) changed.add(kind);
    }
  }
  // The words of each service's resources; S3 and DynamoDB are changed, not only read, and an alarm has gone off.
  expect([...changed].sort()).toEqual([
    'activity',
    'alarm',
    'bucket',
    'cluster',
    'endpoint',
    'event bus',
    'function',
    'queue',
    'state machine',
    'table',
    'topic',
  ]);
}, 60_000);

describe('a task token', () => {
  it('reaches the queue, and a person answers where the queue has no consumer', async () => {
    const account = { seed: { queues: { approvals: {} } } };
    const waiting = await playerRun(request(approval), account);
    expect(waiting).toMatchObject({ result: { status: 'RUNNING' }, waiting: { state: 'Ask' } });
    expect(waiting.changes?.()).toMatchObject([{ name: 'approvals', rows: [{ change: 'added' }] }]);
    const answered = await playerRun(request(approval, { answers: [{ kind: 'success', output: '1' }] }), account);
    expect(answered.result).toMatchObject({ status: 'SUCCEEDED', output: '1' });
  });

  it('of a nested execution is answered through the task that awaits it', async () => {
    const nested = (name: string) =>
      JSON.stringify({
        StartAt: 'Call',
        States: {
          Call: {
            Type: 'Task',
            Resource: 'arn:aws:states:::states:startExecution.sync:2',
            Parameters: { StateMachineArn: `arn:aws:states:us-east-1:111122223333:stateMachine:${name}` },
            OutputPath: '$.Output',
            End: true,
          },
        },
      });
    const definition = (text: string) => ({ definition: JSON.parse(text) as never });
    const seed = {
      queues: { approvals: {} },
      stateMachines: { middle: definition(nested('inner')), inner: definition(approval) },
    };
    const waiting = await playerRun(request(nested('middle')), { seed });
    expect(waiting).toMatchObject({ result: { status: 'RUNNING' }, waiting: { state: 'Call' } });
    const yes = await playerRun(request(nested('middle'), { answers: [{ kind: 'success', output: '"yes"' }] }), {
      seed,
    });
    expect(yes.result).toMatchObject({ status: 'SUCCEEDED', output: '"yes"' });
    expect(yes.changes?.().find(({ name }) => name === 'middle')?.rows).toMatchObject([
      { after: { Status: 'SUCCEEDED', Output: '"yes"' } },
    ]);
    const no = await playerRun(request(nested('middle'), { answers: [{ kind: 'failure', error: 'No', cause: '' }] }), {
      seed,
    });
    expect(no.result).toMatchObject({ status: 'FAILED', error: 'States.TaskFailed' });
  });

  it('is answered by the consumer of the queue where it has one, and fails where there is no queue', async () => {
    const consumer = { answer: { output: 'yes' }, afterSeconds: 5 };
    const consumed = await playerRun(request(approval), { seed: { queues: { approvals: { consumer } } } });
    expect(consumed.result).toMatchObject({ status: 'SUCCEEDED', output: '"yes"' });
    const refused = await playerRun(request(approval), { seed: {} });
    expect(refused.result).toMatchObject({ status: 'FAILED', error: 'SQS.QueueDoesNotExistException' });
  });
});
