// Nested executions that the engine runs alone: one that waits for a token goes on when another branch answers it.
import { describe, expect, it } from 'vitest';
import { execute, type JsonObject } from '../asl';
import { createSimulatedAccount } from '.';

const machines = 'arn:aws:states:us-east-1:111111111111:stateMachine';
const queueUrl = 'https://sqs.us-east-1.amazonaws.com/111111111111/questions';

const start = (machine: string) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::states:startExecution.sync:2',
  Parameters: { StateMachineArn: `${machines}:${machine}`, Input: {} },
  OutputPath: '$.Output',
  End: true,
});

/** Asks in a queue, then needs ten more seconds. */
const asks: JsonObject = {
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { QueueUrl: queueUrl, MessageBody: { 'token.$': '$$.Task.Token' } },
      Next: 'Pack',
    },
    Pack: { Type: 'Wait', Seconds: 10, End: true },
  },
};
const asksWithin: JsonObject = { StartAt: 'Within', States: { Within: start('asks') } };

/** Asks for a minute only. */
const hasNoTime: JsonObject = {
  StartAt: 'Ask',
  States: {
    Ask: { ...(asks['States'] as { Ask: JsonObject }).Ask, Next: 'Pack', TimeoutSeconds: 60 },
    Pack: { Type: 'Pass', End: true },
  },
};

/** One branch waits for the state machine, the other one answers its question after five seconds. */
const answeredBeside = (machine: string, answer: JsonObject): JsonObject => ({
  StartAt: 'Both',
  States: {
    Both: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'Run', States: { Run: start(machine) } },
        {
          StartAt: 'Think',
          States: {
            Think: { Type: 'Wait', Seconds: 5, Next: 'Read' },
            Read: {
              Type: 'Task',
              Resource: 'arn:aws:states:::aws-sdk:sqs:receiveMessage',
              Parameters: { QueueUrl: queueUrl },
              ResultSelector: { 'question.$': 'States.StringToJson($.Messages[0].Body)' },
              Next: 'Answer',
            },
            Answer: { Type: 'Task', ...answer, OutputPath: null, End: true },
          },
        },
      ],
      End: true,
    },
  },
});

const succeeds: JsonObject = {
  Resource: 'arn:aws:states:::aws-sdk:sfn:sendTaskSuccess',
  Parameters: { 'TaskToken.$': '$.question.token', Output: '{"yes":true}' },
};
const fails: JsonObject = {
  Resource: 'arn:aws:states:::aws-sdk:sfn:sendTaskFailure',
  Parameters: { 'TaskToken.$': '$.question.token', Error: 'No', Cause: 'Sold out.' },
};

async function run(definition: JsonObject) {
  const account = createSimulatedAccount({
    seed: {
      queues: { questions: {} },
      stateMachines: {
        asks: { definition: asks },
        asksWithin: { definition: asksWithin },
        hasNoTime: { definition: hasNoTime },
      },
    },
  });
  const result = await execute({ definition, tasks: account.taskHost });
  return { ...result, seconds: ((result.stopMillis ?? 0) - result.startMillis) / 1000 };
}

describe('a nested execution whose token another branch answers', () => {
  it.each(['asks', 'asksWithin'])('goes on at that time, and who waits for it: %s', async (machine) => {
    const { status, output, seconds } = await run(answeredBeside(machine, succeeds));
    expect([status, output, seconds]).toEqual(['SUCCEEDED', '[{"yes":true},{}]', 15]);
  });

  it('fails when the answer is a failure, and so does who waits for it', async () => {
    const { status, error, cause, seconds } = await run(answeredBeside('asks', fails));
    expect([status, error, seconds]).toEqual(['FAILED', 'States.TaskFailed', 5]);
    expect(JSON.parse(cause ?? '')).toMatchObject({ Status: 'FAILED', Error: 'No', Cause: 'Sold out.' });
  });
});

describe('a nested execution whose token nobody answers', () => {
  const besideAWait = (seconds: number): JsonObject => ({
    StartAt: 'Both',
    States: {
      Both: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'Run', States: { Run: start('hasNoTime') } },
          { StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: seconds, End: true } } },
        ],
        End: true,
      },
    },
  });

  it.each([1, 59, 61, 3600])('times out at its own time, whatever else waits: %i seconds', async (seconds) => {
    const result = await run(besideAWait(seconds));
    expect([result.status, result.error, result.seconds]).toEqual(['FAILED', 'States.TaskFailed', 60]);
    expect(JSON.parse(result.cause ?? '')).toMatchObject({ Status: 'FAILED', Error: 'States.Timeout' });
  });

  it('is outlived by a shorter timeout of the task that waits for it', async () => {
    const { status, error, seconds } = await run({
      StartAt: 'Run',
      States: { Run: { ...start('hasNoTime'), TimeoutSeconds: 30 } },
    });
    expect([status, error, seconds]).toEqual(['FAILED', 'States.Timeout', 30]);
  });
});
