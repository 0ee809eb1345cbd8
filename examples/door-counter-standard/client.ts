// Sends the event of a door to the Standard workflow, twice under one name
// (Step Functions API: StartExecution, DescribeExecution).
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';

const stateMachineArn =
  'arn:aws:states:us-east-1:111122223333:stateMachine:door-counter-standard';
const client = new SFNClient({ region: 'us-east-1' });

// #region send
/** Starts the count of an event under the event's own id. */
export async function send(eventId: string, door: string): Promise<string> {
  try {
    const { executionArn } = await client.send(
      new StartExecutionCommand({
        stateMachineArn,
        name: eventId,
        input: JSON.stringify({ door, settleSeconds: 2 }),
      }),
    );
    return executionArn ?? '';
  } catch (error) {
    if (error instanceof ExecutionAlreadyExists) return error.name;
    throw error;
  }
}

/** Waits for the end of an execution and returns its output. */
export async function outputOf(executionArn: string): Promise<string> {
  for (;;) {
    const { status, output } = await client.send(
      new DescribeExecutionCommand({ executionArn }),
    );
    if (status !== 'RUNNING') return output ?? '';
    await sleep(1_000);
  }
}
// #endregion send
