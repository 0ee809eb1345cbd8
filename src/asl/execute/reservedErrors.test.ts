// The table of reserved error names against the engine: the engine names no other, and the wildcards take what the table says.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { intrinsicFunctions } from '../expressions/intrinsicFunctions';
import { errorNames, reservedErrors, reservedErrorsReference, type ReservedErrorName } from '../language/errorNames';
import type { JsonValue } from '../language/jsonValue';
import { execute } from './execution';
import type { TaskHost } from './taskHost';

const source = join(__dirname, '..', '..');

/** Every `States.…` name in quotation marks that the code of the engine and of the account holds. */
function namesInCode(): Set<string> {
  const names = new Set<string>();
  for (const room of ['asl/expressions', 'asl/execute', 'asl/validate', 'services', 'sfn']) {
    for (const entry of readdirSync(join(source, room), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/(?<!\.test)\.ts$/.test(entry.name)) continue;
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      for (const [, name] of text.matchAll(/'(States\.[A-Z][A-Za-z.]*\w)'/g)) names.add(name!);
    }
  }
  return names;
}

describe('the code', () => {
  it('has no reserved name that is not in the table', () => {
    const functions = new Set([...intrinsicFunctions.keys()]);
    const unknown = [...namesInCode()].filter((name) => !functions.has(name) && !(name in reservedErrors));
    expect(unknown.filter((name) => !name.startsWith('States.Http.StatusCode'))).toEqual([]);
  });

  it('reports each name of the table, except those that it says it does not', () => {
    const code = namesInCode();
    for (const { name, notHere } of reservedErrorsReference()) expect(code.has(name), name).toBe(notHere === undefined);
  });
});

const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Next: 'End' };
const fails = (error: string): TaskHost => ({ invoke: () => ({ outcome: { type: 'failed', error, cause: '' } }) });
const answers = (output: string): TaskHost => ({ invoke: () => ({ outcome: { type: 'succeeded', output } }) });
const mapRun = {
  Type: 'Map',
  ItemProcessor: {
    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
    StartAt: 'One',
    States: { One: { Type: 'Fail', Error: 'No' } },
  },
  Next: 'End',
};

/** A state that meets the error, and who answers its task. Several where the wildcards differ. */
const meets: Partial<Record<ReservedErrorName, { state: Record<string, JsonValue>; tasks?: TaskHost }[]>> = {
  'States.DataLimitExceeded': [
    { state: task, tasks: answers(JSON.stringify('x'.repeat(300_000))) },
    // Only what is around the state can take an output that is too large.
    {
      state: {
        Type: 'Parallel',
        Branches: [
          {
            StartAt: 'Big',
            States: {
              Big: {
                Type: 'Pass',
                QueryLanguage: 'JSONata',
                Output: "{% $join($map([1..300], function($n) { $pad('', 1000, 'x') })) %}",
                End: true,
              },
            },
          },
        ],
        Next: 'End',
      },
    },
  ],
  'States.ExceedToleratedFailureThreshold': [{ state: { ...mapRun, ItemsPath: '$.items' } }],
  'States.HeartbeatTimeout': [
    {
      state: { ...task, Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken', HeartbeatSeconds: 1 },
      tasks: { invoke: () => ({ outcome: { type: 'pending' } }) },
    },
  ],
  'States.Http.Socket': [{ state: task, tasks: fails('States.Http.Socket') }],
  'States.ItemReaderFailed': [
    {
      state: {
        ...mapRun,
        ItemReader: {
          Resource: 'arn:aws:states:::s3:getObject',
          ReaderConfig: { InputType: 'JSON' },
          Parameters: { Bucket: 'none', Key: 'none' },
        },
      },
    },
  ],
  'States.Permissions': [{ state: task, tasks: fails('States.Permissions') }],
  'States.QueryEvaluationError': [
    { state: { ...task, QueryLanguage: 'JSONata', Output: '{% $states.input.none %}' }, tasks: answers('1') },
  ],
  'States.ResultPathMatchFailure': [{ state: { ...task, ResultPath: '$.items.a' }, tasks: answers('1') }],
  'States.ResultWriterFailed': [
    {
      state: {
        ...mapRun,
        ItemsPath: '$.items',
        ToleratedFailurePercentage: 100,
        ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: {} },
      },
    },
  ],
  'States.Runtime': [{ state: { ...task, Parameters: { 'a.$': '$.none' } }, tasks: answers('1') }],
  'States.TaskFailed': [{ state: task, tasks: fails('States.TaskFailed') }],
  'States.Timeout': [
    { state: { ...task, TimeoutSeconds: 1 }, tasks: { invoke: () => ({ outcome: { type: 'timedOut' } }) } },
  ],
};

async function isTaken(meeting: { state: Record<string, JsonValue>; tasks?: TaskHost }, by: string): Promise<boolean> {
  const state = { ...meeting.state, Catch: [{ ErrorEquals: [by], Next: 'Taken' }] };
  const definition = { StartAt: 'A', States: { A: state, End: { Type: 'Succeed' }, Taken: { Type: 'Succeed' } } };
  const result = await execute({
    definition,
    input: '{"items":[1]}',
    ...(meeting.tasks && { tasks: meeting.tasks }),
  });
  return result.events.some(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name === 'Taken');
}

describe('the wildcards', () => {
  const rows = reservedErrorsReference().filter(({ all }) => all !== undefined);

  it.each(rows.map(({ name, all, taskFailed }) => [name, all, taskFailed] as const))(
    '%s: States.ALL takes it: %s, States.TaskFailed: %s',
    async (name, all, taskFailed) => {
      const meetings = meets[name] ?? [];
      expect(meetings.length).toBeGreaterThan(0);
      const word = async (by: string) => {
        const taken = await Promise.all(meetings.map((meeting) => isTaken(meeting, by)));
        return taken.every(Boolean) ? 'yes' : taken.some(Boolean) ? 'sometimes' : 'no';
      };
      for (const meeting of meetings) expect(await isTaken(meeting, name), 'by its own name').toBe(true);
      expect(await word('States.ALL')).toBe(all);
      expect(await word('States.TaskFailed')).toBe(taskFailed);
    },
  );

  it('has a row for each name', () => expect(rows.length).toBe(errorNames.length - 5));
});
