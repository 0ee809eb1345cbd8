// Each scenario of each example runs three ways, by the engine, through the SDK, and as the page's worker runs it: one
// history, event for event, with its times (DESIGN, "An example is a folder").
// Three things differ and are made the same before histories are compared: the number of the account (the engine makes up
// 111111111111, the account has the 111122223333 that definitions call), the ETag of an object of S3 in which that number stands
// (its MD5), and the id that an account makes up at the end of an Express execution's ARN. All other names are the engine's.
import { resolve } from 'node:path';
import {
  CreateStateMachineCommand,
  paginateGetExecutionHistory,
  SFNClient,
  StartExecutionCommand,
  StartSyncExecutionCommand,
  type HistoryEvent,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { mockedAnswer, mockedTasks, type ExecutionResult } from '../../src/asl';
import { mockedTasksOf, readExamples, runExample, type Example, type Scenario } from '../../src/checks';
import { handlersFactory } from '../../src/checks/handlersCode';
import { clientConfiguration, createAccountWithServices } from '../../src/sfn';
import type { ExampleAccount } from '../../src/workers/exampleAccount';
import { snippetHome } from '../../src/snippets';
import type { RunRequest, TokenAnswer } from '../../src/workers/playerProtocol';
import { playerRun } from '../../src/workers/playerRun';

/** The names that the engine makes up when it is given none. */
const stateMachineName = 'StateMachine';
const engineAccount = '111111111111';
const roleArn = `arn:aws:iam::${engineAccount}:role/StepFunctionsRole`;

/** Decides the ids that services make up: the seed that they have when they are given none. */
const seed = 20_240_101;

const expressId = /(:express:[^:"]+:[^:"]+:)[0-9a-f-]{36}/g;

const eTag = /(ETag[\\":]+)[0-9a-f]{32}/g;

/** A history as it is compared: dates as texts, one account, and the id of an Express execution always the same. */
function comparable(events: readonly HistoryEvent[]): unknown[] {
  return events.map((event) => {
    const text = JSON.stringify(event).replaceAll(snippetHome.accountId, engineAccount).replace(expressId, '$1id');
    return JSON.parse(text.includes(engineAccount) ? text.replace(eTag, '$1md5') : text) as unknown;
  });
}

/** What the services begin with that the tasks act on; undefined where the scenarios answer every task. */
function accountOf({ account, handlers }: Example): ExampleAccount | undefined {
  return account && { seed: account, ...(handlers && { handlers: handlersFactory(handlers) }) };
}

/** As a program with the SDK sees it. Express executions have no GetExecutionHistory: theirs is what the account writes. */
async function throughTheSdk(example: Example, scenario: Scenario, name: string): Promise<HistoryEvent[]> {
  const { type, definition } = example;
  const written: HistoryEvent[] = [];
  const services = accountOf(example);
  const { account } = await createAccountWithServices({
    ...snippetHome,
    seed,
    executionSeed: 1,
    ...(services && { services }),
    tasks: (host) => mockedTasks(mockedTasksOf(scenario), services && host),
    // Express executions that the tasks start are written by the account as well; their names are their own.
    onEvent: (record, event) => {
      if (record.name === name) written.push(event);
    },
  });
  const client = new SFNClient(clientConfiguration(account));
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({
      name: stateMachineName,
      type,
      roleArn,
      definition: JSON.stringify(definition.value),
    }),
  );
  const request = { stateMachineArn, name, input: JSON.stringify(scenario.input) };
  if (type === 'EXPRESS') {
    await client.send(new StartSyncExecutionCommand(request));
    return written;
  }
  const { executionArn } = await client.send(new StartExecutionCommand(request));
  const events: HistoryEvent[] = [];
  for await (const page of paginateGetExecutionHistory({ client, pageSize: 7 }, { executionArn }))
    events.push(...(page.events ?? []));
  return events;
}

/** What a person says whose answer is what the scenario has for this invocation of the state. */
function personsAnswer(scenario: Scenario, state: string, invocation: number): TokenAnswer {
  const answer = mockedAnswer(mockedTasksOf(scenario)[state] ?? {}, invocation);
  const { Error: error, Cause: cause = '' } = answer?.Throw ?? {};
  if (error === undefined) return { kind: 'success', output: JSON.stringify(answer?.Return ?? null) };
  return error.endsWith('Timeout') ? { kind: 'letTimePass' } : { kind: 'failure', error, cause };
}

/** As the worker of a page runs it; tasks that wait for a person are answered as the scenario answers them. */
async function inTheWorker(example: Example, scenario: Scenario): Promise<ExecutionResult> {
  const { definition, type } = example;
  const request: RunRequest = {
    definition: definition.text,
    format: definition.format,
    type,
    input: JSON.stringify(scenario.input),
    tasks: mockedTasksOf(scenario),
    faults: [],
    answers: [],
  };
  const asked = new Map<string, number>();
  for (;;) {
    const { result, waiting } = await playerRun(request, accountOf(example));
    if (!waiting) return result;
    const invocation = asked.get(waiting.state) ?? 0;
    asked.set(waiting.state, invocation + 1);
    request.answers.push(personsAnswer(scenario, waiting.state, invocation));
    if (request.answers.length > 50) throw new Error(`${waiting.state} waits for ever.`);
  }
}

const { examples } = readExamples(resolve(__dirname, '../..'));
const runs = examples.flatMap((example) =>
  example.scenarios.map((scenario) => [example.id, scenario.name, example, scenario] as const),
);

describe('one history, three ways', () => {
  it.each(runs)('%s, %s', async (_id, _name, example, scenario) => {
    const engine = await runExample(example, scenario);
    const executionName = engine.executionArn.split(':')[7] ?? '';
    const expected = comparable(engine.events);
    expect(engine.status).toBe(scenario.expect.status);
    expect(comparable(await throughTheSdk(example, scenario, executionName)), 'through the SDK').toEqual(expected);
    expect(comparable((await inTheWorker(example, scenario)).events), 'in the worker').toEqual(expected);
  });

  it('compares histories of both types, with failures in them', () => {
    expect(new Set(runs.map(([, , { type }]) => type))).toEqual(new Set(['STANDARD', 'EXPRESS']));
    expect(runs.filter(([, , , { expect: end }]) => end.status === 'FAILED').length).toBeGreaterThan(5);
  });
});
