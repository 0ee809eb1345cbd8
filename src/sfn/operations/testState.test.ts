// TestState of an HTTP task: what went over the wire, shown at TRACE.
import { describe, expect, it } from 'vitest';
import type { InspectionLevel, TestStateInput } from '@aws-sdk/client-sfn';

import { createAccountWithServices } from '..';

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
