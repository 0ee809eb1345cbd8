// Starts the return workflow, waits for its end and reads its history (Step Functions API: StartExecution,
// DescribeExecution, GetExecutionHistory).
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  paginateGetExecutionHistory,
  SFNClient,
  StartExecutionCommand,
  type DescribeExecutionCommandOutput,
} from '@aws-sdk/client-sfn';

const stateMachineArn = 'arn:aws:states:us-east-1:111122223333:stateMachine:first-workflow';

/** What the workflow reads. Prices are in the currency of the order, with up to two decimals. */
export interface ReturnRequest {
  orderId: string;
  price: number;
  opened: boolean;
  daysSinceDelivery: number;
}

// #region start
const client = new SFNClient({ region: 'us-east-1' });

/**
 * Starts one execution for an order and returns its ARN. The execution is named after the order, so a second call
 * for the same order cannot start a second return.
 */
export async function startReturn(request: ReturnRequest): Promise<string> {
  const name = `return-${request.orderId}`;
  try {
    const { executionArn } = await client.send(
      new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(request) }),
    );
    if (executionArn === undefined) throw new Error(`StartExecution answered without an ARN for ${name}`);
    return executionArn;
  } catch (error) {
    if (error instanceof ExecutionAlreadyExists) {
      throw new Error(`Order ${request.orderId} has already been through a return.`, { cause: error });
    }
    throw error;
  }
}
// #endregion start

// #region follow
/** Asks until the execution has ended. The pause grows from 1 to 30 seconds: this workflow waits for days. */
export async function waitUntilEnded(executionArn: string): Promise<DescribeExecutionCommandOutput> {
  for (let pauseMilliseconds = 1_000; ; pauseMilliseconds = Math.min(pauseMilliseconds * 2, 30_000)) {
    const execution = await client.send(new DescribeExecutionCommand({ executionArn }));
    if (execution.status !== 'RUNNING') return execution;
    await sleep(pauseMilliseconds);
  }
}
// #endregion follow

// #region history
/** Prints the states that an execution entered, in order, reading every page of its history. */
export async function printPath(executionArn: string): Promise<void> {
  for await (const page of paginateGetExecutionHistory({ client }, { executionArn, includeExecutionData: false })) {
    for (const event of page.events ?? []) {
      const state = event.stateEnteredEventDetails?.name;
      if (state !== undefined) console.log(`${event.timestamp?.toISOString() ?? ''} ${state}`);
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
    console.error(`${execution.status ?? 'UNKNOWN'}: ${execution.error ?? ''} ${execution.cause ?? ''}`);
  }
}
// #endregion run
