// What Step Functions makes of a service's answer: the HTTP metadata that optimised integrations add, and the names and
// causes of errors (as recorded of each integration).
import { setProperty, type JsonObject, type TaskAnswer, type TaskInvocation, utf8Length } from '../asl';
import { crc32 } from './checksums';
import type { ActionAnswer, HeaderStyle, OptimisedNames, Service } from './service';
import { NamedError, ServiceError } from './serviceError';
import type { World } from './world';

/** What SNS's XML answers measure, as recorded. */
const xmlBytes = '294';

/** The result text of an optimised integration: the response with its metadata, keys in alphabetical order as recorded. */
export function optimisedOutput(answer: ActionAnswer, names: OptimisedNames, world: World): string {
  if (!names.headers) return JSON.stringify(sorted(answer.response));
  const requestId = world.uuid();
  const { all, shown } = headersOf(names.headers, answer, requestId, world.nowMillis);
  return JSON.stringify(
    sorted({
      ...answer.response,
      SdkHttpMetadata: { AllHttpHeaders: all, HttpHeaders: shown, HttpStatusCode: 200 },
      SdkResponseMetadata: { RequestId: requestId },
    }),
  );
}

function sorted(response: JsonObject): JsonObject {
  const ordered: JsonObject = {};
  for (const key of Object.keys(response).sort()) setProperty(ordered, key, response[key] ?? null);
  return ordered;
}

function headersOf(
  style: HeaderStyle,
  { response, headers = {} }: ActionAnswer,
  requestId: string,
  nowMillis: number,
): { all: JsonObject; shown: JsonObject } {
  const body = JSON.stringify(style.style === 'lambda' ? (response['Payload'] ?? null) : response);
  const values: Record<string, string> = {
    ...(style.style === 'dynamodb' && { Server: 'Server' }),
    ...headers,
    ...(style.keepAlive && {
      [style.style === 'json' || style.style === 'xml' ? 'connection' : 'Connection']: 'keep-alive',
    }),
    'x-amzn-RequestId': requestId,
    ...(style.style === 'dynamodb' && { 'x-amz-crc32': String(crc32(body)) }),
    'Content-Length': style.style === 'xml' ? xmlBytes : String(utf8Length(body)),
    Date: new Date(nowMillis).toUTCString(),
    'Content-Type': style.contentType,
  };
  return {
    all: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])),
    shown: sorted(values),
  };
}

/** An answer as the engine takes it. */
export function succeeded(answer: ActionAnswer, output: string, task: TaskInvocation): TaskAnswer {
  const { afterSeconds, job, exchange } = answer;
  if (task.pattern === 'SYNC' && job) {
    return { submittedOutput: output, outcome: job.outcome, afterSeconds: job.afterSeconds };
  }
  return {
    outcome: { type: 'succeeded', output },
    ...(afterSeconds !== undefined && { afterSeconds }),
    ...(exchange && { exchange }),
  };
}

/** A refusal as the engine takes it. Errors that are no service's are thrown on: they are faults of this program. */
export function failed(error: unknown, service: Service, task: TaskInvocation, world: World): TaskAnswer {
  if (error instanceof NamedError) {
    return {
      outcome: { type: 'failed', error: error.error, cause: error.cause, ...stageOf(task) },
      ...(error.afterSeconds > 0 && { afterSeconds: error.afterSeconds }),
      ...(error.exchange && { exchange: error.exchange }),
    };
  }
  if (!(error instanceof ServiceError)) throw error;
  const { error: name, cause } = describeError(error, service, isSdk(task), world);
  return { outcome: { type: 'failed', error: name, cause, ...stageOf(task) } };
}

/** The name and the cause that a workflow sees of a service's error. */
export function describeError(
  error: ServiceError,
  service: Service,
  sdk: boolean,
  world: World,
): { error: string; cause: string } {
  const { code, message, exception, status } = error;
  const requestId = world.uuid();
  if (sdk || !service.optimised) {
    const prefix = service.sdk?.errorPrefix ?? '';
    return {
      error: `${prefix}.${exception ?? `${prefix}Exception`}`,
      cause: `${message} (Service: ${prefix}, Status Code: ${status}, Request ID: ${requestId}) (SDK Attempt Count: 1)`,
    };
  }
  const { errorPrefix, baseException, client } = service.optimised;
  return {
    error: `${errorPrefix}.${exception ?? baseException}`,
    cause: `${message} (Service: ${client}; Status Code: ${status}; Error Code: ${code}; Request ID: ${requestId}; Proxy: null)`,
  };
}

/** Whether a task calls by the AWS SDK integration. */
export function isSdk(task: TaskInvocation): boolean {
  return task.resourceType.startsWith('aws-sdk:');
}

/** A request that a `.sync` or `.waitForTaskToken` task could not even make: TaskSubmitFailed. */
function stageOf(task: TaskInvocation): { stage?: 'submit' } {
  return task.pattern === 'SYNC' || task.pattern === 'WAIT_FOR_TASK_TOKEN' ? { stage: 'submit' } : {};
}
