// A Step Functions account in memory: its resources, its virtual time, and the one way in, `call` (Step Functions API
// Reference). It knows no service: what tasks do comes in through the task host.
import { createExecution, SeededChance, type ExecutionRequest, type ObjectStore, type TaskHost } from '../asl';
import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { Action, Actions, Input, Output } from './actions';
import { Activities } from './activities';
import type { Home } from './arn';
import { apiErrors } from './apiError';
import { Executions, viewOf, type ExecutionRecord, type ExecutionView } from './executions';
import type { Time } from './operation';
import { findOperation } from './operations';
import { checkInput } from './inputShape';
import { Nesting } from './nesting';
import { PendingJobs } from './pendingJobs';
import { StateMachines } from './stateMachines';
import { Tags } from './tags';
import { tasksWithTokens } from './tasksWithTokens';
import { TaskTokens } from './taskTokens';
import { defaultStartMillis, oneTurn, Timeline, type HoldPoll, type VirtualClock } from './timeline';

/** Anything that can be called like the API. */
export interface ApiAccess {
  /**
   * Calls an operation.
   * @param signal says when the caller has gone: a long poll ends then.
   * @throws ApiError as AWS answers.
   */
  call<A extends Action>(action: A, input: Actions[A]['input'], signal?: AbortSignal): Promise<Output<A>>;
}

/** The way into the account from within a task. Nothing is waited for: the execution that calls is under way itself. */
export interface InsideTask extends ApiAccess {
  /**
   * Runs an execution by itself to its end, or until only an answer can help it: what a nested execution is awaited with.
   * Its times lie ahead of the account's; the task that awaits it takes as long as it.
   * @throws ApiError ExecutionDoesNotExist
   */
  runToEnd(executionArn: string): Promise<ExecutionView>;
  /**
   * An execution where it stands, of either type.
   * @throws ApiError ExecutionDoesNotExist
   */
  describe(executionArn: string): ExecutionView;
}

/** What an account is made with; all of it may be left out. */
export interface AccountOptions extends Partial<Home> {
  /** The time that the account shares with the services that its tasks act on; it starts at 2024-01-01T00:00:00Z. */
  readonly clock?: VirtualClock;
  /** Decides all that is made up: names, ids, tokens, routes, jitter. */
  readonly seed?: number;
  /** The seed of every execution; without it each has another, drawn by the account's seed. */
  readonly executionSeed?: number;
  /**
   * What Task states act on. A function gets the way into the account from within a task (a Lambda function that answers
   * a task token): such calls see the account as it stands and never wait for it. Without a host every task fails.
   */
  readonly taskHost?: TaskHost | ((insideTask: InsideTask) => TaskHost);
  /** What ItemReader and ResultWriter act on. */
  readonly objects?: ObjectStore;
  /** Whether a CloudWatch log group is there; every one is when this is left out. */
  readonly logGroupExists?: (logGroupArn: string) => boolean;
  /** Told of every event of every execution when it is written: what logs, metrics and the event bus derive from. */
  readonly onEvent?: (record: ExecutionRecord, event: HistoryEvent) => void;
  /** Told of every execution that has come on, when it stands: what the event bus derives its events from. */
  readonly onMoved?: (record: ExecutionRecord) => Promise<void>;
  /** Keeps an execution from running ahead when it is looked at: it stands where time would pass, until it is stopped. */
  readonly holds?: (record: ExecutionRecord) => boolean;
  /** How a long poll waits that finds nothing. Without it virtual time passes as soon as nobody else has anything to do. */
  readonly holdPoll?: HoldPoll;
}

export class Account implements ApiAccess {
  readonly home: Home;
  readonly chance: SeededChance;
  readonly machines = new StateMachines();
  readonly activities = new Activities();
  readonly executions = new Executions();
  readonly tokens = new TaskTokens();
  readonly jobs = new PendingJobs();
  readonly tags = new Tags();
  readonly timeline: Timeline;
  readonly insideTask: InsideTask;
  readonly #nesting = new Nesting();
  /** The executions with events of which nobody has been told. */
  readonly #moved = new Set<ExecutionRecord>();
  /** Time for calls from within a task: nobody is waited for, since the execution that calls is under way itself. */
  readonly #standstill: Time = {
    settle: () => Promise.resolve(),
    catchUp: (record) => this.timeline.bring(record),
    poll: async (ready, find) => {
      for (let found; ready();) if ((found = await find()) !== undefined) return found;
      return undefined;
    },
  };
  /** What tasks act on; undefined when the account was made without. */
  readonly taskHost: TaskHost | undefined;

  constructor(readonly options: AccountOptions = {}) {
    const { partition = 'aws', region = 'us-east-1', accountId = '111111111111', taskHost } = options;
    this.home = { partition, region, accountId };
    this.chance = new SeededChance(options.seed ?? 1);
    this.timeline = new Timeline(
      options.clock ?? { nowMillis: defaultStartMillis },
      options.holds ?? (() => false),
      options.holdPoll ?? oneTurn,
      () => this.jobs.settle((record) => this.timeline.bring(record)),
      () => this.#tellMoved(),
    );
    this.insideTask = {
      call: async (action, input) => {
        if (action === 'StartExecution') this.#nesting.admit(this.nowMillis);
        return await this.#run(action, input, this.#standstill);
      },
      runToEnd: async (arn) => {
        const record = this.#known(arn);
        await this.#nesting.deeper(() => this.timeline.move(record, { awaitAnswers: true }));
        return viewOf(record);
      },
      describe: (arn) => viewOf(this.#known(arn)),
    };
    this.taskHost = typeof taskHost === 'function' ? taskHost(this.insideTask) : taskHost;
  }

  /** The account's time, milliseconds since 1970. */
  get nowMillis(): number {
    return this.timeline.clock.nowMillis;
  }

  get now(): Date {
    return new Date(this.nowMillis);
  }

  call<A extends Action>(action: A, input: Actions[A]['input'], signal?: AbortSignal): Promise<Output<A>> {
    return this.#run(action, input, this.timeline, signal);
  }

  /** Lets time pass: waits go on, tasks that nobody answers run into their timeouts. */
  advance(seconds: number): Promise<void> {
    return this.advanceTo(this.nowMillis + seconds * 1000);
  }

  /** Lets time pass up to a moment, milliseconds since 1970; one that is past changes nothing. */
  advanceTo(untilMillis: number): Promise<void> {
    return this.timeline.advanceTo(untilMillis);
  }

  #known(arn: string): ExecutionRecord {
    const record = this.executions.find(arn);
    if (!record) throw apiErrors.executionDoesNotExist(arn);
    return record;
  }

  async #run<A extends Action>(
    action: A,
    input: Actions[A]['input'],
    time: Time,
    signal?: AbortSignal,
  ): Promise<Output<A>> {
    const operation = findOperation(action);
    checkInput(operation.input, input);
    if (operation.looks) await time.settle();
    this.machines.purge((machine) => this.executions.isBusy(machine));
    // checkInput proved what Input says more than the SDK's type: the required members are there.
    const output = await operation.run(this, input as Input<A>, time, signal);
    await this.#tellMoved();
    this.timeline.called();
    return output;
  }

  async #tellMoved(): Promise<void> {
    for (const record of this.#moved) {
      this.#moved.delete(record);
      await this.options.onMoved?.(record);
    }
  }

  /** An execution of this account that stands before its first event. @throws SyntaxError when the input is not JSON text. */
  createExecution(request: ExecutionRequest, record: Omit<ExecutionRecord, 'execution'>): ExecutionRecord {
    const made: { record?: ExecutionRecord } = {};
    const { onEvent, onMoved, objects, executionSeed } = this.options;
    const execution = createExecution({
      ...request,
      startMillis: this.nowMillis,
      seed: executionSeed ?? Math.floor(this.chance.random() * 4294967296),
      tasks: tasksWithTokens(this, () => made.record, this.taskHost),
      ...(objects && { objects }),
      ...((onEvent ?? onMoved) && {
        onEvent: (event: HistoryEvent) => {
          if (!made.record) return;
          if (onMoved) this.#moved.add(made.record);
          onEvent?.(made.record, event);
        },
      }),
      keepChildHistories: true,
    });
    made.record = { ...record, execution };
    return made.record;
  }
}

/** Makes an empty account. */
export function createAccount(options: AccountOptions = {}): Account {
  return new Account(options);
}
