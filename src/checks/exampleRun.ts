// Runs a scenario of an example by the engine. The one way the site does so: the check compares the run with what the
// scenario expects, and the chapter shows the same run under the diagram.
import { runScenario, type ScenarioResult } from '../asl/index';
import { createSimulatedAccount } from '../services';
import type { Example, Scenario } from './examples';
import { handlersFactory } from './handlersCode';
import type { TaskAnswers } from './exampleSchema';

type MockedAnswers = NonNullable<Parameters<typeof runScenario>[1]['tasks']>[string];

/** The answers as the engine takes them: the schema has seen to it that each has exactly one of the two. */
function mockedAnswers(answers: TaskAnswers): MockedAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([attempts, { Return, Throw }]) => [
      attempts,
      Throw ? { Throw } : { Return: Return ?? null },
    ]),
  );
}

/** The answers of a scenario's tasks, by state and attempt, as the engine takes them. */
export function mockedTasksOf(scenario: Pick<Scenario, 'tasks'>): Record<string, MockedAnswers> {
  return Object.fromEntries(Object.entries(scenario.tasks).map(([state, answers]) => [state, mockedAnswers(answers)]));
}

/**
 * Runs one scenario: events as GetExecutionHistory gives them, the path taken, status and output (JSON text) or error.
 * Virtual time and seeded chance: the same on every run. The definition must be one that was read. What the scenario does
 * not answer acts on the example's account, new with every run, where it has one.
 */
export function runExample(
  example: Pick<Example, 'definition' | 'type' | 'account' | 'handlers'>,
  scenario: Scenario,
): Promise<ScenarioResult> {
  const tasks = mockedTasksOf(scenario);
  const { definition, type, account: seed, handlers } = example;
  const account = seed && createSimulatedAccount({ seed, ...(handlers && { handlers: handlersFactory(handlers) }) });
  return runScenario(
    definition.value ?? null,
    { input: scenario.input, tasks },
    { type, ...(account && { tasks: account.taskHost, objects: account.objectStore }) },
  );
}
