// The state machines of a seed, run by the engine alone: for a page that needs no Step Functions API. Each execution has its
// own virtual time, from the moment at which it was started.
import {
  createExecution,
  redriveStatus,
  SeededChance,
  type Execution,
  type ExecutionResult,
  type JsonValue,
  type ObjectStore,
  type RunOptions,
  type TaskHost,
} from '../asl';
import { StateMachinesError, type DescribedExecution, type StateMachines } from './stepFunctions';

export interface StateMachineSeed {
  readonly definition: JsonValue;
  /** STANDARD when absent. */
  readonly type?: 'STANDARD' | 'EXPRESS';
}

/** Answers the token for which an execution waits. */
export type GiveAnswer = (execution: Execution, token: string) => void | Promise<void>;

/** Executions that may stand in one another: a state machine that starts itself ends. Each level escapes the cause within anew. */
const deepestNesting = 8;

export class SeededStateMachines implements StateMachines {
  readonly #executions = new Map<string, Execution>();
  /** Its own, as src/sfn has: the ids that services make do not depend on who runs the nested executions. */
  readonly #chance = new SeededChance(1);
  /** The names of what its executions wait for: each is the ARN of another. */
  readonly #jobs = new Set<string>();
  readonly #running = new Set<Execution>();

  /** @param acts answers what the tasks of the executions act on. */
  constructor(
    private readonly seed: Readonly<Record<string, StateMachineSeed>>,
    private readonly acts: () => {
      readonly tasks: TaskHost;
      readonly objects: ObjectStore;
      /** When the task acts that asks now, milliseconds since 1970. */
      readonly nowMillis: number;
      /** Told after each run of an execution. */
      readonly statusChanged: (result: ExecutionResult) => Promise<void>;
    },
  ) {}

  async startExecution(request: Parameters<StateMachines['startExecution']>[0]) {
    const { stateMachineArn, input, startMillis } = request;
    const machineName = stateMachineArn.split(':')[6] ?? '';
    const machine = Object.hasOwn(this.seed, machineName) ? this.seed[machineName] : undefined;
    if (!machine) {
      const message = `State Machine Does Not Exist: '${stateMachineArn}'`;
      throw new StateMachinesError('StateMachineDoesNotExist', message);
    }
    const name = request.name ?? this.#chance.uuid();
    // Express executions may share a name: each has an id of its own.
    const arn =
      machine.type === 'EXPRESS'
        ? `${stateMachineArn.replace(':stateMachine:', ':express:')}:${name}:${this.#chance.uuid()}`
        : `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    if (this.#executions.has(arn)) {
      throw new StateMachinesError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    }
    if (this.#running.size >= deepestNesting) {
      throw new StateMachinesError('ExecutionLimitExceeded', 'The simulated account nests executions no deeper.');
    }
    let execution: Execution;
    try {
      execution = createExecution({
        ...this.#acts(),
        definition: machine.definition,
        type: machine.type ?? 'STANDARD',
        input,
        startMillis,
        seed: Math.floor(this.#chance.random() * 4294967296),
        context: {
          'Execution.Id': arn,
          'Execution.Name': name,
          'StateMachine.Id': stateMachineArn,
          'StateMachine.Name': machineName,
        },
      });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new StateMachinesError(
        'InvalidExecutionInput',
        `Invalid State Machine Execution Input: '${error.message}'`,
      );
    }
    this.#executions.set(arn, execution);
    return await Promise.resolve({ executionArn: arn, startMillis });
  }

  #acts(): { tasks: TaskHost; objects: ObjectStore } {
    const { tasks, objects } = this.acts();
    const invoke: TaskHost['invoke'] = async (task) => {
      const answer = await tasks.invoke(task);
      const job = answer.outcome.type === 'pending' ? answer.outcome.job : undefined;
      if (job) this.#jobs.add(job.name);
      return answer;
    };
    return { tasks: { invoke }, objects };
  }

  async run(executionArn: string): Promise<DescribedExecution> {
    await this.#runOn(this.#get(executionArn));
    return await this.describe(executionArn);
  }

  /** Runs an execution as far as it comes without an answer, or to a time. */
  async #runOn(execution: Execution, options: RunOptions = { awaitAnswers: true }): Promise<void> {
    this.#running.add(execution);
    try {
      await execution.run(options);
    } finally {
      this.#running.delete(execution);
    }
    await this.acts().statusChanged(execution.result);
  }

  async describe(executionArn: string, untilMillis?: number): Promise<DescribedExecution> {
    const execution = this.#get(executionArn);
    if (untilMillis !== undefined && execution.awaitsAnswer && !this.#running.has(execution)) {
      await this.#runOn(execution, { untilMillis });
    }
    const { status, stateMachineArn, executionName, startMillis, stopMillis, input, output, error, cause } =
      execution.result;
    const redrive = redriveStatus(status, 'STANDARD');
    return await Promise.resolve({
      executionArn,
      stateMachineArn,
      name: executionName,
      status,
      startMillis,
      ...(stopMillis !== undefined && { stopMillis }),
      input,
      ...(output !== undefined && { output }),
      ...(error !== undefined && { error }),
      ...(cause !== undefined && { cause }),
      redriveCount: 0,
      redriveStatus: redrive.redriveStatus,
      ...(redrive.redriveStatusReason !== null && { redriveStatusReason: redrive.redriveStatusReason }),
    });
  }

  /**
   * Answers who waits: the execution, or the one that it waits for in its turn. It runs on then as far as it can.
   * @param give answers the token of an execution that has waited longest.
   */
  async answerNested(executionArn: string, give: GiveAnswer): Promise<void> {
    const execution = this.#get(executionArn);
    const [token] = execution.pendingTaskTokens;
    if (token === undefined) return;
    if (this.#jobs.has(token)) await this.answerNested(token, give);
    else await give(execution, token);
    await this.#runOn(execution);
  }

  async stopExecution(executionArn: string, error?: string, cause?: string): Promise<void> {
    const execution = this.#get(executionArn);
    execution.stop(error, cause);
    await this.acts().statusChanged(execution.result);
  }

  sendTaskSuccess(taskToken: string, output: string): Promise<void> {
    return this.#answer((execution) => execution.answerTask(taskToken, { type: 'succeeded', output }));
  }

  sendTaskFailure(taskToken: string, error?: string, cause?: string): Promise<void> {
    const outcome = {
      type: 'failed',
      ...(error !== undefined && { error }),
      ...(cause !== undefined && { cause }),
    } as const;
    return this.#answer((execution) => execution.answerTask(taskToken, outcome));
  }

  sendTaskHeartbeat(taskToken: string): Promise<void> {
    return this.#answer((execution) => execution.heartbeat(taskToken));
  }

  #get(executionArn: string): Execution {
    const execution = this.#executions.get(executionArn);
    if (execution) return execution;
    throw new StateMachinesError('ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn}'`);
  }

  /** Gives an answer to who awaits it, at the time of the task that gives it; who waits for that execution goes on, too. */
  async #answer(answer: (execution: Execution) => boolean): Promise<void> {
    const { nowMillis } = this.acts();
    for (const execution of this.#executions.values()) {
      if (!this.#running.has(execution)) await this.#runOn(execution, { untilMillis: nowMillis });
      if (answer(execution)) return await this.#runOnAll();
    }
    throw new StateMachinesError('InvalidToken', "Invalid Token: 'Invalid token'");
  }

  /** All go on that are not running already: what was started last goes first, so that nested executions end before theirs. */
  async #runOnAll(): Promise<void> {
    for (const execution of [...this.#executions.values()].reverse()) {
      if (execution.result.status === 'RUNNING' && !this.#running.has(execution)) await this.#runOn(execution);
    }
  }
}
