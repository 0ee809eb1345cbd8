// TestState: what it refuses, what it shows of each state, and of an HTTP task what went over the wire at TRACE.
import { describe, expect, it } from 'vitest';
import type { InspectionLevel, TestStateInput } from '@aws-sdk/client-sfn';

import { createAccount, createAccountWithServices } from '..';

const definition = (path: string) =>
  JSON.stringify({
    Type: 'Task',
    Resource: 'arn:aws:states:::http:invoke',
    Parameters: {
      Method: 'POST',
      ApiEndpoint: `https://stock.example/${path}`,
      Authentication: { ConnectionArn: 'arn:aws:events:us-east-1:111111111111:connection/stock/1' },
      Headers: { 'X-Shop': 'north' },
      QueryParameters: { hold: true },
      'RequestBody.$': '$',
    },
    End: true,
  });

async function inspected(path: string, inspectionLevel: InspectionLevel, more: Partial<TestStateInput> = {}) {
  const endpoints = {
    'POST https://stock.example/holds': { status: 201, headers: { etag: '7' }, body: { id: 'h-1' } },
    'POST https://stock.example/refused': { status: 409, body: 'Sold out.' },
  };
  const { account } = await createAccountWithServices({ services: { seed: { endpoints } } });
  const input = '{"sku":"A"}';
  return await account.call('TestState', { definition: definition(path), input, inspectionLevel, ...more });
}

const request = (path: string) => ({
  protocol: 'https',
  method: 'POST',
  url: `https://stock.example/${path}?hold=true`,
  headers: '[X-Shop: north, User-Agent: Amazon|StepFunctions|HttpInvoke|us-east-1, Range: bytes=0-262144]',
  body: '{"sku":"A"}',
});

describe('TestState of an HTTP task at TRACE', () => {
  it('shows request and response beside the data', async () => {
    const { status, inspectionData } = await inspected('holds', 'TRACE');
    expect([status, inspectionData?.input]).toEqual(['SUCCEEDED', '{"sku":"A"}']);
    expect(inspectionData?.request).toEqual(request('holds'));
    expect(inspectionData?.response).toEqual({
      protocol: 'https',
      statusCode: '201',
      statusMessage: 'Created',
      headers: '[content-length: 12, content-type: application/json, etag: 7]',
      body: '{"id":"h-1"}',
    });
  });

  it('shows them of a call that was refused, and the request alone where nobody answers', async () => {
    const refused = await inspected('refused', 'TRACE');
    expect([refused.status, refused.error]).toEqual(['FAILED', 'States.Http.StatusCode.409']);
    expect(refused.inspectionData?.response).toMatchObject({ statusCode: '409', body: 'Sold out.' });
    const unheard = await inspected('nowhere', 'TRACE');
    expect(unheard.error).toBe('States.Http.Socket');
    expect(unheard.inspectionData?.request).toEqual(request('nowhere'));
    expect(unheard.inspectionData?.response).toBeUndefined();
  });

  it('shows neither at DEBUG, nor of a mocked task, which sends nothing', async () => {
    const result = JSON.stringify({ Headers: {}, ResponseBody: {}, StatusCode: 200, StatusText: 'OK' });
    for (const { inspectionData } of [
      await inspected('holds', 'DEBUG'),
      await inspected('holds', 'TRACE', { mock: { result, fieldValidationMode: 'NONE' } }),
    ]) {
      expect(inspectionData?.input).toBe('{"sku":"A"}');
      expect([inspectionData?.request, inspectionData?.response]).toEqual([undefined, undefined]);
    }
  });
});

const lambda = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: 'price', 'Payload.$': '$' },
  End: true,
};
const branch = { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } };
const map = { Type: 'Map', ItemProcessor: branch, End: true };
const distributed = {
  ...map,
  ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...branch },
};
const error = { error: 'Late', cause: 'C' };

/** Tests a state at TRACE. */
async function tested(state: object, input: unknown, more: Partial<TestStateInput> = {}) {
  return await createAccount().call('TestState', {
    definition: JSON.stringify(state),
    input: JSON.stringify(input),
    inspectionLevel: 'TRACE',
    ...more,
  });
}

describe('what TestState refuses', () => {
  const validation = (state: object, more: Partial<TestStateInput>, message: string) =>
    expect(tested(state, {}, more)).rejects.toMatchObject({ code: 'ValidationException', message });

  it.each([
    [{ Type: 'Pass', End: true }],
    [{ Type: 'Succeed' }],
    [{ Type: 'Fail' }],
    [{ Type: 'Wait', Seconds: 1, End: true }],
    [{ Type: 'Choice', Choices: [{ Variable: '$.a', IsPresent: true, Next: 'B' }], Default: 'B' }],
  ])('a mock of %j', async (state) => {
    await validation(
      state,
      { mock: { result: '{}' } },
      'A mock can only be specified for Task, Map, or Parallel states.',
    );
  });

  it.each([
    [map],
    [{ Type: 'Parallel', Branches: [branch], End: true }],
    [{ Type: 'Task', Resource: 'arn:aws:states:us-east-1:111111111111:activity:pack', End: true }],
    [{ Type: 'Task', Resource: 'arn:aws:states:::ecs:runTask.sync', Parameters: { TaskDefinition: 'a' }, End: true }],
    [
      {
        Type: 'Task',
        Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
        Parameters: { QueueUrl: 'a', MessageBody: { 'token.$': '$$.Task.Token' } },
        End: true,
      },
    ],
  ])('no mock of %j', async (state) => {
    await expect(tested(state, [])).rejects.toThrow(/^TestState only supports the following when a mock is specified/);
  });

  it('a mock with no outcome or without its error, a context without a mock, variables that are no object', async () => {
    const one = 'A test mock should have only one of the following fields: [result, errorOutput].';
    await validation(lambda, { mock: {} }, one);
    await validation(lambda, { mock: { fieldValidationMode: 'NONE' } }, one);
    await validation(
      lambda,
      { mock: { errorOutput: { cause: 'C' } } },
      'The error field is required if mock.errorOutput is specified.',
    );
    await validation(
      lambda,
      { context: '{}' },
      'The context field may only be specified if a mock is specified in the same request.',
    );
    await validation({ Type: 'Pass', End: true }, { variables: '{' }, 'Variables must be valid JSON');
    await validation({ Type: 'Pass', End: true }, { variables: '[1]' }, 'Variables must be an object.');
  });

  it('a list where a Map writes its results, and none where it does not', async () => {
    const Parameters = { Bucket: 'b', Prefix: 'p' };
    const writing = {
      ...distributed,
      ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters },
    };
    const state = (result: string) => ({ input: '[]', mock: { result } });
    await validation(writing, state('[]'), 'Mocked result must be an object.');
    await validation(distributed, state('{}'), 'Mocked result must be an array.');
    expect(await tested(writing, [], state('{"MapRunArn":"m"}'))).toMatchObject({ status: 'SUCCEEDED' });
    const shaping = {
      ...distributed,
      ResultWriter: { WriterConfig: { Transformation: 'COMPACT', OutputType: 'JSON' } },
    };
    expect(await tested(shaping, [], state('[1]'))).toMatchObject({ status: 'SUCCEEDED', output: '[1]' });
  });

  it('a branch that leads nowhere, but not a state that leads elsewhere', async () => {
    const lost = { StartAt: 'P', States: { P: { Type: 'Pass', Next: 'Nowhere' } } };
    const parallel = (one: object) => ({ Type: 'Parallel', Branches: [one], Next: 'Elsewhere' });
    await expect(tested(parallel(lost), {}, { mock: { result: '[1]' } })).rejects.toThrow(
      /^Invalid State Machine Definition: 'MISSING_TRANSITION_TARGET: Missing 'Next' target: Nowhere at \/States\/StateName\/Branches\[0\]\/States\/P\/Next/,
    );
    expect(await tested(parallel(branch), {}, { mock: { result: '[1]' } })).toMatchObject({ nextState: 'Elsewhere' });
  });

  it('an error of a state that the Map does not hold', async () => {
    const failing = (errorCausedByState: string) => ({
      input: '[]',
      mock: { errorOutput: error },
      stateConfiguration: { errorCausedByState },
    });
    await validation(map, failing('Q'), "State not found: 'Q'");
    expect(await tested(map, [], failing('P'))).toMatchObject({ status: 'FAILED', error: 'Late' });
  });

  it('an input that is not JSON, in the words of StartExecution', async () => {
    await expect(tested({ Type: 'Pass', End: true }, {}, { input: '{"a":1,}' })).rejects.toMatchObject({
      code: 'InvalidExecutionInput',
      message: expect.stringMatching(
        /^Invalid State Machine Execution Input: 'Unexpected character \('}' \(code 125\)\)/,
      ) as string,
    });
  });

  it('a state alone by a name, and a state machine without one', async () => {
    await expect(tested({ Type: 'Pass', End: true }, {}, { stateName: 'P' })).rejects.toThrow(
      /These fields are required: \[States, StartAt\] at \//,
    );
    await expect(tested(branch, {})).rejects.toThrow(/These fields are required: \[Type\] at \/States\/StateName/);
    expect(await tested(branch, {}, { stateName: 'P' })).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('a mocked item whose attributes are not as DynamoDB writes them', async () => {
    const get = {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:getItem',
      Parameters: { TableName: 'orders', Key: { id: { S: '1' } } },
      End: true,
    };
    const mocked = (attribute: unknown): Partial<TestStateInput> => ({
      mock: { result: JSON.stringify({ Item: { lines: { L: [{ M: { price: attribute } }] } } }) },
    });
    await validation(get, mocked({ N: 5 }), "Mock result schema validation error: Field 'N' must be a string");
    await validation(
      get,
      mocked({ BOOL: 'no' }),
      "Mock result schema validation error: Field 'BOOL' must be a boolean",
    );
    expect(await tested(get, {}, mocked({ N: '5' }))).toMatchObject({ status: 'SUCCEEDED' });
  });
});

describe('what TestState shows', () => {
  it('the inputs of the iterations of a Map, and its batches', async () => {
    const select = { 'price.$': '$$.Map.Item.Value', 'place.$': '$$.Map.Item.Index' };
    const inline = await tested(
      { ...map, ItemsPath: '$.p', ItemSelector: select },
      { p: [5, 6] },
      { mock: { result: '[1,2]' } },
    );
    expect(inline.inspectionData).toMatchObject({
      afterItemsPath: '[5,6]',
      afterItemSelector: '[{"price":5,"place":0},{"price":6,"place":1}]',
    });
    expect(inline.inspectionData?.afterItemBatcher).toBeUndefined();
    const batched = await tested({ ...distributed, ItemBatcher: { MaxItemsPerBatch: 2 } }, [5, 6, 7], {
      mock: { result: '[1,2]' },
    });
    expect(batched.inspectionData?.afterItemBatcher).toBe('[{"Items":[5,6]},{"Items":[7]}]');
    expect(batched.inspectionData?.afterItemSelector).toBeUndefined();
  });

  it('what an ItemReader makes of the data that the test gives', async () => {
    const reading = (ReaderConfig: object) => ({
      ...distributed,
      ItemReader: { Resource: 'arn:aws:states:::s3:getObject', ReaderConfig, Parameters: { Bucket: 'b', Key: 'k' } },
      ItemSelector: { 'row.$': '$$.Map.Item.Value' },
    });
    const shown = async (config: object, mapItemReaderData: string) =>
      await tested(reading(config), {}, { mock: { result: '[]' }, stateConfiguration: { mapItemReaderData } });
    const csv = await shown({ InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' }, 'a,b\n1,2');
    expect(csv.inspectionData?.afterItemSelector).toBe('[{"row":{"a":"1","b":"2"}}]');
    const pointed = await shown({ InputType: 'JSON', ItemsPointer: '/rows' }, '{"rows":[1]}');
    expect(pointed.inspectionData).toMatchObject({ afterItemsPointer: '[1]', afterItemSelector: '[{"row":1}]' });
    const broken = await shown({ InputType: 'JSON' }, '{');
    expect([broken.status, broken.error]).toEqual(['FAILED', 'States.ItemReaderFailed']);
  });

  it('no stages before the branches of a Parallel, in either language', async () => {
    const parallel = { Type: 'Parallel', Branches: [branch], End: true };
    const mock = { mock: { result: '[1]' } };
    const byPath = await tested({ ...parallel, Parameters: { a: 1 } }, {}, mock);
    expect(Object.keys(byPath.inspectionData ?? {})).toEqual(['input', 'afterResultSelector', 'afterResultPath']);
    const jsonata = await tested({ ...parallel, QueryLanguage: 'JSONata', Arguments: { a: 1 } }, {}, mock);
    expect(Object.keys(jsonata.inspectionData ?? {})).toEqual(['input']);
  });

  it('that no wildcard takes States.Runtime', async () => {
    const state = {
      ...lambda,
      Retry: [{ ErrorEquals: ['States.ALL'] }],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'P' }],
    };
    const mock = (name: string) => ({ mock: { errorOutput: { error: name } } });
    expect(await tested(state, {}, mock('States.Runtime'))).toMatchObject({ status: 'FAILED' });
    expect(await tested(state, {}, mock('Late'))).toMatchObject({ status: 'RETRIABLE' });
  });

  it('that an output is too large, which no catcher of the state takes', async () => {
    const Catch = [{ ErrorEquals: ['States.DataLimitExceeded'], Next: 'P' }];
    const state = { ...lambda, Parameters: { FunctionName: 'price' }, ResultPath: '$.again', Catch };
    const large = 'x'.repeat(200_000);
    expect(await tested(state, { large }, { mock: { result: JSON.stringify({ Payload: large }) } })).toMatchObject({
      status: 'FAILED',
      error: 'States.DataLimitExceeded',
    });
  });

  it('that a test takes five minutes at most', async () => {
    const wait = (Seconds: number) => ({ Type: 'Wait', Seconds, End: true });
    expect(await tested(wait(300), {})).toMatchObject({ status: 'SUCCEEDED' });
    expect(await tested(wait(301), {})).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  it('the variables that a catcher assigns', async () => {
    const Catch = [{ ErrorEquals: ['Late'], Assign: { 'why.$': '$.Cause' }, Next: 'P' }];
    const caught = await tested({ ...lambda, Catch }, {}, { mock: { errorOutput: error }, variables: '{"a":1}' });
    expect(caught).toMatchObject({ status: 'CAUGHT_ERROR', nextState: 'P' });
    expect(JSON.parse(caught.inspectionData?.variables ?? '')).toEqual({ a: 1, why: 'C' });
  });
});
