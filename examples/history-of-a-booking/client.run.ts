// Shows each region of client.ts: what it is called with, and what comes of it.
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { failures, lastWords } from './client';

const client = new SFNClient({ region: 'us-east-1' });
const lines = [{ sku: 'S-1' }, { sku: 'V-2' }, { sku: 'S-3' }];
const { executionArn = '' } = await client.send(
  new StartExecutionCommand({
    stateMachineArn:
      'arn:aws:states:us-east-1:111122223333:stateMachine:history-of-a-booking',
    input: JSON.stringify({ invoiceId: 'I-9', lines }),
  }),
);

// #region newest-first
console.log(await lastWords(executionArn));
// #endregion newest-first

// #region failed-state
console.log(await failures(executionArn));
// #endregion failed-state
