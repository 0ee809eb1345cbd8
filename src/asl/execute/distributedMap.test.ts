import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../language/jsonValue';
import { execute } from './execution';
import type { ObjectStore } from './taskHost';

function mapRun(fields: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    StartAt: 'Each',
    States: {
      Each: {
        Type: 'Map',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'One',
          States: { One: { Type: 'Pass', End: true } },
        },
        ...fields,
        End: true,
      },
      Caught: { Type: 'Pass', End: true },
    },
    ...more,
  };
}

const types = ({ events }: { events: readonly { type?: string | undefined }[] }) =>
  events.slice(2, -1).map(({ type }) => type);

describe('a Distributed Map', () => {
  it.each([
    [mapRun({ ItemBatcher: { MaxItemsPerBatchPath: '$.size' }, ItemsPath: '$.items' }), ['MapStateStarted']],
    [
      mapRun(
        { ItemBatcher: { MaxItemsPerBatch: '{% $states.input.size %}' }, Items: '{% $states.input.items %}' },
        { QueryLanguage: 'JSONata' },
      ),
      ['MapStateStarted', 'EvaluationFailed', 'MapStateFailed'],
    ],
  ])('starts no map run when the size of its batches is no number', async (definition, events) => {
    const result = await execute({ definition, input: '{"items":[1,2],"size":1.5}' });
    expect([result.status, types(result), result.mapRuns]).toEqual(['FAILED', events, []]);
  });

  it('ends its map run when the selection of an item fails, also where the failure is caught', async () => {
    const definition = mapRun(
      {
        Items: [1, 2],
        ItemSelector: { half: '{% $error("odd") %}' },
        Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'Caught' }],
      },
      { QueryLanguage: 'JSONata' },
    );
    const { status, mapRuns } = await execute({ definition });
    expect([status, mapRuns.map((run) => run.status)]).toEqual(['SUCCEEDED', ['FAILED']]);
  });

  it.each([
    [0, 'FAILED', { timedOut: 1, succeeded: 1, pending: 1 }],
    [1, 'SUCCEEDED', { timedOut: 1, succeeded: 2, pending: 0 }],
  ])('ends Express children after five minutes, and %i of them may', async (ToleratedFailureCount, status, counts) => {
    const definition = mapRun({
      MaxConcurrency: 1,
      ToleratedFailureCount,
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
        StartAt: 'Wait',
        States: { Wait: { Type: 'Wait', SecondsPath: '$', End: true } },
      },
    });
    const result = await execute({ definition, input: '[299,301,10]', keepChildHistories: true });
    const [run] = result.mapRuns;
    expect([result.status, run?.status]).toEqual([status, status]);
    expect(run?.executionCounts).toMatchObject({ ...counts, running: 0, failed: 0, total: 3 });
    expect(run?.children[1]).toMatchObject({ status: 'TIMED_OUT', stopMillis: result.startMillis + 599_000 });
    expect(run?.children[1]?.events.at(-1)).toMatchObject({
      type: 'ExecutionTimedOut',
      executionTimedOutEventDetails: { error: 'States.Timeout' },
    });
  });

  it('maps an object by its members', async () => {
    const { output } = await execute({
      definition: mapRun({ Items: { a: 1, b: '{% 1 + 1 %}' } }, { QueryLanguage: 'JSONata' }),
    });
    expect(JSON.parse(output ?? '')).toEqual([
      { Key: 'a', Value: 1 },
      { Key: 'b', Value: 2 },
    ]);
  });

  it('fails when the bucket for its results is not there', async () => {
    const objects: ObjectStore = { getObject: () => undefined, listObjects: () => undefined };
    const ResultWriter = { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'gone' } };
    const { error, cause } = await execute({ definition: mapRun({ ResultWriter }), input: '[1]', objects });
    expect([error, cause]).toEqual([
      'States.ResultWriterFailed',
      'The specified bucket does not exist (Service: S3, Status Code: 404)',
    ]);
  });

  it('shows its children nothing of a Map around it', async () => {
    const inner = mapRun({ ItemsPath: '$.items' }) as { States: { Each: JsonObject } };
    const { Each } = inner.States;
    const processor = Each['ItemProcessor'] as JsonObject;
    const show = { Type: 'Pass', Parameters: { 'context.$': '$$' }, End: true };
    const { output } = await execute({
      definition: {
        StartAt: 'Outer',
        States: {
          Outer: {
            Type: 'Map',
            ItemProcessor: {
              StartAt: 'Each',
              States: { Each: { ...Each, ItemProcessor: { ...processor, States: { One: show } } } },
            },
            End: true,
          },
        },
      },
      input: '[{"items":[7]}]',
    });
    const [[child]] = JSON.parse(output ?? '') as [[{ context: JsonObject }]];
    expect(Object.keys(child.context)).toEqual(['Execution', 'StateMachine', 'State']);
  });
});
