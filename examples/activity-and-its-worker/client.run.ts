// Shows each region of client.ts: what it is called with, and what comes of it.
import {
  CreateActivityCommand,
  DescribeExecutionCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { work } from './client';

// #region work
const client = new SFNClient({ region: 'us-east-1' });
await client.send(new CreateActivityCommand({ name: 'print-label' }));
const { executionArn } = await client.send(
  new StartExecutionCommand({
    stateMachineArn:
      'arn:aws:states:us-east-1:111122223333:stateMachine:activity-and-its-worker',
    input: JSON.stringify({ parcelId: 'P-12' }),
  }),
);
console.log('took a task:', await work('LINE-2', () => Promise.resolve()));
const { output } = await client.send(
  new DescribeExecutionCommand({ executionArn }),
);
console.log(output);
console.log('took a task:', await work('LINE-2', () => Promise.resolve()));
// #endregion work
