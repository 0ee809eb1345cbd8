// The refusals of AWS's front, in its words.
import { describe, expect, it } from 'vitest';
import { checkInput, data, flag, list, oneOf, secret, structure, text, whole, type StructureShape } from './inputShape';

const shape = structure(
  {
    name: { type: 'string', min: 1, max: 5, pattern: '^[a-z]+$' },
    level: oneOf('ALL', 'OFF'),
    count: whole(0, 10),
    ratio: { type: 'float', min: 0, max: 100 },
    enabled: flag,
    routes: list(structure({ arn: text(3), weight: whole(0, 100) }, 'arn', 'weight'), {
      min: 1,
      max: 2,
      item: 'Route',
    }),
  },
  'name',
);

const refusal = (input: unknown, by: StructureShape = shape) => {
  try {
    checkInput(by, input);
    return undefined;
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code}: ${message}`;
  }
};

const one = (rest: string) => `ValidationException: 1 validation error detected: ${rest}`;

describe('constraints', () => {
  it('takes what fits', () => {
    expect(
      refusal({
        name: 'abc',
        level: 'ALL',
        count: 10,
        ratio: 0.5,
        enabled: false,
        routes: [{ arn: 'a', weight: 0 }],
        more: 1,
      }),
    ).toBeUndefined();
  });

  it.each([
    [{}, "Value null at 'name' failed to satisfy constraint: Member must not be null"],
    [{ name: null }, "Value null at 'name' failed to satisfy constraint: Member must not be null"],
    [
      { name: 'abcdef' },
      "Value 'abcdef' at 'name' failed to satisfy constraint: Member must have length less than or equal to 5",
    ],
    [
      { name: 'A' },
      "Value 'A' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-z]+$",
    ],
    [
      { name: 'a', level: 'all' },
      "Value 'all' at 'level' failed to satisfy constraint: Member must satisfy enum value set: [ALL, OFF]",
    ],
    [
      { name: 'a', count: 11 },
      "Value '11' at 'count' failed to satisfy constraint: Member must have value less than or equal to 10",
    ],
    [
      { name: 'a', count: -1 },
      "Value '-1' at 'count' failed to satisfy constraint: Member must have value greater than or equal to 0",
    ],
    [
      { name: 'a', ratio: 100.5 },
      "Value '100.5' at 'ratio' failed to satisfy constraint: Member must have value less than or equal to 100",
    ],
    [
      { name: 'a', routes: [null] },
      "Value null at 'routes.1.member' failed to satisfy constraint: Member must not be null",
    ],
    [
      { name: 'a', routes: [] },
      "Value '[]' at 'routes' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      { name: 'a', routes: [{ arn: 'a', weight: 101 }] },
      "Value '101' at 'routes.1.member.weight' failed to satisfy constraint: Member must have value less than or equal to 100",
    ],
    [
      { name: 'a', routes: [{ arn: 'a' }] },
      "Value null at 'routes.1.member.weight' failed to satisfy constraint: Member must not be null",
    ],
  ])('%j', (input, message) => {
    expect(refusal(input)).toBe(one(message));
  });

  it('does not quote what is sensitive, and counts the bytes of data', () => {
    const sensitive = structure({ cause: secret(3), input: data });
    expect(refusal({ cause: 'four' }, sensitive)).toBe(
      one("Value at 'cause' failed to satisfy constraint: Member must have length less than or equal to 3"),
    );
    expect(refusal({ input: 'x'.repeat(262_144) }, sensitive)).toBeUndefined();
    expect(refusal({ input: 'é'.repeat(131_073) }, sensitive)).toBe(
      one("Value at 'input' failed to satisfy constraint: Member must have length less than or equal to 262144"),
    );
  });

  it('tells all that is broken at once', () => {
    expect(refusal({ count: 99 })).toBe(
      "ValidationException: 2 validation errors detected: Value null at 'name' failed to satisfy constraint: Member must not be null; Value '99' at 'count' failed to satisfy constraint: Member must have value less than or equal to 10",
    );
  });

  it.each([
    [{ name: 1 }, 'NUMBER_VALUE can not be converted to a String'],
    [{ name: 'a', count: '1' }, 'STRING_VALUE can not be converted to an Integer'],
    [{ name: 'a', enabled: 'true' }, 'STRING_VALUE can not be converted to a Boolean'],
    [{ name: { a: 1 } }, 'Start of structure or map found where not expected.'],
    [{ name: ['a'] }, 'Start of list found where not expected'],
    [{ name: 'a', routes: 'x' }, 'Expected list or null'],
    [{ name: 'a', routes: ['x'] }, 'Expected null or structure'],
  ])('%j has a wrong type', (input, message) => {
    expect(refusal(input)).toBe(`SerializationException: ${message}`);
  });
});
