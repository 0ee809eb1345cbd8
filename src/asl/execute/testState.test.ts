import type { TestStateInput } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { testState } from './testState';

const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true };
const map = {
  Type: 'Map',
  ItemProcessor: { StartAt: 'Each', States: { Each: { Type: 'Pass', End: true } } },
  End: true,
};
const written = { ...map, ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'b' } } };
const parallel = { Type: 'Parallel', Branches: [map.ItemProcessor], End: true };

async function refusal(state: object, request: Omit<TestStateInput, 'definition'>): Promise<string> {
  const result = await testState({ ...request, definition: JSON.stringify(state) });
  return 'error' in result ? `${result.error.code}: ${result.error.message}` : 'tested';
}

describe('which states may be mocked', () => {
  test.each([['Map', map] as const, ['Parallel', parallel] as const])('%s must be', async (_, state) => {
    expect(await refusal(state, {})).toBe(
      'InvalidDefinition: TestState API does not support Map or Parallel states. ' +
        'Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]',
    );
    expect(await refusal(state, { mock: { result: '[1]' } })).toBe('tested');
  });

  test.each(['Pass', 'Succeed', 'Fail'])('%s may not be', async (type) => {
    expect(await refusal({ Type: type }, { mock: { result: '{}' } })).toBe(
      `ValidationException: State type '${type}' is not supported when a mock is specified`,
    );
    expect(await refusal({ Type: type, ...(type === 'Pass' && { End: true }) }, {})).toBe('tested');
  });

  test('a Task needs a role or a mock', async () => {
    expect(await refusal(task, {})).toBe('ValidationException: RoleArn must be specified when testing a Task state');
    expect(await refusal(task, { roleArn: 'arn:aws:iam::111111111111:role/r' })).toBe('tested');
    expect(await refusal(task, { mock: { errorOutput: { error: 'E' } } })).toBe('tested');
  });
});

describe('what a mock may say', () => {
  test('secrets are not revealed of a mock', async () => {
    expect(await refusal(task, { mock: { errorOutput: {} }, revealSecrets: true })).toBe(
      'ValidationException: TestState does not support RevealSecrets when a mock is specified.',
    );
  });

  test.each([
    ['a Map', map, '{}', 'Mocked result must be an array.'],
    ['a Map that writes its results', written, '[]', 'Mocked result must be a JSON object.'],
    ['a Parallel', parallel, '{}', 'Mocked result must be an array.'],
    [
      'a Parallel of one branch',
      parallel,
      '[1, 2]',
      'Mocked result must contain the same number of items as number of Parallel branches.',
    ],
    ['a Task', task, 'no JSON', 'Mocked result must be valid JSON'],
  ])('the result of %s', async (_, state, result, message) => {
    expect(await refusal(state, { mock: { result } })).toBe(`ValidationException: ${message}`);
  });
});
