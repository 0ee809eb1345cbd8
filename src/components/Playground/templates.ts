// Small workflows to start a new one from, one for each shape. StartFrom.tsx names them.
import type { RunRequest } from '@site/src/workers/playerProtocol';

import { newRun } from './newRun';

type State = Record<string, unknown>;

function run(states: Record<string, State>, input: unknown, tasks: RunRequest['tasks'] = {}): RunRequest {
  const definition = { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states };
  const json = (value: unknown): string => JSON.stringify(value, null, 2);
  return {
    definition: `${json(definition)}\n`,
    format: 'json',
    type: 'STANDARD',
    input: json(input),
    tasks,
    faults: [],
    answers: [],
  };
}

const succeed: State = { Type: 'Succeed' };

const choice = run(
  {
    'How large is it?': {
      Type: 'Choice',
      Choices: [{ Condition: '{% $states.input.amount > 100 %}', Next: 'Ask a person' }],
      Default: 'Done',
    },
    'Ask a person': { Type: 'Fail', Error: 'TooLarge', Cause: 'A person has to decide' },
    Done: succeed,
  },
  { amount: 80 },
);

const parallel = run(
  {
    Both: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'Left', States: { Left: { Type: 'Pass', Output: { left: true }, End: true } } },
        { StartAt: 'Right', States: { Right: { Type: 'Wait', Seconds: 5, End: true } } },
      ],
      Next: 'Done',
    },
    Done: succeed,
  },
  {},
);

const map = run(
  {
    'Each item': {
      Type: 'Map',
      Items: '{% $states.input.items %}',
      MaxConcurrency: 2,
      ItemProcessor: {
        StartAt: 'Work',
        States: {
          Work: {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke',
            Arguments: { FunctionName: 'work', Payload: '{% $states.input %}' },
            Output: '{% $states.result.Payload %}',
            End: true,
          },
        },
      },
      Next: 'Done',
    },
    Done: succeed,
  },
  { items: [1, 2, 3] },
  { Work: { '0-99999': { Return: { Payload: 'worked' } } } },
);

const callback = run(
  {
    'Ask for approval': {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Arguments: {
        QueueUrl: 'https://sqs.us-east-1.amazonaws.com/111122223333/approvals',
        MessageBody: { token: '{% $states.context.Task.Token %}' },
      },
      TimeoutSeconds: 86400,
      Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Nobody answered' }],
      Next: 'Approved',
    },
    Approved: succeed,
    'Nobody answered': { Type: 'Fail', Error: 'NoAnswer', Cause: 'Nobody answered in a day' },
  },
  {},
);

export const templates = { task: newRun, choice, parallel, map, callback } satisfies Record<string, RunRequest>;

export type TemplateId = keyof typeof templates;
