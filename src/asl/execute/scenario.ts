// A scenario: an input and the answers of the tasks, in the convention of Step Functions Local's mock configuration
// (Step Functions Developer Guide, "Testing with mocked service integrations": per state, per invocation, Return or Throw).
import type { JsonValue } from '../language/jsonValue';
import { execute } from './execution';
import type { ExecutionRequest, ExecutionResult } from './executionRequest';
import type { TaskAnswer, TaskHost, TaskInvocation } from './taskHost';

/** What one invocation of a task answers: one of the two. */
export interface MockedAnswer {
  readonly Return?: JsonValue | undefined;
  readonly Throw?: { readonly Error: string; readonly Cause?: string | undefined } | undefined;
}

/** The answers of one state by invocation: `"0"`, or a range `"1-2"`; counted from the start of the execution. */
export type MockedAnswers = Readonly<Record<string, MockedAnswer>>;

export interface Scenario {
  readonly input?: JsonValue | undefined;
  /** By state name. */
  readonly tasks?: Readonly<Record<string, MockedAnswers>> | undefined;
}

/** The result of a scenario and the path taken. */
export interface ScenarioResult extends ExecutionResult {
  /** The names of the states in the order in which they were entered. */
  readonly path: readonly string[];
}

/** The answer of an invocation, or undefined when the answers have none for it. */
export function mockedAnswer(answers: MockedAnswers, invocation: number): MockedAnswer | undefined {
  for (const [range, answer] of Object.entries(answers)) {
    const match = /^(\d+)(?:-(\d+))?$/.exec(range.trim());
    if (!match) continue;
    const first = Number(match[1]);
    if (invocation >= first && invocation <= Number(match[2] ?? first)) return answer;
  }
  return undefined;
}

/**
 * A host that answers as a scenario says.
 * @param otherwise answers the tasks that the scenario leaves out: the simulated account. Without it they fail, and the
 * cause says which answer is missing.
 */
export function mockedTasks(tasks: Scenario['tasks'], otherwise?: TaskHost): TaskHost {
  const invocations = new Map<string, number>();
  return {
    invoke(task) {
      const answers = tasks && Object.hasOwn(tasks, task.stateName) ? tasks[task.stateName] : undefined;
      if (!answers) return otherwise?.invoke(task) ?? missing(task, 'has no answer in this scenario');
      const invocation = invocations.get(task.stateName) ?? 0;
      invocations.set(task.stateName, invocation + 1);
      const answer = mockedAnswer(answers, invocation);
      return answer
        ? answerOf(task, answer)
        : missing(task, `has no answer for its invocation ${invocation} in this scenario`);
    },
  };
}

function answerOf(task: TaskInvocation, answer: MockedAnswer): TaskAnswer {
  const submitted = task.pattern === 'SYNC' || task.pattern === 'WAIT_FOR_TASK_TOKEN' ? { submittedOutput: '{}' } : {};
  if (!answer.Throw) {
    return { ...submitted, outcome: { type: 'succeeded', output: JSON.stringify(answer.Return ?? null) } };
  }
  const { Error: error, Cause: cause } = answer.Throw;
  // A mocked timeout takes the time that the state allows, like a real one.
  if (error === 'States.Timeout' || error === 'States.HeartbeatTimeout') {
    // Without a name of its own: the execution gives it the one that AWS gives, which for both is States.Timeout.
    return { ...submitted, outcome: { type: 'timedOut', ...(cause !== undefined && { cause }) } };
  }
  return { ...submitted, outcome: { type: 'failed', error, ...(cause !== undefined && { cause }) } };
}

function missing(task: TaskInvocation, why: string): TaskAnswer {
  return { outcome: { type: 'failed', error: 'Passo.NoMockedAnswer', cause: `The state '${task.stateName}' ${why}.` } };
}

/** The names of the states in the order in which they were entered. */
export function pathTaken(result: Pick<ExecutionResult, 'events'>): string[] {
  return result.events.flatMap((event) => event.stateEnteredEventDetails?.name ?? []);
}

/**
 * Runs a definition with a scenario's input and answers.
 * @param more further parts of the request, such as type, names, objects or a host for tasks that are not mocked.
 */
export async function runScenario(
  definition: JsonValue,
  scenario: Scenario,
  more: Omit<ExecutionRequest, 'definition' | 'input'> = {},
): Promise<ScenarioResult> {
  const result = await execute({
    ...more,
    definition,
    input: JSON.stringify(scenario.input ?? {}),
    tasks: mockedTasks(scenario.tasks, more.tasks),
  });
  return { ...result, path: pathTaken(result) };
}
