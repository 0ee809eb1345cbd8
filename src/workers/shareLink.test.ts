// A run survives its link; everything else in a fragment is refused without a throw and within bounds.
import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import { decodeRun, encodeRun } from './shareLink';
import type { RunRequest } from './playerProtocol';

const request: RunRequest = {
  definition: '{"StartAt":"Olá 🌱","States":{}}',
  format: 'json',
  type: 'EXPRESS',
  input: '{"a":[1,2]}',
  tasks: { Charge: { '0': { Throw: { Error: 'Busy' } }, '1-2': { Return: { ok: true } } } },
  faults: [
    { state: 'Charge', kind: 'fail', error: 'Busy', times: 2 },
    { state: 'Ship', kind: 'slow', seconds: 60 },
    { state: 'Ship', kind: 'throttle', times: 2 },
  ],
  answers: [{ kind: 'success', output: '{}' }, { kind: 'letTimePass' }],
  example: 'an-example',
};

const fragmentOf = (value: unknown): string => `#run=${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;

describe('a shared run', () => {
  it('comes back as it was', async () => {
    expect(await decodeRun(`#${await encodeRun(request)}`)).toEqual(request);
  });

  it('is not made into a link that is too long', async () => {
    const random = Array.from({ length: 90_000 }, (_, index) => ((index * 2654435761) % 4294967296).toString(36)).join(
      '',
    );
    expect(await encodeRun({ ...request, input: JSON.stringify(random) })).toBeUndefined();
  });

  it('drops what it does not know', async () => {
    const found = await decodeRun(
      fragmentOf({ v: 1, ...request, html: '<img onerror=alert(1)>', __proto__: { x: 1 } }),
    );
    expect(Object.keys(found ?? {}).sort()).toEqual(Object.keys(request).sort());
  });

  it.each([
    ['another version', { v: 2, ...request }],
    ['an example that is no name', { v: 1, ...request, example: {} }],
    ['a cause that is no text', { v: 1, ...request, faults: [{ ...request.faults[0], cause: {} }] }],
    ['a definition that is no text', { v: 1, ...request, definition: {} }],
    ['another format', { v: 1, ...request, format: 'html' }],
    ['a fault without its number', { v: 1, ...request, faults: [{ state: 'A', kind: 'fail', error: 'E' }] }],
    [
      'a fault that would repeat for ever',
      { v: 1, ...request, faults: [{ state: 'A', kind: 'fail', error: 'E', times: 1e9 }] },
    ],
    [
      'answers beyond the bound',
      { v: 1, ...request, answers: Array.from({ length: 201 }, () => ({ kind: 'heartbeat' })) },
    ],
    ['mocks with two answers', { v: 1, ...request, tasks: { A: { '0': { Return: 1, Throw: { Error: 'E' } } } } }],
  ])('is refused with %s', async (_, value) => {
    expect(await decodeRun(fragmentOf(value))).toBeUndefined();
  });

  it('is refused where it would inflate beyond the bound', async () => {
    const bomb = { v: 1, ...request, input: ' '.repeat(30 * 1024 * 1024) };
    expect(fragmentOf(bomb).length).toBeLessThan(60_000);
    expect(await decodeRun(fragmentOf(bomb))).toBeUndefined();
  });

  it('is refused for any other text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `#run=${text}`),
        ),
        async (fragment) => {
          expect(await decodeRun(fragment)).toBeUndefined();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is refused or whole for any JSON in its place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const found = await decodeRun(fragmentOf(value));
        expect(found === undefined || typeof found.definition === 'string').toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
