// Exercises whose tasks act on the account of their example: every case begins with it anew.
import { describe, expect, test } from 'vitest';
import { exerciseCheck, type ExerciseCase } from './exerciseCheck';

const table = { partitionKey: { name: 'seat', type: 'S' as const }, items: [{ seat: { S: '12A' } }] };

function definition(condition: string | undefined): string {
  const Item = { seat: { S: '{% $states.input.seat %}' } };
  const Book = {
    Type: 'Task',
    Resource: 'arn:aws:states:::dynamodb:putItem',
    Arguments: { TableName: 'seats', Item, ...(condition !== undefined && { ConditionExpression: condition }) },
    Output: 'booked',
    End: true,
  };
  return JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'Book', States: { Book } });
}

const taken: ExerciseCase = {
  name: 'taken',
  title: 'Taken',
  hidden: false,
  input: { seat: '12A' },
  tasks: {},
  expect: { status: 'FAILED', error: 'DynamoDB.ConditionalCheckFailedException' },
};
const free: ExerciseCase = { ...taken, name: 'free', input: { seat: '12B' }, expect: { status: 'SUCCEEDED' } };
const request = { format: 'json', type: 'STANDARD', cases: [free, taken, { ...free, name: 'still free' }] } as const;
const ask = (condition?: string) =>
  exerciseCheck(
    { ...request, cases: [...request.cases], definition: definition(condition) },
    { seed: { tables: { seats: table } } },
  );

describe('an exercise with an account', () => {
  test('is solved by what the account accepts, case by case', async () => {
    const { cases } = await ask('attribute_not_exists(seat)');
    expect(cases.map(({ name, unmet }) => [name, unmet.length])).toEqual([
      ['free', 0],
      ['taken', 0],
      ['still free', 0],
    ]);
  });

  test('is not solved without the condition', async () => {
    const { cases } = await ask();
    expect(cases.find(({ name }) => name === 'taken')?.unmet.map(({ field }) => field)).toEqual(['status']);
  });
});
