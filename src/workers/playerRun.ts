// Runs what the player asks for: a definition, an input, the scenario's answers, the reader's faults and token answers.
// The same request gives the same history, so that a link can carry a run and a changed fault can repeat it.
import {
  createExecution,
  mockedTasks,
  parseDefinition,
  validate,
  type Execution,
  type ExecutionResult,
  type TaskAnswer,
  type TaskHost,
  type TaskInvocation,
} from '../asl';
import type { Fault, RunRequest, TokenAnswer, WaitingTask } from './playerProtocol';

/** A run that the reader can look at: the result so far, and the task that waits for a person. */
export interface PlayerRun {
  result: ExecutionResult;
  waiting?: WaitingTask;
}

/** A definition that would be refused, or an input that is no JSON: said in words for the reader. */
export class RunRefused extends Error {}

/** Makes a host fail, hang or dawdle as the reader chose; what no fault touches goes to `host`. */
function withFaults(host: TaskHost, faults: readonly Fault[]): TaskHost {
  const spent = new Map<string, number>();
  return {
    async invoke(task: TaskInvocation): Promise<TaskAnswer> {
      const fault = faults.find(({ state }) => state === task.stateName);
      if (!fault) return host.invoke(task);
      if (fault.kind === 'slow') return slow(await host.invoke(task), task, fault.seconds);
      const times = spent.get(task.stateName) ?? 0;
      if (times >= fault.times) return host.invoke(task);
      spent.set(task.stateName, times + 1);
      if (fault.kind === 'timeOut') return { outcome: { type: 'timedOut', error: 'States.Timeout' } };
      return { outcome: { type: 'failed', error: fault.error, cause: 'The player was asked to make this task fail.' } };
    },
  };
}

/** A slow task runs into its TimeoutSeconds where it has one that is shorter. */
function slow(answer: TaskAnswer, task: TaskInvocation, seconds: number): TaskAnswer {
  if (task.timeoutSeconds !== undefined && seconds >= task.timeoutSeconds) {
    return { ...answer, outcome: { type: 'timedOut', error: 'States.Timeout' } };
  }
  return { ...answer, afterSeconds: (answer.afterSeconds ?? 0) + seconds };
}

/**
 * Tasks with a token, and activities, wait for the reader as they would wait for a person.
 * @param holders gets the state of each token that is handed out
 */
function withPeople(host: TaskHost, holders: Map<string, string>): TaskHost {
  return {
    invoke(task) {
      const waits = task.pattern === 'WAIT_FOR_TASK_TOKEN' || task.pattern === 'ACTIVITY';
      if (!waits) return host.invoke(task);
      if (task.taskToken !== undefined) holders.set(task.taskToken, task.stateName);
      return { outcome: { type: 'pending' }, ...(task.pattern === 'WAIT_FOR_TASK_TOKEN' && { submittedOutput: '{}' }) };
    },
  };
}

async function give(execution: Execution, token: string, answer: TokenAnswer): Promise<void> {
  if (answer.kind === 'success') execution.answerTask(token, { type: 'succeeded', output: answer.output });
  else if (answer.kind === 'failure')
    execution.answerTask(token, { type: 'failed', error: answer.error, cause: answer.cause });
  else if (answer.kind === 'heartbeat') execution.heartbeat(token);
  else await execution.run({ untilEvent: (execution.result.events.at(-1)?.id ?? 0) + 1 });
}

/** The task whose token is answered next: with several of them, the one that has waited longest. */
function waitingTask(execution: Execution, holders: Map<string, string>): WaitingTask {
  const [token = ''] = execution.pendingTaskTokens;
  return { state: holders.get(token) ?? '', eventId: execution.result.events.at(-1)?.id ?? 0 };
}

/**
 * Runs to the end, or until a task waits for an answer that the request does not hold.
 * @throws RunRefused where the definition has errors or the input is no JSON text
 */
export async function playerRun(request: RunRequest): Promise<PlayerRun> {
  const document = parseDefinition(request.definition, { format: request.format });
  const refused = validate(document, { type: request.type }).find(({ severity }) => severity === 'ERROR');
  if (refused || document.value === undefined) {
    throw new RunRefused(refused ? `${refused.line}:${refused.column} ${refused.message}` : 'Empty definition');
  }
  const holders = new Map<string, string>();
  let execution: Execution;
  try {
    execution = createExecution({
      definition: document.value,
      input: request.input,
      type: request.type,
      tasks: withFaults(withPeople(mockedTasks(request.tasks), holders), request.faults),
      inspect: true,
    });
  } catch (error) {
    throw error instanceof SyntaxError ? new RunRefused(error.message) : error;
  }
  await execution.run({ awaitAnswers: true });
  for (const answer of request.answers) {
    const [token] = execution.pendingTaskTokens;
    if (token === undefined || execution.result.status !== 'RUNNING') break;
    await give(execution, token, answer);
    await execution.run({ awaitAnswers: true });
  }
  const { result } = execution;
  return result.status === 'RUNNING' ? { result, waiting: waitingTask(execution, holders) } : { result };
}
