// The simulated AWS account that Task states act on: its services, how a task finds one, and its state as plain data (Step
// Functions Developer Guide, "Integrating services"; DESIGN, "An example is a folder": a state without a mocked answer acts
// on the simulated account).
import {
  isJsonObject,
  statusChangeEvents,
  type ExecutionResult,
  type JsonObject,
  type ObjectStore,
  type PendingJob,
  type StartedBy,
  type TaskAnswer,
  type TaskHost,
  type TaskInvocation,
} from '../asl';
import type { AccountSeed } from './accountSeed';
import { Activities } from './activities';
import { ApiGateway } from './apiGateway';
import { DynamoDb } from './dynamoDb';
import { Ecs } from './ecs';
import { EventBridge } from './eventBridge';
import { handlerScope, type HandlersFactory } from './handlerScope';
import { HttpEndpoints } from './httpEndpoints';
import { HttpTask } from './httpTask';
import { Lambda } from './lambda';
import type { Queue, QueueConsumer, QueueMessage } from './queue';
import { queueRecord } from './queueRecord';
import { S3 } from './s3';
import { SeededStateMachines, type GiveAnswer } from './seededStateMachines';
import type { ResourceState, Service } from './service';
import { NamedError } from './serviceError';
import { Sns, type Deliveries } from './sns';
import { Sqs } from './sqs';
import { StepFunctions, type StateMachines } from './stepFunctions';
import { failed, isSdk, optimisedOutput, succeeded } from './taskAnswers';
import { TaskTokenAnswers } from './taskTokenAnswers';
import { World, type AccountHome, type ReadableClock } from './world';

/** What an account is made with; all of it may be left out. */
export interface SimulatedAccountOptions {
  readonly seed?: AccountSeed;
  /** The functions of handlers.ts by export name, or the code that makes them once it knows its scope. */
  readonly handlers?: Readonly<Record<string, unknown>> | HandlersFactory;
  /** Packages that handlers may import. */
  readonly modules?: Readonly<Record<string, unknown>>;
  /** The time between tasks; a task is always answered at its own. */
  readonly clock?: ReadableClock;
  /** Decides all ids; its own, so that they are not those which the engine makes. */
  readonly chanceSeed?: number;
  readonly home?: Partial<AccountHome>;
  /** Who runs nested executions and awaits task tokens; the seed's state machines and the engine alone when absent. */
  readonly stateMachines?: StateMachines;
}

/** The state of an account: every resource, in the order of the services. */
export type AccountSnapshot = readonly ResourceState[];

/** 2024-01-01T00:00:00Z, where the engine's clock begins. */
const startMillis = 1_704_067_200_000;

export class SimulatedAccount {
  readonly #world: World;
  readonly #lambda: Lambda;
  readonly #sqs: Sqs;
  readonly #stepFunctions: StepFunctions;
  readonly #eventBridge: EventBridge;
  readonly #services: readonly Service[];
  readonly #activities: Activities;
  readonly #tokens = new TaskTokenAnswers();
  readonly #stateMachines: StateMachines;
  readonly #seeded: SeededStateMachines;
  /** The statuses that the default bus has been told, by execution. */
  readonly #told = new Map<string, Set<string>>();
  /** What ItemReader and ResultWriter act on. */
  readonly objectStore: ObjectStore;
  /** What Task states act on. */
  readonly taskHost: TaskHost = { invoke: (task) => this.#world.at(task.nowMillis, () => this.#answer(task)) };

  constructor(options: SimulatedAccountOptions = {}) {
    const { seed = {}, handlers = {}, home, clock = { nowMillis: startMillis }, modules } = options;
    const { region = 'us-east-1', accountId = '111111111111' } = home ?? {};
    this.#world = new World({ region, accountId }, clock, options.chanceSeed ?? 20_240_101);
    const endpoints = new HttpEndpoints(seed.endpoints);
    this.#lambda = new Lambda(this.#world, seed.functions, (lambda) =>
      typeof handlers === 'function'
        ? handlers(
            handlerScope(
              this.#world,
              () => lambda.running,
              (request) => endpoints.fetch(request),
              modules,
            ),
          )
        : handlers,
    );
    this.#sqs = new Sqs(this.#world, (...consumed) => this.#consume(...consumed), seed.queues);
    const deliveries: Deliveries = {
      toQueue: async (name, message) => {
        const queue = this.#sqs.queueByArn(this.#world.arn('sqs', name));
        if (queue) await this.#sqs.send(queue, message);
      },
      toFunction: async (name, event) => {
        await this.#lambda.invokeByService(name, event);
      },
    };
    this.#activities = new Activities(seed.activities);
    const s3 = new S3(this.#world, seed.buckets);
    this.objectStore = s3;
    this.#seeded = new SeededStateMachines(seed.stateMachines ?? {}, () => ({
      tasks: this.taskHost,
      objects: s3,
      nowMillis: this.#world.nowMillis,
      statusChanged: (result) => this.statusChanged(result),
    }));
    this.#stateMachines = options.stateMachines ?? this.#seeded;
    this.#stepFunctions = new StepFunctions(this.#world, this.#answersTokens());
    this.#eventBridge = new EventBridge(this.#world, deliveries, seed.eventBuses);
    this.#services = [
      this.#lambda,
      new DynamoDb(seed.tables),
      s3,
      new Sns(this.#world, deliveries, seed.topics),
      this.#sqs,
      new Ecs(this.#world, seed.ecs),
      this.#eventBridge,
      this.#stepFunctions,
      new ApiGateway(endpoints, this.#world),
      new HttpTask(endpoints, region),
    ];
  }

  /** The services and their actions: what a reference and the error for everything else are made from. */
  get services(): readonly Service[] {
    return this.#services;
  }

  /** Every resource as it stands. */
  snapshot(): AccountSnapshot {
    // Copied: what is shown does not move on with the account.
    const holders = [...this.#services, this.#activities];
    return structuredClone(holders.flatMap((holder) => holder.resources?.() ?? []));
  }

  /** Whether the account has what a task calls: its service and action, its Lambda function, or a worker of its activity. */
  answers(task: Pick<TaskInvocation, 'pattern' | 'resource' | 'resourceType' | 'action'>): boolean {
    if (task.pattern === 'LAMBDA') return this.#lambda.has(task.resource);
    if (task.pattern === 'ACTIVITY') return this.#activities.has(task.resource);
    return this.#find(task) !== undefined;
  }

  /**
   * Tells the default bus how a Standard execution has come on since it was last told: whoever runs one says so after each run.
   * Each event is handed on at its own time.
   */
  async statusChanged(result: ExecutionResult, startedBy?: StartedBy): Promise<void> {
    const { executionArn } = result;
    // An Express execution sends none.
    if (!this.#eventBridge.listens || executionArn.split(':')[5] === 'express') return;
    const told = this.#told.get(executionArn) ?? new Set();
    this.#told.set(executionArn, told);
    for (const event of statusChangeEvents(result, this.#world, startedBy)) {
      const { status, startDate, stopDate, redriveCount, redriveDate } = event.detail;
      const key = `${redriveCount} ${status}`;
      if (told.has(key)) continue;
      told.add(key);
      await this.#world.at(stopDate ?? redriveDate ?? startDate, () => this.#eventBridge.take(event));
    }
  }

  /**
   * Answers whoever a task waits for by its job: a nested execution of the seed's state machines, or one nested in it.
   * @param give answers the token of that execution.
   */
  async answerJob({ name }: PendingJob, give: GiveAnswer): Promise<void> {
    await this.#seeded.answerNested(name, give);
  }

  /** Token answers of the tasks being submitted stay here; all others go to who awaits them. */
  #answersTokens(): StateMachines {
    const machines = this.#stateMachines;
    const done = (token: string, outcome: Parameters<TaskTokenAnswers['give']>[1]['outcome']) =>
      this.#tokens.give(token, { outcome, afterSeconds: this.#lambda.running.waitedMillis / 1000 });
    return {
      startExecution: (request) => machines.startExecution(request),
      run: (executionArn) => machines.run(executionArn),
      describe: (...request) => machines.describe(...request),
      stopExecution: (...request) => machines.stopExecution(...request),
      sendTaskHeartbeat: (token) => machines.sendTaskHeartbeat(token),
      sendTaskSuccess: async (token, output) => {
        if (!done(token, { type: 'succeeded', output })) await machines.sendTaskSuccess(token, output);
      },
      sendTaskFailure: async (token, error, cause) => {
        const why = { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
        if (!done(token, { type: 'failed', ...why })) await machines.sendTaskFailure(token, error, cause);
      },
    };
  }

  #find({ resourceType, action }: Pick<TaskInvocation, 'resourceType' | 'action'>) {
    const name = action.replace(/\.(?:sync(?::2)?|waitForTaskToken)$/, '');
    for (const service of this.#services) {
      const known = resourceType.startsWith('aws-sdk:')
        ? service.sdk && `aws-sdk:${service.sdk.service}` === resourceType
        : service.optimised?.service === resourceType;
      const act = known && Object.hasOwn(service.actions, name) ? service.actions[name] : undefined;
      if (act) return { service, act };
    }
    return undefined;
  }

  async #answer(task: TaskInvocation): Promise<TaskAnswer> {
    if (task.pattern === 'LAMBDA') return await this.#answerFunction(task);
    if (task.pattern === 'ACTIVITY') return this.#activities.take(task) ?? this.#notSimulated(task);
    const found = this.#find(task);
    if (!found) return this.#notSimulated(task);
    const { service, act } = found;
    const request: JsonObject = isJsonObject(task.parameters) ? task.parameters : {};
    const sdk = isSdk(task);
    const submit = async () => {
      const answer = await act({ request, task, sdk });
      const output =
        sdk || !service.optimised
          ? JSON.stringify(answer.response)
          : optimisedOutput(answer, service.optimised, this.#world);
      return { answer, output };
    };
    try {
      if (task.pattern === 'WAIT_FOR_TASK_TOKEN' && task.taskToken !== undefined) {
        const { result, answer } = await this.#tokens.during(task.taskToken, submit);
        const submitted = { submittedOutput: result.output };
        return answer ? { ...submitted, ...answer } : { ...submitted, outcome: { type: 'pending' } };
      }
      const { answer, output } = await submit();
      return succeeded(answer, output, task);
    } catch (error) {
      return failed(error, service, task, this.#world);
    }
  }

  async #answerFunction(task: TaskInvocation): Promise<TaskAnswer> {
    try {
      const { output = 'null', afterSeconds } = await this.#lambda.invokeByArn(task.resource, task.parameters);
      return { outcome: { type: 'succeeded', output }, ...(afterSeconds !== undefined && { afterSeconds }) };
    } catch (error) {
      return failed(error, this.#lambda, task, this.#world);
    }
  }

  /** Why nobody answers: which actions there are, and what to do. */
  #notSimulated(task: TaskInvocation): TaskAnswer {
    const sdk = isSdk(task);
    const named = this.#services.find((service) =>
      sdk ? `aws-sdk:${service.sdk?.service}` === task.resourceType : service.optimised?.service === task.resourceType,
    );
    const has = named
      ? `Of ${named.title} it has ${Object.keys(named.actions).join(', ')}.`
      : `It has ${this.#services.map(({ title }) => title).join(', ')}.`;
    const cause =
      task.pattern === 'ACTIVITY'
        ? `The state '${task.stateName}' waits for a worker of ${task.resource}, and the simulated account has none. Give the state an answer in the scenario.`
        : `The simulated account does not have ${task.resource}, which the state '${task.stateName}' calls. ${has} Give the state an answer in the scenario.`;
    const error = new NamedError('Passo.NoMockedAnswer', cause);
    return { outcome: { type: 'failed', error: error.error, cause: error.cause } };
  }

  /** A message reaches the consumer of its queue. */
  async #consume(queue: Queue, consumer: QueueConsumer, message: QueueMessage): Promise<boolean> {
    if ('function' in consumer) {
      return await this.#lambda.invokeByService(consumer.function, {
        Records: [queueRecord(this.#world, queue, message)],
      });
    }
    const token = this.#tokens.tokenIn(message.body);
    if (token === undefined) return false;
    const { answer, afterSeconds = 0 } = consumer;
    const outcome =
      'error' in answer
        ? { type: 'failed' as const, error: answer.error, ...(answer.cause !== undefined && { cause: answer.cause }) }
        : { type: 'succeeded' as const, output: JSON.stringify(answer.output) };
    return this.#tokens.give(token, { outcome, afterSeconds });
  }
}

/** Makes an account. The same options give the same answers, byte for byte. */
export function createSimulatedAccount(options: SimulatedAccountOptions = {}): SimulatedAccount {
  return new SimulatedAccount(options);
}
