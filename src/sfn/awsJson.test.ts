// Whatever comes over the wire is answered: with what was asked, or with an error that the API has.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerHttp, createAccount, type Account } from '.';
import type { MemberShape } from './inputShape';
import { operations } from './operations';

const prefix = 'arn:aws:states:us-east-1:111111111111';
const roleArn = 'arn:aws:iam::111111111111:role/states';
const pass = { Type: 'Pass', End: true };
const definitions = [
  { StartAt: 'A', States: { A: pass } },
  { StartAt: 'A', States: { A: { Type: 'Wait', Seconds: 10, Next: 'B' }, B: { Type: 'Fail', Error: 'E' } } },
  { StartAt: 'A', States: { A: { Type: 'Task', Resource: `${prefix}:activity:a`, TimeoutSeconds: 60, End: true } } },
  {
    StartAt: 'M',
    States: {
      M: {
        Type: 'Map',
        Label: 'l',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'A',
          States: { A: pass },
        },
        End: true,
      },
    },
  },
].map((definition) => JSON.stringify(definition));

/** Texts that mean something to the API, and some that do not. */
const texts = fc.oneof(
  fc.constantFrom(...definitions, roleArn, 'm', 'e', 'a', 'PROD', '[1,2]', '{}', '"x"', 'not json', ''),
  fc.constantFrom('', ':1', ':2', ':PROD', '/l').map((qualifier) => `${prefix}:stateMachine:m${qualifier}`),
  fc
    .constantFrom(
      'stateMachine:e',
      'execution:m:x',
      'execution:m:y',
      'express:e:x:1',
      'activity:a',
      'mapRun:m/l:1',
      'moon:m',
    )
    .map((rest) => `${prefix}:${rest}`),
  fc.string({ maxLength: 30 }),
);

/** A request of a shape: mostly what the model allows, at times anything. */
function requestOf(shape: MemberShape): fc.Arbitrary<unknown> {
  const fitting = ((): fc.Arbitrary<unknown> => {
    switch (shape.type) {
      case 'string':
        return shape.values ? fc.constantFrom(...shape.values) : texts;
      case 'integer':
        return fc.integer({ min: -1, max: 1001 });
      case 'float':
        return fc.float({ min: -1, max: 101, noNaN: true });
      case 'boolean':
        return fc.boolean();
      case 'list':
        return fc.array(requestOf(shape.member), { maxLength: 3 });
      case 'structure': {
        const members = Object.entries(shape.members).map(([name, member]) => [name, requestOf(member)] as const);
        return fc.record(Object.fromEntries(members), { requiredKeys: [...(shape.required ?? [])] });
      }
    }
  })();
  return fc.oneof({ weight: 30, arbitrary: fitting }, { weight: 1, arbitrary: fc.jsonValue() });
}

const calls = fc.oneof(
  ...Object.values(operations).map(({ action, input }) => fc.tuple(fc.constant(action), requestOf(input))),
);

const call = (account: Account, action: string, input: unknown) =>
  answerHttp(account, `AWSStepFunctions.${action}`, JSON.stringify(input ?? null));

describe('any calls', () => {
  it('are answered with 200 or with an error of the API, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(calls, { maxLength: 25 }), async (session) => {
        const account = createAccount();
        await call(account, 'CreateStateMachine', { name: 'm', roleArn, definition: definitions[0], publish: true });
        await call(account, 'CreateStateMachine', { name: 'e', roleArn, definition: definitions[0], type: 'EXPRESS' });
        for (const [action, input] of session) {
          const { statusCode, body } = await call(account, action, input);
          const { __type: code, message } = JSON.parse(body) as { __type?: string; message?: string };
          expect([200, 400], `${action} ${JSON.stringify(input)}: ${body}`).toContain(statusCode);
          if (statusCode === 400)
            expect({ code, message }).toEqual({
              code: expect.stringMatching(/^[A-Z]\w+$/) as string,
              message: expect.stringMatching(/./) as string,
            });
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('page through a list without losing or repeating anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 5 }), async (count, maxResults) => {
        const account = createAccount();
        for (let i = 0; i < count; i++) await account.call('CreateActivity', { name: `a${i}` });
        const names: unknown[] = [];
        let nextToken: string | undefined;
        do {
          const page = await account.call('ListActivities', {
            maxResults,
            ...(nextToken !== undefined && { nextToken }),
          });
          expect(page.activities!.length).toBeGreaterThan(count === 0 ? -1 : 0);
          names.push(...page.activities!.map(({ name }) => name));
          nextToken = page.nextToken;
        } while (nextToken !== undefined);
        expect(names).toEqual(Array.from({ length: count }, (_, index) => `a${index}`));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the protocol', () => {
  it('writes dates as epoch seconds, and takes null for absent', async () => {
    const account = createAccount({ clock: { nowMillis: 1_700_000_000_123 } });
    const made = await call(account, 'CreateActivity', { name: 'a', tags: null });
    expect(JSON.parse(made.body)).toEqual({ activityArn: `${prefix}:activity:a`, creationDate: 1_700_000_000.123 });
    expect(made.headers['content-type']).toBe('application/x-amz-json-1.0');
  });

  it('takes a request without a body for an empty one', async () => {
    expect(await answerHttp(createAccount(), 'AWSStepFunctions.ListActivities', '')).toMatchObject({
      statusCode: 200,
      body: '{"activities":[]}',
    });
  });
});
