// The answers of the simulated account beside the recorded ones: for each recorded task of a service that the account has,
// the same parameters must give the same result, member by member, or the same error with the same words. What a recording
// hides or what is different in every call (ids, times, lengths of such) is compared by its place only.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IntegrationPattern, JsonValue } from '../../src/asl';
import { createSimulatedAccount, type AccountSeed } from '../../src/services';

const recordings = resolve(process.env['PASSO_SHARED'] ?? resolve(__dirname, '../../../shared'), 'conformance/cases');

interface RecordedCase {
  readonly kind: string;
  readonly recordedFrom: string;
  readonly expected: readonly Record<string, Record<string, unknown> | string | number>[];
}

/** A recorded task of a service: what was asked and what came. */
interface Recorded {
  readonly resourceType: string;
  readonly action: string;
  readonly parameters: Record<string, JsonValue>;
  readonly answer: { readonly output?: unknown } | { readonly error?: string; readonly cause?: unknown };
  /** What a `.sync` task came to after its submission. */
  readonly end?: { readonly output?: unknown; readonly error?: string; readonly cause?: unknown };
}

function tasksOf({ expected }: RecordedCase): Recorded[] {
  const tasks: Recorded[] = [];
  let submitted: Recorded | undefined;
  let scheduled: Record<string, unknown> | undefined;
  for (const event of expected) {
    if (event['taskScheduledEventDetails']) scheduled = event['taskScheduledEventDetails'] as Record<string, unknown>;
    const end = (event['taskSubmittedEventDetails'] ??
      event['taskSucceededEventDetails'] ??
      event['taskFailedEventDetails']) as Record<string, unknown> | undefined;
    // What follows a submission is the job's end or the callback's.
    if (end && submitted?.action.includes('.sync')) Object.assign(submitted, { end });
    if (end) submitted = undefined;
    if (!end || !scheduled) continue;
    const { resourceType, resource, parameters } = scheduled;
    if (typeof parameters === 'object' && parameters !== null) {
      const task = {
        resourceType: String(resourceType),
        action: String(resource),
        parameters: parameters as Record<string, JsonValue>,
        answer: end,
      };
      tasks.push(task);
      if (event['taskSubmittedEventDetails']) submitted = task;
    }
    scheduled = undefined;
  }
  return tasks;
}

/** Names that the recordings put for real ones, in the form that AWS takes. */
function plain(value: JsonValue): JsonValue {
  const text = JSON.stringify(value)
    .replaceAll('<partition>', 'aws')
    .replaceAll('<region>', 'us-east-1')
    .replace(/<([\w-]+)(?::(\d+))?>/g, (_, name: string, n = '') => `${name}${String(n)}`);
  return JSON.parse(text) as JsonValue;
}

const failedNames = /ResourceNotFound|DoesNotExist|SdkClientException/;

/** An account with what the tasks of a case found. */
function seedOf(tasks: readonly Recorded[]): AccountSeed {
  const found = tasks.filter(({ answer }) => !('error' in answer && failedNames.test(answer.error ?? '')));
  const named = (field: string) =>
    found.flatMap(({ parameters }) =>
      typeof parameters[field] === 'string' ? [String(plain(parameters[field]))] : [],
    );
  const each = <T>(names: readonly string[], value: T) => Object.fromEntries(names.map((name) => [name, value]));
  const last = (names: readonly string[]) => names.map((name) => name.split(/[:/]/).at(-1) ?? '');
  const image = { image: 'busybox' };
  // A task that never started says why when it has stopped.
  const [failsToStart] = tasks.flatMap(({ end }) => {
    const reason = (end?.cause as Record<string, unknown> | undefined)?.['StoppedReason'];
    return typeof reason === 'string' ? [reason] : [];
  });
  const [childOutput = {}] = tasks.flatMap(({ end }) => {
    const output = (end?.output as Record<string, JsonValue> | undefined)?.['Output'];
    return typeof output === 'string' ? [JSON.parse(output) as JsonValue] : output === undefined ? [] : [output];
  });
  return {
    endpoints: Object.fromEntries(
      tasks
        .filter(({ resourceType }) => resourceType === 'apigateway')
        .map(({ parameters, answer }) => {
          const { Method, ApiEndpoint, Stage, Path } = plain(parameters) as Record<string, string>;
          const body = (answer as { output: Record<string, JsonValue> }).output['ResponseBody'] ?? null;
          return [`${Method} https://${[ApiEndpoint, Stage, Path].filter(Boolean).join('/')}`, { body }];
        }),
    ),
    tables: each(named('TableName'), { partitionKey: { name: 'id', type: 'S' as const } }),
    queues: each(last(named('QueueUrl')), {}),
    topics: each(last(named('TopicArn')), {}),
    buckets: each(named('Bucket'), {}),
    functions: each(last(named('FunctionName')), { handler: 'handler' }),
    stateMachines: each(last(named('StateMachineArn')), {
      definition: { StartAt: 'P', States: { P: { Type: 'Pass', Result: childOutput, End: true } } },
    }),
    ecs: {
      clusters: last(named('Cluster')),
      taskDefinitions: each(named('TaskDefinition'), {
        containers: { task_definition_container_name: image },
        ...(failsToStart !== undefined && { failsToStart }),
      }),
    },
  };
}

/** Where the recording has a name for the URL of a queue or an ARN, the account wants them whole, as AWS does. */
function withWholeNames(parameters: JsonValue, seed: AccountSeed): JsonValue {
  const object = parameters as Record<string, JsonValue>;
  const { QueueUrl, StateMachineArn } = object;
  const known = typeof QueueUrl === 'string' && Object.hasOwn(seed.queues ?? {}, QueueUrl);
  const isName = typeof StateMachineArn === 'string' && !StateMachineArn.startsWith('arn:');
  return {
    ...object,
    ...(known && { QueueUrl: `https://sqs.us-east-1.amazonaws.com/111111111111/${QueueUrl}` }),
    ...(isName && { StateMachineArn: `arn:aws:states:us-east-1:111111111111:stateMachine:${StateMachineArn}` }),
  };
}

/** Older recordings of a service lack it. */
const optionalHeaders: ReadonlySet<string> = new Set(['connection']);

/** The members of a value by their path; lists count as their first member. A recorded header may stand without its list. */
function places(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.length > 0 ? places(value[0], path) : [path];
  if (typeof value !== 'object' || value === null) return [path];
  // Some hosts of a service write the names of headers in lower case, some do not.
  const own = (name: string) => (path.endsWith('HttpHeaders') ? name.toLowerCase() : name);
  const entries = Object.entries(value).filter(([name]) => !optionalHeaders.has(own(name)));
  return entries.flatMap(([name, inner]) => places(inner, `${path}/${own(name)}`));
}

/** Error causes without what differs in every call. */
const masked = (text: string) =>
  text.replace(/Request ID: [^;,)]+/g, 'Request ID: *').replace(/ \(SDK Attempt Count: 1\)/, '');

/** Members whose value is worth comparing: what the service computed from the request. */
const computed = [
  'MD5OfMessageBody',
  'ETag',
  'ChecksumCRC32',
  'Count',
  'ScannedCount',
  'Attributes',
  'Item',
  'Items',
  'FailedEntryCount',
  'StatusCode',
  'StatusText',
  'ResponseBody',
];

describe('answers of the account beside the recorded ones', () => {
  if (!existsSync(recordings)) {
    const required = process.env['PASSO_SHARED_REQUIRED'] === '1';
    it(required ? 'are there' : 'skipped: no recordings', (context) => {
      if (required) throw new Error(`There are no recordings in ${recordings}: set PASSO_SHARED.`);
      context.skip();
    });
    return;
  }
  const services = createSimulatedAccount().services;
  const known = ({ resourceType, action }: Recorded) =>
    services.some(({ optimised, sdk, actions }) => {
      const name = action.split('.')[0] ?? '';
      const own = optimised?.service === resourceType || (sdk && `aws-sdk:${sdk.service}` === resourceType);
      // A Lambda function answers what its code says.
      return own === true && Object.hasOwn(actions, name) && resourceType !== 'lambda';
    });
  let compared = 0;
  for (const area of readdirSync(recordings).sort()) {
    for (const file of readdirSync(join(recordings, area)).sort()) {
      const recorded = JSON.parse(readFileSync(join(recordings, area, file), 'utf8')) as RecordedCase;
      if (recorded.kind !== 'history' || recorded.recordedFrom !== 'aws') continue;
      const tasks = tasksOf(recorded).filter(known);
      if (tasks.length === 0) continue;
      compared += tasks.length;
      it(`${area}/${file.replace(/\.json$/, '')}`, async () => {
        const seed = seedOf(tasks);
        const account = createSimulatedAccount({ seed, handlers: { handler: () => ({}) } });
        for (const [index, { resourceType, action, parameters, answer, end }] of tasks.entries()) {
          const pattern: IntegrationPattern = action.endsWith('.waitForTaskToken')
            ? 'WAIT_FOR_TASK_TOKEN'
            : action.includes('.sync')
              ? 'SYNC'
              : 'REQUEST_RESPONSE';
          const got = await account.taskHost.invoke({
            stateName: 'Step',
            resource: `arn:aws:states:::${resourceType}:${action}`,
            resourceType,
            action,
            pattern,
            ...(pattern === 'WAIT_FOR_TASK_TOKEN' && { taskToken: `token ${index}` }),
            parameters: withWholeNames(plain(parameters), seed),
            retryCount: 0,
            mapIteration: [],
            executionArn: 'arn:aws:states:us-east-1:111111111111:execution:m:e',
            nowMillis: 1_704_067_200_000,
          });
          if ('error' in answer) {
            const failed = got.outcome.type === 'failed' ? got.outcome : { error: got.outcome.type, cause: '' };
            expect(failed.error).toBe(answer.error);
            const cause = String(failed.cause);
            if (typeof answer.cause === 'string' && !answer.cause.startsWith('Unable to execute')) {
              expect(masked(cause)).toBe(masked(String(plain(answer.cause))));
            } else if (typeof answer.cause === 'object') {
              expect(places(JSON.parse(cause)).sort()).toEqual(places(answer.cause).sort());
            }
            continue;
          }
          const output = (answer as { output?: unknown }).output;
          const text = got.submittedOutput ?? (got.outcome.type === 'succeeded' ? got.outcome.output : undefined);
          expect(text, JSON.stringify(got.outcome)).toBeDefined();
          const made = JSON.parse(text ?? 'null') as Record<string, unknown>;
          expect(places(made).sort()).toEqual(places(output).sort());
          const job = got.outcome.type === 'failed' ? got.outcome.cause : 'output' in got.outcome && got.outcome.output;
          // Of a nested execution the recording shows only how it was asked for: here it succeeds.
          if (end && (resourceType !== 'states' || end.error === undefined)) {
            expect(got.outcome).toMatchObject(
              end.error === undefined ? { type: 'succeeded' } : { type: 'failed', error: end.error },
            );
            expect(places(JSON.parse(String(job))).sort()).toEqual(places(end.output ?? end.cause).sort());
          }
          for (const member of computed) {
            const wanted = (output as Record<string, unknown>)[member];
            if (wanted !== undefined && !JSON.stringify(wanted).includes('<')) expect(made[member]).toEqual(wanted);
          }
        }
      });
    }
  }
  it('are many', () => {
    expect(compared).toBeGreaterThan(70);
  });
});
