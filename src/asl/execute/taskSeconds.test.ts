import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../language/jsonValue';
import { execute } from './execution';

const task = { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', End: true };

async function endOf(state: Record<string, JsonValue>, value: JsonValue, QueryLanguage: string) {
  const { events, error, cause } = await execute({
    definition: { QueryLanguage, StartAt: 'Ask', States: { Ask: { ...task, ...state } } },
    input: JSON.stringify({ value }),
    tasks: { invoke: () => ({ outcome: { type: 'pending' } }) },
  });
  const before = "An error occurred while executing the state 'Ask' (entered at the event id #2). ";
  return { events: events.slice(2, -1).map(({ type }) => type), error, cause: cause?.replace(before, '') };
}

describe('how long a task may take', () => {
  it.each([0, -1, 1.5, '5', null, 100_000_000])('is refused by path: %j', async (value) => {
    expect(await endOf({ TimeoutSecondsPath: '$.value' }, value, 'JSONPath')).toEqual({
      events: [],
      error: 'States.Runtime',
      cause: `The TimeoutSecondsPath parameter must be a positive integer: $.value == ${JSON.stringify(value)}`,
    });
  });

  it.each(['TimeoutSeconds', 'HeartbeatSeconds'])('is refused by expression: %s', async (name) => {
    for (const value of [0, -1, 100_000_000]) {
      expect(await endOf({ [name]: '{% $states.input.value %}' }, value, 'JSONata')).toEqual({
        events: ['EvaluationFailed'],
        error: 'States.QueryEvaluationError',
        cause: `The ${name} field must be a positive integer and cannot be greater than 99999999: ${value}`,
      });
    }
  });

  it('counts where it is a number of seconds', async () => {
    for (const [field, language] of [
      [{ TimeoutSecondsPath: '$.value' }, 'JSONPath'],
      [{ TimeoutSeconds: '{% $states.input.value %}' }, 'JSONata'],
    ] as const) {
      expect(await endOf(field, 7, language)).toMatchObject({
        events: ['TaskScheduled', 'TaskStarted', 'TaskTimedOut'],
        error: 'States.Timeout',
      });
    }
  });
});
