// Runs what the player asks for: a definition, an input, the scenario's answers, the reader's faults and token answers.
// The same request gives the same history, so that a link can carry a run and a changed fault can repeat it.
import {
  createExecution,
  executionMetrics,
  loadDefinition,
  mockedTasks,
  validate,
  type Execution,
  type ExecutionResult,
  type JsonValue,
  type PendingJob,
  type TaskHost,
  type TaskInvocation,
} from '../asl';
import type { ResourceChanges } from '../services';
import { withFaults } from '../services/withFaults';
import type { ExampleAccount } from './exampleAccount';
import type { RunRequest, TokenAnswer, WaitingTask } from './playerProtocol';

/** A run that the reader can look at: the result so far, and the task that waits for a person. */
export interface PlayerRun {
  /** What ran. */
  definition: JsonValue;
  result: ExecutionResult;
  waiting?: WaitingTask;
  /** What the run did to the account of its example; undefined where the example has none. */
  changes?: () => ResourceChanges[];
}

/** Whose token it is, and the nested execution that it stands for where it is no token of the run itself. */
interface Holder {
  state: string;
  job?: PendingJob;
}

/** A definition that would be refused, or an input that is no JSON: said in words for the reader. */
export class RunRefused extends Error {}

/**
 * Tasks with a token, and activities, wait for the reader as they would wait for a person.
 * @param submit hands the message with the token to the account, where a task acts on one: its own consumers come first.
 * @param works says whether the account has a worker for the task of an activity
 * @param holders gets the state of each token that is handed out, and of each nested execution that waits itself
 */
function withPeople(
  host: TaskHost,
  submit: (state: string) => TaskHost | undefined,
  works: (task: TaskInvocation) => boolean,
  holders: Map<string, Holder>,
): TaskHost {
  return {
    async invoke(task) {
      const waits = task.pattern === 'WAIT_FOR_TASK_TOKEN' || (task.pattern === 'ACTIVITY' && !works(task));
      if (!waits) {
        const answer = await host.invoke(task);
        const job = answer.outcome.type === 'pending' ? answer.outcome.job : undefined;
        if (job) holders.set(job.name, { state: task.stateName, job });
        return answer;
      }
      const token = task.pattern === 'WAIT_FOR_TASK_TOKEN';
      const submitted = token ? await submit(task.stateName)?.invoke(task) : undefined;
      if (submitted && submitted.outcome.type !== 'pending') return submitted;
      if (task.taskToken !== undefined) holders.set(task.taskToken, { state: task.stateName });
      return submitted ?? { outcome: { type: 'pending' }, ...(token && { submittedOutput: '{}' }) };
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
function waitingTask(execution: Execution, holders: ReadonlyMap<string, Holder>): WaitingTask {
  const [token = ''] = execution.pendingTaskTokens;
  return { state: holders.get(token)?.state ?? '', eventId: execution.result.events.at(-1)?.id ?? 0 };
}

/**
 * Runs to the end, or until a task waits for an answer that the request does not hold.
 * @param example the account that the tasks act on which the request does not answer
 * @throws RunRefused where the definition has errors or the input is no JSON text
 */
export async function playerRun(request: RunRequest, example?: ExampleAccount): Promise<PlayerRun> {
  const document = await loadDefinition(request.definition, { format: request.format });
  const refused = validate(document, { type: request.type }).find(({ severity }) => severity === 'ERROR');
  if (refused || document.value === undefined) {
    throw new RunRefused(refused ? `${refused.line}:${refused.column} ${refused.message}` : 'Empty definition');
  }
  // A chunk of its own: who runs only what is mocked does not load the services.
  const services = example && (await import('../services'));
  const account = services?.createSimulatedAccount(example);
  const before = account?.snapshot();
  const submit = (state: string) => (Object.hasOwn(request.tasks, state) ? undefined : account?.taskHost);
  const works = (task: TaskInvocation) =>
    !Object.hasOwn(request.tasks, task.stateName) && account?.answers(task) === true;
  const answered = mockedTasks(request.tasks, account?.taskHost);
  const holders = new Map<string, Holder>();
  let execution: Execution;
  try {
    execution = createExecution({
      definition: document.value,
      input: request.input,
      type: request.type,
      tasks: withFaults(withPeople(answered, submit, works, holders), request.faults),
      ...(account && { objects: account.objectStore }),
      inspect: true,
    });
  } catch (error) {
    throw error instanceof SyntaxError ? new RunRefused(error.message) : error;
  }
  const come = async () => {
    await execution.run({ awaitAnswers: true });
    await account?.statusChanged(execution.result);
  };
  await come();
  for (const answer of request.answers) {
    const [token] = execution.pendingTaskTokens;
    if (token === undefined || execution.result.status !== 'RUNNING') break;
    const job = holders.get(token)?.job;
    if (account && job) await account.answerJob(job, (nested, ofNested) => give(nested, ofNested, answer));
    else await give(execution, token, answer);
    await come();
  }
  const { result } = execution;
  return {
    definition: document.value,
    result,
    ...(result.status === 'RUNNING' && { waiting: waitingTask(execution, holders) }),
    ...(services &&
      account &&
      before && {
        changes: () => [
          ...services.accountChanges(before, account.snapshot()),
          ...services.changedAlarms(example.seed.alarms, executionMetrics(result)),
        ],
      }),
  };
}
