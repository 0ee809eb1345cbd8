import { expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../language/jsonValue';
import { execute } from './execution';

const role = 'arn:aws:iam::222222222222:role/Reader';
const task = { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', End: true };

async function run(Credentials: JsonValue, QueryLanguage: string, value: JsonValue) {
  const definition: JsonObject = { QueryLanguage, StartAt: 'Send', States: { Send: { ...task, Credentials } } };
  return await execute({
    definition,
    input: JSON.stringify({ value }),
    tasks: {
      invoke: ({ credentialsRoleArn }) => ({ outcome: { type: 'succeeded', output: `"${credentialsRoleArn}"` } }),
    },
  });
}

const before = "An error occurred while executing the state 'Send' (entered at the event id #2). ";

it.each([
  [{ 'RoleArn.$': '$.value' }, 'JSONPath'],
  [{ RoleArn: '{% $states.input.value %}' }, 'JSONata'],
  [{ RoleArn: role }, 'JSONPath'],
  ['{% {"RoleArn": $states.input.value} %}', 'JSONata'],
])('a task acts in the role of %j', async (credentials, language) => {
  expect((await run(credentials, language, role)).output).toBe(JSON.stringify(role));
});

it.each([7, null, { arn: role }, [role]])(
  'a role that is no text fails the task before it is scheduled: %j',
  async (value) => {
    const byPath = await run({ 'RoleArn.$': '$.value' }, 'JSONPath', value);
    expect([byPath.error, byPath.cause, byPath.events.length]).toEqual([
      'States.Runtime',
      `${before}The RoleArn field must reference a string value: $.value`,
      3,
    ]);
    const byExpression = await run({ RoleArn: '{% $states.input.value %}' }, 'JSONata', value);
    expect([byExpression.error, byExpression.events[2]?.evaluationFailedEventDetails?.location]).toEqual([
      'States.QueryEvaluationError',
      'Credentials/RoleArn',
    ]);
    expect(byExpression.cause).toContain(
      "The JSONata expression '$states.input.value' specified for the field 'Credentials/RoleArn' returned an unexpected result type. Expected 'string', but was ",
    );
  },
);
