// AWS Step Functions as a service that workflows call: nested executions, and answers to task tokens (Step Functions
// Developer Guide, page connect-stepfunctions; API Reference, StartExecution, DescribeExecution, SendTaskSuccess). Answers
// and errors as recorded. Who runs the executions comes in through an interface: src/sfn, or the machines of a seed.
import type { JsonObject, JobEnd, JsonValue } from '../asl';
import { bodyText, fieldOf, optionalText, requiredText } from './requestFields';
import type { ActionAnswer, ActionCall, ResourceState, Service } from './service';
import { ServiceError } from './serviceError';
import type { World } from './world';

/** An execution as DescribeExecution tells of it; times in milliseconds since 1970. */
export interface DescribedExecution {
  readonly executionArn: string;
  readonly stateMachineArn: string;
  readonly name: string;
  readonly status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED' | 'PENDING_REDRIVE';
  readonly startMillis: number;
  readonly stopMillis?: number;
  /** JSON texts. */
  readonly input: string;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly redriveCount: number;
  readonly redriveStatus: string;
  readonly redriveStatusReason?: string;
}

/** An error of the API: its code and AWS's words. */
export class StateMachinesError extends Error {
  override readonly name = 'StateMachinesError';

  constructor(
    /** `StateMachineDoesNotExist` */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Who runs nested executions and awaits task tokens. Errors are StateMachinesError. */
export interface StateMachines {
  startExecution(request: {
    readonly stateMachineArn: string;
    readonly name?: string;
    /** JSON text. */
    readonly input: string;
    readonly startMillis: number;
  }): Promise<{ readonly executionArn: string; readonly startMillis: number }>;
  /** Lets an execution run as far as it can by itself, in its own virtual time, and describes it then. */
  run(executionArn: string): Promise<DescribedExecution>;
  /**
   * Describes an execution where it stands.
   * @param untilMillis how far it may run on first, where nobody else lets its time pass.
   */
  describe(executionArn: string, untilMillis?: number): Promise<DescribedExecution>;
  stopExecution(executionArn: string, error?: string, cause?: string): Promise<void>;
  sendTaskSuccess(taskToken: string, output: string): Promise<void>;
  sendTaskFailure(taskToken: string, error?: string, cause?: string): Promise<void>;
  sendTaskHeartbeat(taskToken: string): Promise<void>;
}

export class StepFunctions implements Service {
  readonly title = 'AWS Step Functions';
  readonly differs = {
    en: 'A nested execution runs to its end when it starts, or until it waits for an answer, in its own virtual time.',
    'pt-BR':
      'Uma execução aninhada vai até o fim quando começa, ou até esperar por uma resposta, em seu próprio tempo virtual.',
  };
  readonly optimised = {
    service: 'states',
    errorPrefix: 'StepFunctions',
    baseException: 'AWSStepFunctionsException',
    client: 'AWSStepFunctions',
    headers: { style: 'json', contentType: 'application/x-amz-json-1.0', keepAlive: true },
  } as const;
  readonly sdk = { service: 'sfn', errorPrefix: 'Sfn' };
  readonly actions = {
    startExecution: (call: ActionCall) => this.#startExecution(call),
    describeExecution: ({ request }: ActionCall) => this.#describeExecution(request),
    stopExecution: ({ request }: ActionCall) => this.#stopExecution(request),
    sendTaskSuccess: ({ request }: ActionCall) => this.#sendTaskSuccess(request),
    sendTaskFailure: ({ request }: ActionCall) => this.#sendTaskFailure(request),
    sendTaskHeartbeat: ({ request }: ActionCall) => this.#sendTaskHeartbeat(request),
  };
  readonly #world: World;
  readonly #machines: StateMachines;
  readonly #started = new Map<string, DescribedExecution>();

  constructor(world: World, machines: StateMachines) {
    this.#world = world;
    this.#machines = machines;
  }

  resources(): ResourceState[] {
    const started = [...this.#started.values()];
    return [...new Set(started.map(({ stateMachineArn }) => stateMachineArn))].map((arn) => ({
      service: 'states',
      kind: 'state machine',
      name: arn.split(':').at(-1) ?? '',
      rows: started.filter(({ stateMachineArn }) => stateMachineArn === arn).map(row),
    }));
  }

  async #startExecution({ request, sdk, task }: ActionCall): Promise<ActionAnswer> {
    const stateMachineArn = requiredText(request, 'StateMachineArn');
    const name = optionalText(request, 'Name');
    const given = fieldOf(request, 'Input');
    const input = given === undefined ? '{}' : bodyText(given);
    const { executionArn, startMillis } = await asked(() =>
      this.#machines.startExecution({
        stateMachineArn,
        ...(name !== undefined && { name }),
        input,
        startMillis: this.#world.nowMillis,
      }),
    );
    const response = {
      ExecutionArn: executionArn,
      StartDate: sdk ? new Date(startMillis).toISOString() : startMillis,
    };
    // A request alone does not wait; the child runs beside its parent all the same.
    const child = await asked(() => this.#machines.run(executionArn));
    this.#started.set(executionArn, child);
    if (task.pattern !== 'SYNC') return { response };
    const asJson = task.action.endsWith(':2');
    const afterSeconds = Math.max(0, ((child.stopMillis ?? this.#world.nowMillis) - this.#world.nowMillis) / 1000);
    if (child.status !== 'RUNNING') return { response, job: { outcome: outcomeOf(child, asJson), afterSeconds } };
    const job = { name: executionArn, ended: (untilMillis: number) => this.#ended(executionArn, asJson, untilMillis) };
    return { response, job: { outcome: { type: 'pending', job }, afterSeconds: 0 } };
  }

  /** What becomes of a `.sync` task whose child was waiting when it was last seen. */
  async #ended(executionArn: string, asJson: boolean, untilMillis: number): Promise<JobEnd | undefined> {
    const child = await asked(() => this.#machines.describe(executionArn, untilMillis));
    this.#started.set(executionArn, child);
    if (child.status === 'RUNNING') return undefined;
    return { outcome: outcomeOf(child, asJson), endMillis: child.stopMillis ?? this.#world.nowMillis };
  }

  async #describeExecution(request: JsonObject): Promise<ActionAnswer> {
    const child = await asked(() => this.#machines.run(requiredText(request, 'ExecutionArn')));
    const { StartDate, StopDate, ...rest } = childJson(child, false);
    const iso = (millis: JsonValue | undefined) => new Date(Number(millis)).toISOString();
    return {
      response: { ...rest, StartDate: iso(StartDate), ...(StopDate !== undefined && { StopDate: iso(StopDate) }) },
    };
  }

  async #stopExecution(request: JsonObject): Promise<ActionAnswer> {
    const arn = requiredText(request, 'ExecutionArn');
    await asked(() =>
      this.#machines.stopExecution(arn, optionalText(request, 'Error'), optionalText(request, 'Cause')),
    );
    return { response: { StopDate: new Date(this.#world.nowMillis).toISOString() } };
  }

  async #sendTaskSuccess(request: JsonObject): Promise<ActionAnswer> {
    const output = bodyText(fieldOf(request, 'Output') ?? null);
    await asked(() => this.#machines.sendTaskSuccess(requiredText(request, 'TaskToken'), output));
    return { response: {} };
  }

  async #sendTaskFailure(request: JsonObject): Promise<ActionAnswer> {
    const token = requiredText(request, 'TaskToken');
    await asked(() =>
      this.#machines.sendTaskFailure(token, optionalText(request, 'Error'), optionalText(request, 'Cause')),
    );
    return { response: {} };
  }

  async #sendTaskHeartbeat(request: JsonObject): Promise<ActionAnswer> {
    await asked(() => this.#machines.sendTaskHeartbeat(requiredText(request, 'TaskToken')));
    return { response: {} };
  }
}

function row({ name, input, status, output }: DescribedExecution) {
  return { id: name, value: { Input: input, Status: status, ...(output !== undefined && { Output: output }) } };
}

/** What a child's end is to the task that awaited it. */
function outcomeOf(child: DescribedExecution, asJson: boolean) {
  const described = JSON.stringify(childJson(child, asJson));
  return child.status === 'SUCCEEDED'
    ? ({ type: 'succeeded', output: described } as const)
    : ({ type: 'failed', error: 'States.TaskFailed', cause: described } as const);
}

/** A child as `.sync` gives it: with `.sync:2`, input and output are JSON and no texts. */
function childJson(child: DescribedExecution, asJson: boolean): JsonObject {
  const shown = (text: string): JsonValue => (asJson ? (JSON.parse(text) as JsonValue) : text);
  return {
    ...(child.cause !== undefined && { Cause: child.cause }),
    ...(child.error !== undefined && { Error: child.error }),
    ExecutionArn: child.executionArn,
    Input: shown(child.input),
    InputDetails: { Included: true },
    Name: child.name,
    ...(child.output !== undefined && { Output: shown(child.output), OutputDetails: { Included: true } }),
    RedriveCount: child.redriveCount,
    RedriveStatus: child.redriveStatus,
    ...(child.redriveStatusReason !== undefined && { RedriveStatusReason: child.redriveStatusReason }),
    StartDate: child.startMillis,
    StateMachineArn: child.stateMachineArn,
    Status: child.status,
    ...(child.stopMillis !== undefined && { StopDate: child.stopMillis }),
  };
}

/** @throws ServiceError for a StateMachinesError */
async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StateMachinesError)) throw error;
    // A code that is called an exception already, such as ThrottlingException, is of all services: the SDK of this one has none for it.
    const exception = error.code.endsWith('Exception') ? undefined : `${error.code}Exception`;
    throw new ServiceError(error.code, error.message, exception);
  }
}
