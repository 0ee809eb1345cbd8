// AWS Lambda: functions of an example called by a workflow, by `lambda:invoke` or by their own ARN (AWS Lambda API Reference,
// Invoke; Developer Guide, pages lambda-nodejs handlers and exceptions; Step Functions Developer Guide, pages
// connect-lambda, concepts-error-handling). Answers and errors as recorded.
import type { JsonObject, JsonValue } from '../asl';
import type { InvocationScope } from './handlerScope';
import { bodyText, fieldOf, optionalText, requiredText } from './requestFields';
import type { ActionAnswer, ActionCall, ResourceState, Service } from './service';
import { NamedError, ServiceError } from './serviceError';
import type { World } from './world';

/** What a handler gets beside its event; the part of Lambda's context object that has a meaning here. */
export interface LambdaContext {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly awsRequestId: string;
  readonly memoryLimitInMB: string;
  getRemainingTimeInMillis(): number;
}

/** A function's code: a JavaScript function, asynchronous or not. */
export type LambdaHandler = (event: never, context: LambdaContext) => unknown;

/** A function's settings; all of them may be left out. */
export interface FunctionSeed {
  /** The export of handlers.ts; `chargeCard` for the function `charge-card` when absent. */
  readonly handler?: string;
  /** Environment variables. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Virtual seconds that an invocation takes; 0 when absent. */
  readonly durationSeconds?: number;
  /** 3 when absent, as on AWS. */
  readonly timeoutSeconds?: number;
  /** The first so many invocations are throttled. */
  readonly throttledInvocations?: number;
}

/** What an invocation came to. */
type Invocation =
  | { readonly ok: true; readonly payload: string; readonly version: string; readonly afterSeconds: number }
  | { readonly ok: false; readonly errorType: string; readonly cause: string; readonly afterSeconds: number };

/** Milliseconds of the reader's own time after which a handler that never ends counts as timed out. */
const patienceMillis = 5000;

export class Lambda implements Service {
  readonly title = 'AWS Lambda';
  readonly differs = {
    en: 'Runs the exports of `handlers.ts`, one invocation at a time. Packages are not imported; the stack of an error is its first line.',
    'pt-BR':
      'Executa o que `handlers.ts` exporta, uma invocação por vez. Pacotes não são importados; o stack trace de um erro é a sua primeira linha.',
  };
  readonly optimised = {
    service: 'lambda',
    errorPrefix: 'Lambda',
    baseException: 'AWSLambdaException',
    client: 'AWSLambda',
    headers: { style: 'lambda', contentType: 'application/json', keepAlive: true },
  } as const;
  readonly sdk = { service: 'lambda', errorPrefix: 'Lambda' };
  readonly actions = { invoke: (call: ActionCall) => this.#invoke(call) };
  readonly #world: World;
  readonly #functions: Readonly<Record<string, FunctionSeed>>;
  readonly #handlers: Readonly<Record<string, unknown>>;
  readonly #running: InvocationScope[] = [];
  readonly #invocations = new Map<string, { readonly id: string; readonly value: JsonValue }[]>();

  constructor(
    world: World,
    functions: Readonly<Record<string, FunctionSeed>> = {},
    handlers: Readonly<Record<string, unknown>> | ((lambda: Lambda) => Readonly<Record<string, unknown>>) = {},
  ) {
    this.#world = world;
    this.#functions = functions;
    this.#handlers = typeof handlers === 'function' ? handlers(this) : handlers;
  }

  /** The invocation that runs; between invocations, one that nobody sees. */
  get running(): InvocationScope {
    return this.#running.at(-1) ?? { environment: {}, waitedMillis: 0, lines: [] };
  }

  resources(): ResourceState[] {
    return [...this.#invocations].map(([name, rows]) => ({ service: 'lambda', kind: 'function', name, rows }));
  }

  /** Whether a function is there: by its name or its ARN. */
  has(name: string): boolean {
    return this.#handlerOf(name) !== undefined;
  }

  /** The task of a Resource that is a function's own ARN: its result is the function's, with nothing around it. */
  async invokeByArn(arn: string, event: JsonValue): Promise<ActionAnswer> {
    const invocation = await this.#run(arn, JSON.stringify(event));
    if (!invocation.ok) throw new NamedError(invocation.errorType, invocation.cause, invocation.afterSeconds);
    return { response: {}, output: invocation.payload, afterSeconds: invocation.afterSeconds };
  }

  /** An invocation by another service, such as an event source. Answers whether the function succeeded. */
  async invokeByService(name: string, event: JsonValue): Promise<boolean> {
    try {
      return (await this.#run(name, JSON.stringify(event))).ok;
    } catch (error) {
      if (error instanceof ServiceError) return false;
      throw error;
    }
  }

  async #invoke({ request, sdk }: ActionCall): Promise<ActionAnswer> {
    const name = requiredText(request, 'FunctionName');
    const qualifier = optionalText(request, 'Qualifier');
    const type = optionalText(request, 'InvocationType') ?? 'RequestResponse';
    const payload = fieldOf(request, 'Payload');
    // A text is the payload's very bytes; anything else is sent as JSON (as recorded).
    const text = payload === undefined ? '{}' : bodyText(payload);
    if (type === 'DryRun') {
      this.#handler(name);
      return { response: { StatusCode: 204 } };
    }
    const invocation = await this.#run(qualifier === undefined ? name : `${name}:${qualifier}`, text);
    // Asynchronous: Lambda takes the event and says no more.
    if (type === 'Event') return { response: { StatusCode: 202 } };
    const { afterSeconds } = invocation;
    if (!invocation.ok) {
      // The SDK integration does not look into the answer of the function.
      if (sdk) return { response: sdkFailure(invocation.cause), afterSeconds };
      throw new NamedError(invocation.errorType, invocation.cause, afterSeconds);
    }
    const log = optionalText(request, 'LogType') === 'Tail' ? btoa('START\nEND\n') : undefined;
    const response: JsonObject = {
      ExecutedVersion: invocation.version,
      Payload: sdk ? invocation.payload : (JSON.parse(invocation.payload) as JsonValue),
      StatusCode: 200,
      ...(log !== undefined && { LogResult: log }),
    };
    const headers = {
      ...(log !== undefined && { 'X-Amz-Log-Result': log }),
      'X-Amz-Executed-Version': invocation.version,
      'x-amzn-Remapped-Content-Length': '0',
      'X-Amzn-Trace-Id': `root=1-${this.#world.hex(8)}-${this.#world.hex(24)};parent=${this.#world.hex(16)};sampled=0`,
    };
    return { response, headers, afterSeconds };
  }

  /** @throws ServiceError ResourceNotFoundException */
  #handler(given: string): { name: string; version: string; arn: string; handler: LambdaHandler } {
    const { name, qualifier } = functionName(given);
    const handler = this.#handlerOf(given);
    const arn = this.#world.arn('lambda', `function:${name}`);
    if (!handler) {
      throw new ServiceError(
        'ResourceNotFoundException',
        `Function not found: ${given.startsWith('arn:') && qualifier === undefined ? given : arn}:${qualifier ?? '$LATEST'}`,
        'ResourceNotFoundException',
        404,
      );
    }
    return { name, version: qualifier ?? '$LATEST', arn: given.startsWith('arn:') ? given : arn, handler };
  }

  #handlerOf(given: string): LambdaHandler | undefined {
    const { name } = functionName(given);
    const seed = Object.hasOwn(this.#functions, name) ? this.#functions[name] : undefined;
    const key = seed?.handler ?? camelCase(name);
    const handler = Object.hasOwn(this.#handlers, key) ? this.#handlers[key] : undefined;
    return typeof handler === 'function' ? (handler as LambdaHandler) : undefined;
  }

  /** Runs a function once. @throws ServiceError not found, throttled, or a payload that is no JSON. */
  async #run(given: string, payload: string): Promise<Invocation> {
    const { name, version, arn, handler } = this.#handler(given);
    const seed = Object.hasOwn(this.#functions, name) ? (this.#functions[name] ?? {}) : {};
    const rows = this.#invocations.get(name) ?? [];
    this.#invocations.set(name, rows);
    const requestId = this.#world.uuid();
    if (rows.length < (seed.throttledInvocations ?? 0)) {
      rows.push({ id: requestId, value: { event: shown(payload), error: 'TooManyRequestsException' } });
      throw new ServiceError('TooManyRequestsException', 'Rate Exceeded.', 'TooManyRequestsException', 429);
    }
    const event = parsedPayload(payload);
    const { timeoutSeconds = 3, durationSeconds = 0, environment = {} } = seed;
    const running: InvocationScope = { environment, waitedMillis: 0, lines: [] };
    const seconds = () => durationSeconds + running.waitedMillis / 1000;
    const row = (result: JsonObject) =>
      rows.push({
        id: requestId,
        value: { event: shown(payload), ...result, ...(running.lines.length > 0 && { log: running.lines }) },
      });
    const context: LambdaContext = {
      functionName: name,
      functionVersion: version,
      invokedFunctionArn: arn,
      awsRequestId: requestId,
      memoryLimitInMB: '128',
      getRemainingTimeInMillis: () => Math.max(0, (timeoutSeconds - seconds()) * 1000),
    };
    if (durationSeconds > timeoutSeconds) {
      row({ error: 'Sandbox.Timedout' });
      return timedOut(requestId, timeoutSeconds);
    }
    try {
      this.#running.push(running);
      const result = await inTime((async () => handler(event as never, context))(), patienceMillis);
      if (result === outOfTime || seconds() > timeoutSeconds) {
        row({ error: 'Sandbox.Timedout' });
        return timedOut(requestId, timeoutSeconds);
      }
      const text = JSON.stringify(result) ?? 'null';
      row({ result: shown(text) });
      return { ok: true, payload: text, version, afterSeconds: seconds() };
    } catch (error) {
      const { errorType, errorMessage } = described(error);
      row({ error: errorType });
      const cause = JSON.stringify({ errorType, errorMessage, trace: [`${errorType}: ${errorMessage}`] });
      return { ok: false, errorType, cause, afterSeconds: seconds() };
    } finally {
      this.#running.pop();
    }
  }
}

function timedOut(requestId: string, seconds: number): Invocation {
  const errorMessage = `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`;
  const errorType = 'Sandbox.Timedout';
  return { ok: false, errorType, cause: JSON.stringify({ errorType, errorMessage }), afterSeconds: seconds };
}

function sdkFailure(cause: string): JsonObject {
  return { ExecutedVersion: '$LATEST', FunctionError: 'Unhandled', Payload: cause, StatusCode: 200 };
}

/** The name and the message of what a handler threw, as the runtime of Node.js writes them. */
function described(error: unknown): { errorType: string; errorMessage: string } {
  if (error instanceof Error) return { errorType: error.name, errorMessage: error.message };
  return { errorType: typeof error, errorMessage: String(error) };
}

/** A name, `name:alias`, an ARN, or `123456789012:function:name`. */
function functionName(given: string): { name: string; qualifier?: string } {
  const match = /(?:^|:function:)([^:]+)(?::([^:]+))?$/.exec(given);
  const [, name = given, qualifier] = match ?? [];
  return { name, ...(qualifier !== undefined && { qualifier }) };
}

/** `charge-card` -> `chargeCard` */
function camelCase(name: string): string {
  return name.replace(/[-_]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function parsedPayload(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw new ServiceError(
      'InvalidRequestContentException',
      `Could not parse request body into json: Could not parse payload into json`,
      'InvalidRequestContentException',
    );
  }
}

function shown(text: string): JsonValue {
  return text.length > 2000 ? `${text.slice(0, 2000)}...` : (JSON.parse(text) as JsonValue);
}

const outOfTime = Symbol('out of time');

/** What a promise comes to, or `outOfTime`: a handler that waits for nothing must not hold the page. */
async function inTime<T>(work: Promise<T>, millis: number): Promise<T | typeof outOfTime> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<typeof outOfTime>((resolve) => {
    timer = setTimeout(() => resolve(outOfTime), millis);
  });
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
}
