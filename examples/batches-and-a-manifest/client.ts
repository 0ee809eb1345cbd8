// Loads a day of readings and asks the Map Run what became of it (Step Functions
// API: StartExecution, DescribeExecution, ListMapRuns, DescribeMapRun).
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeExecutionCommand,
  DescribeMapRunCommand,
  ListMapRunsCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';

const stateMachineArn =
  'arn:aws:states:us-east-1:111122223333:stateMachine:batches-and-a-manifest';
const client = new SFNClient({ region: 'us-east-1' });

/** Starts the load of a day, waits for its end and returns the execution. */
export async function loadDay(day: string): Promise<string> {
  const { executionArn } = await client.send(
    new StartExecutionCommand({
      stateMachineArn,
      input: JSON.stringify({ day }),
    }),
  );
  if (executionArn === undefined)
    throw new Error('StartExecution gave no ARN.');
  const request = new DescribeExecutionCommand({ executionArn });
  while ((await client.send(request)).status === 'RUNNING') await sleep(5_000);
  return executionArn;
}

// #region counts
/** How many items and how many children failed, of how many. */
export async function failures(
  executionArn: string,
): Promise<{ items: string; children: string }> {
  const { mapRuns } = await client.send(
    new ListMapRunsCommand({ executionArn }),
  );
  const mapRunArn = mapRuns?.[0]?.mapRunArn;
  const { itemCounts, executionCounts } = await client.send(
    new DescribeMapRunCommand({ mapRunArn }),
  );
  if (!itemCounts || !executionCounts) throw new Error('No counts.');
  return {
    items: `${String(itemCounts.failed)} of ${String(itemCounts.total)}`,
    children: `${String(executionCounts.failed)} of ${String(executionCounts.total)}`,
  };
}
// #endregion counts
