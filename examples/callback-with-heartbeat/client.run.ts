// Shows each region of client.ts: what it is called with, and what comes of it.
import {
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { decide } from './client';

// #region decide
const client = new SFNClient({ region: 'us-east-1' });
const { executionArn } = await client.send(
  new StartExecutionCommand({
    stateMachineArn:
      'arn:aws:states:us-east-1:111122223333:stateMachine:callback-with-heartbeat',
    input: '{ "expenseId": "E-7", "amountCents": 48000 }',
  }),
);
const { events = [] } = await client.send(
  new GetExecutionHistoryCommand({ executionArn }),
);
const sent = events.flatMap(
  (event) => event.taskScheduledEventDetails?.parameters ?? [],
);
const { MessageBody } = JSON.parse(sent[0] ?? '{}') as {
  MessageBody: { taskToken: string };
};
const approval = { approved: true, by: 'ines' } as const;
console.log(await decide(MessageBody.taskToken, approval));
// Somebody else presses the other button, a moment too late.
const refusal = { approved: false, reason: 'The receipt is missing.' } as const;
console.log(await decide(MessageBody.taskToken, refusal));
// #endregion decide
