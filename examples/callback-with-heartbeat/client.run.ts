// Shows each region of client.ts: what it is called with, and what comes of it.
import {
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { decide } from './client';

// #region decide
// @scenario approved
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
// Ines has approved it. Now somebody presses the button a second time.
const counted = await decide(MessageBody.taskToken, {
  approved: false,
  reason: 'Pressed twice.',
});
console.log(counted ? 'the decision counts' : 'nobody waits any more');
// #endregion decide
