// Shows each region of client.ts: what it is called with, and what comes of it.
import {
  DescribeExecutionCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { traceField } from './client';

const client = new SFNClient({ region: 'us-east-1' });

// #region field-by-state
// @scenario large-claim
const { executionArn = '' } = await client.send(
  new StartExecutionCommand({
    stateMachineArn:
      'arn:aws:states:us-east-1:111122223333:stateMachine:symptom-far-from-its-cause',
    input: '{ "claimId": "C-2" }',
  }),
);
const { error, cause } = await client.send(
  new DescribeExecutionCommand({ executionArn }),
);
console.log(error);
console.log(cause);
for (const step of await traceField(executionArn, 'email')) console.log(step);
// #endregion field-by-state
