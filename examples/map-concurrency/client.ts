// Runs the night's report and measures how long it took (Step Functions API:
// StartExecution, DescribeExecution).
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeExecutionCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';

const stateMachineArn =
  'arn:aws:states:us-east-1:111122223333:stateMachine:map-concurrency';
const client = new SFNClient({ region: 'us-east-1' });

/** What the workflow reads. */
export interface ReportRequest {
  rate: number;
  /** Exports that may run at the same time; 0 for no limit of your own. */
  atOnce: number;
  stores: { store: string; exportSeconds: number; sales: number }[];
}

// #region measure
/** Runs one report. Returns its output and the seconds from start to end. */
export async function measure(
  request: ReportRequest,
): Promise<{ output: unknown; seconds: number }> {
  const { executionArn } = await client.send(
    new StartExecutionCommand({
      stateMachineArn,
      input: JSON.stringify(request),
    }),
  );
  for (;;) {
    const { status, output, error, cause, startDate, stopDate } =
      await client.send(new DescribeExecutionCommand({ executionArn }));
    if (status === 'RUNNING') {
      await sleep(5_000);
      continue;
    }
    if (output === undefined || !startDate || !stopDate) {
      throw new Error(`${status ?? 'UNKNOWN'}: ${error ?? ''} ${cause ?? ''}`);
    }
    const milliseconds = stopDate.getTime() - startDate.getTime();
    return { output: JSON.parse(output), seconds: milliseconds / 1000 };
  }
}
// #endregion measure
