// Each scenario of the examples runs by the engine and through the real SDK on an account: one history (DESIGN, "An
// example is a folder").
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  paginateGetExecutionHistory,
  SFNClient,
  StartExecutionCommand,
  type HistoryEvent,
} from '@aws-sdk/client-sfn';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mockedTasks, runScenario, type Scenario } from '../../src/asl';
import { readExamples, type Example } from '../../src/checks';
import { clientConfiguration, createAccount } from '../../src/sfn';

const root = resolve(__dirname, '../..');
const prefix = 'arn:aws:states:us-east-1:111111111111';
const roleArn = 'arn:aws:iam::111111111111:role/StepFunctionsRole';
const seed = 1;

/** The history, status and end of a scenario, as a program with the SDK sees them. */
async function throughTheSdk(example: Example, name: string, scenario: Scenario) {
  const account = createAccount({ executionSeed: seed, taskHost: mockedTasks(scenario.tasks) });
  const client = new SFNClient(clientConfiguration(account));
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({ name: example.id, roleArn, definition: JSON.stringify(example.definition.value) }),
  );
  const { executionArn } = await client.send(
    new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(scenario.input ?? {}) }),
  );
  const events: HistoryEvent[] = [];
  for await (const page of paginateGetExecutionHistory({ client, pageSize: 7 }, { executionArn }))
    events.push(...(page.events ?? []));
  const { status, output, error, cause } = await client.send(new DescribeExecutionCommand({ executionArn }));
  return { status, output, error, cause, events };
}

const { examples } = readExamples(root);

describe.each(examples.filter(({ type }) => type === 'STANDARD').map((example) => [example.id, example] as const))(
  '%s',
  (id, example) => {
    it.each(example.scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (name, read) => {
      const scenario = { input: read.input, tasks: read.tasks } as Scenario;
      const seen = await throughTheSdk(example, name, scenario);
      const engine = await runScenario(example.definition.value ?? null, scenario, {
        seed,
        context: {
          'Execution.Id': `${prefix}:execution:${id}:${name}`,
          'Execution.Name': name,
          'Execution.RoleArn': roleArn,
          'StateMachine.Id': `${prefix}:stateMachine:${id}`,
          'StateMachine.Name': id,
        },
      });
      expect(seen.events).toEqual(engine.events);
      expect(seen).toMatchObject({
        status: engine.status,
        output: engine.output,
        error: engine.error,
        cause: engine.cause,
      });
      expect(seen.status).toBe(read.expect.status);
    });
  },
);

it('there are examples to run', () => {
  expect(examples.flatMap(({ scenarios }) => scenarios).length).toBeGreaterThan(3);
});
