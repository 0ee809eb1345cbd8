// Starts the return workflow, waits for its end and reads its history (Step
// Functions API: StartExecution, DescribeExecution, GetExecutionHistory).
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  paginateGetExecutionHistory,
  SFNClient,
  StartExecutionCommand,
  type DescribeExecutionCommandOutput,
} from '@aws-sdk/client-sfn';

const stateMachineArn =
  'arn:aws:states:us-east-1:111122223333:stateMachine:first-workflow';

/** What the workflow reads. The price has up to two decimals. */
export interface ReturnRequest {
  orderId: string;
  price: number;
  opened: boolean;
  daysSinceDelivery: number;
}

// #region start
const client = new SFNClient({ region: 'us-east-1' });

/**
 * Starts one execution for an order and returns its ARN. The execution is
 * named after the order, so the same order cannot be returned twice.
 */
export async function startReturn(request: ReturnRequest): Promise<string> {
  const name = `return-${request.orderId}`;
  try {
    const { executionArn } = await client.send(
      new StartExecutionCommand({
        stateMachineArn,
        name,
        input: JSON.stringify(request),
      }),
    );
    if (executionArn === undefined) throw new Error(`No ARN for ${name}.`);
    return executionArn;
  } catch (error) {
    if (error instanceof ExecutionAlreadyExists) {
      const message = `Order ${request.orderId} has been returned before.`;
      throw new Error(message, { cause: error });
    }
    throw error;
  }
}
// #endregion start

// #region follow
/** Asks until the execution has ended, with pauses from 1 to 30 seconds. */
export async function waitUntilEnded(
  executionArn: string,
): Promise<DescribeExecutionCommandOutput> {
  let pauseSeconds = 1;
  for (;;) {
    const command = new DescribeExecutionCommand({ executionArn });
    const execution = await client.send(command);
    if (execution.status !== 'RUNNING') return execution;
    await sleep(pauseSeconds * 1000);
    pauseSeconds = Math.min(pauseSeconds * 2, 30);
  }
}
// #endregion follow

// #region history
/** Prints the states that an execution entered, in order, with the time. */
export async function printPath(executionArn: string): Promise<void> {
  const request = { executionArn, includeExecutionData: false };
  for await (const page of paginateGetExecutionHistory({ client }, request)) {
    for (const { timestamp, stateEnteredEventDetails } of page.events ?? []) {
      if (stateEnteredEventDetails?.name === undefined) continue;
      console.log(timestamp?.toISOString(), stateEnteredEventDetails.name);
    }
  }
}
// #endregion history

// #region run
/** Sends a return through the workflow and prints what came of it. */
export async function returnOrder(request: ReturnRequest): Promise<void> {
  const executionArn = await startReturn(request);
  const execution = await waitUntilEnded(executionArn);
  await printPath(executionArn);
  if (execution.status === 'SUCCEEDED') {
    console.log(`Accepted: ${execution.output ?? ''}`);
  } else {
    const { status = 'UNKNOWN', error = '', cause = '' } = execution;
    console.error(`${status}: ${error} ${cause}`);
  }
}
// #endregion run
