// Golden folders of the engine: each has a definition, a case (input, answers, what is done to the execution) and the
// history that comes of it. `npm run goldens` writes the histories anew; a reviewer reads the difference.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HistoryEventType, type HistoryEvent } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  createExecution,
  detailsOf,
  mockedTasks,
  parseDefinition,
  pathTaken,
  type Execution,
  type ExecutionRequest,
  type ExecutionResult,
  type Limits,
  type MockedAnswers,
  type ObjectStore,
  type RunOptions,
  type TaskAnswer,
  type TaskHost,
} from '../../../src/asl';

/** case.yaml. */
interface GoldenCase {
  readonly about: string;
  readonly type?: 'STANDARD' | 'EXPRESS';
  readonly input?: unknown;
  readonly limits?: Partial<Limits>;
  /** Answers as a scenario has them. */
  readonly tasks?: Record<string, MockedAnswers>;
  /** Answers as a host gives them, in order, for what a scenario cannot say. */
  readonly answers?: Record<string, TaskAnswer[]>;
  readonly objects?: readonly { readonly bucket: string; readonly key: string; readonly body: string }[];
  /** What is done to the execution, in order; it runs to its end after the last. */
  readonly actions?: readonly Action[];
}

interface Action {
  readonly run?: RunOptions;
  readonly stop?: { readonly error?: string; readonly cause?: string };
  readonly redrive?: true;
  /** Answers the task that awaits an answer. */
  readonly answer?: Parameters<Execution['answerTask']>[1];
  readonly heartbeat?: true;
}

const folders = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** Types that the engine does not write, and why. */
const unwritten: Partial<Record<HistoryEventType, string>> = {};

const histories = new Map<string, ExecutionResult>();

describe('golden executions', () => {
  for (const { name } of folders) {
    it(name, async () => {
      const folder = join(__dirname, name);
      const golden = parse(readFileSync(join(folder, 'case.yaml'), 'utf8')) as GoldenCase;
      const file = existsSync(join(folder, 'definition.asl.json')) ? 'definition.asl.json' : 'definition.asl.yaml';
      const text = readFileSync(join(folder, file), 'utf8');
      const definition = parseDefinition(text, { format: file.endsWith('json') ? 'json' : 'yaml' }).value ?? null;
      const result = await run({ ...requestOf(golden), definition }, golden.actions ?? []);
      histories.set(name, result);
      await expect(shown(result)).toMatchFileSnapshot(join(folder, 'history.txt'));
    });
  }

  it('cover every type of event', () => {
    const written = new Set([...histories.values()].flatMap(({ events }) => events.map(({ type }) => type)));
    const missing = Object.values(HistoryEventType).filter((type) => !written.has(type) && !(type in unwritten));
    expect(missing).toEqual([]);
    expect(Object.keys(unwritten).filter((type) => written.has(type as HistoryEventType))).toEqual([]);
  });

  it('cover every error name that the engine makes', () => {
    const made = [
      'States.DataLimitExceeded',
      'States.ExceedToleratedFailureThreshold',
      'States.ItemReaderFailed',
      'States.QueryEvaluationError',
      'States.ResultPathMatchFailure',
      'States.ResultWriterFailed',
      'States.Runtime',
      'States.TaskFailed',
      'States.Timeout',
    ];
    const written = new Set(
      [...histories.values()].flatMap(({ events }) => events.map((event) => detailsOf(event)['error'])),
    );
    expect(made.filter((error) => !written.has(error))).toEqual([]);
  });
});

function requestOf(golden: GoldenCase): Omit<ExecutionRequest, 'definition'> {
  const objects = golden.objects && objectStore(golden.objects);
  const host = golden.answers && answeringHost(golden.answers);
  const tasks = golden.tasks ? mockedTasks(golden.tasks, host) : host;
  return {
    context: { 'Execution.Name': 'golden', 'StateMachine.Name': 'Golden' },
    mapRunArns: [1, 2, 3].map((n) => `arn:aws:states:us-east-1:111111111111:mapRun:Golden/Map:run-${n}`),
    ...(golden.input !== undefined && { input: JSON.stringify(golden.input) }),
    ...(golden.type && { type: golden.type }),
    ...(golden.limits && { limits: golden.limits }),
    ...(tasks && { tasks }),
    ...(objects && { objects }),
  };
}

function answeringHost(answers: Record<string, TaskAnswer[]>): TaskHost {
  const left = structuredClone(answers);
  return { invoke: (task) => left[task.stateName]?.shift() ?? { outcome: { type: 'pending' } } };
}

function objectStore(objects: NonNullable<GoldenCase['objects']>): ObjectStore {
  return {
    getObject: (bucket, key) => objects.find((object) => object.bucket === bucket && object.key === key)?.body,
    listObjects: (bucket, prefix) =>
      objects
        .filter((object) => object.bucket === bucket && object.key.startsWith(prefix))
        .map(({ key, body }) => ({ key, size: body.length, eTag: '"e"', lastModifiedMillis: 0, storageClass: 'STANDARD' })),
  };
}

async function run(request: ExecutionRequest, actions: readonly Action[]): Promise<ExecutionResult> {
  const execution = createExecution(request);
  for (const action of actions) {
    if (action.run) await execution.run(action.run);
    if (action.stop) execution.stop(action.stop.error, action.stop.cause);
    if (action.redrive) execution.redrive();
    const [token = ''] = execution.pendingTaskTokens;
    if (action.answer) execution.answerTask(token, action.answer);
    if (action.heartbeat) execution.heartbeat(token);
  }
  return await execution.run();
}

/** A history as text, one line an event: id, predecessor, milliseconds since the start, type, details. */
function shown(result: ExecutionResult): string {
  const start = result.startMillis;
  const line = (event: HistoryEvent): string =>
    [
      `${event.id} < ${event.previousEventId}`.padEnd(9),
      `+${((event.timestamp?.getTime() ?? 0) - start) / 1000}s`.padEnd(8),
      event.type,
      Object.keys(event).some((key) => key.endsWith('EventDetails')) ? JSON.stringify(detailsOf(event)) : '',
    ]
      .join(' ')
      .trimEnd();
  const { status, output, error, cause } = result;
  return [
    ...result.events.map(line),
    '',
    `path: ${pathTaken(result).join(', ')}`,
    `status: ${JSON.stringify({ status, output, error, cause })}`,
    '',
  ].join('\n');
}
