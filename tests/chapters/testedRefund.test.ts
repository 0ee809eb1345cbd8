// The tests of this workflow as a reader would write them: the engine of this site runs the definition, in virtual time
// (mocks in the convention of Step Functions Local, developer guide, "Using mocked service integrations").
// #region scenarios
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runScenario, type Scenario } from '../../src/asl';

const folder = join(__dirname, '../../examples/tested-refund');
const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const definition = read(join(folder, 'definition.asl.json')) as Parameters<typeof runScenario>[0];

/** What a scenario expects of its run. */
interface Expected {
  status: string;
  output?: unknown;
  error?: string;
  path: string[];
}

describe('scenarios', () => {
  const files = readdirSync(join(folder, 'scenarios'));
  it.each(files)('%s', async (file) => {
    const scenario = read(join(folder, 'scenarios', file)) as Scenario & {
      expect: Expected;
    };
    const { status, output, error, path } = await runScenario(definition, scenario);
    expect(status).toBe(scenario.expect.status);
    expect(error).toBe(scenario.expect.error);
    expect(path).toEqual(scenario.expect.path);
    expect(output && JSON.parse(output)).toEqual(scenario.expect.output);
  });
});
// #endregion scenarios

// #region mock-configuration
interface MockConfiguration {
  StateMachines: Record<string, { TestCases: Record<string, Record<string, string>> }>;
  MockedResponses: NonNullable<Scenario['tasks']>;
}

describe('test cases of MockConfigFile.json', () => {
  const { StateMachines, MockedResponses } = read(join(__dirname, 'MockConfigFile.json')) as MockConfiguration;
  const cases = Object.entries(StateMachines['tested-refund']?.TestCases ?? {});
  it.each(cases)('%s', async (_name, states) => {
    const tasks = Object.fromEntries(
      Object.entries(states).map(([state, response]) => [state, MockedResponses[response] ?? {}]),
    );
    const { status } = await runScenario(definition, {
      input: { orderId: 'A-7' },
      tasks,
    });
    expect(status).toBe('SUCCEEDED');
  });
});
// #endregion mock-configuration
