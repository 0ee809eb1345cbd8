// Sends the event of a door to the Express workflow, with and without waiting
// for its result (Step Functions API: StartSyncExecution, StartExecution,
// GetExecutionHistory).
import {
  GetExecutionHistoryCommand,
  SFNClient,
  SFNServiceException,
  StartExecutionCommand,
  StartSyncExecutionCommand,
} from '@aws-sdk/client-sfn';

const stateMachineArn =
  'arn:aws:states:us-east-1:111122223333:stateMachine:door-counter-express';
const client = new SFNClient({ region: 'us-east-1' });

// #region sync
/** Runs the workflow and waits for its result: the answer is the output. */
export async function countNow(eventId: string, door: string): Promise<void> {
  const { status, output, billingDetails } = await client.send(
    new StartSyncExecutionCommand({
      stateMachineArn,
      name: eventId,
      input: JSON.stringify({ door, settleSeconds: 2 }),
    }),
  );
  console.log(status, output, billingDetails);
}
// #endregion sync

// #region async
/** Starts the workflow and does not wait. What becomes of it, the API cannot say. */
export async function countLater(eventId: string, door: string): Promise<void> {
  const { executionArn } = await client.send(
    new StartExecutionCommand({
      stateMachineArn,
      name: eventId,
      input: JSON.stringify({ door, settleSeconds: 2 }),
    }),
  );
  try {
    await client.send(new GetExecutionHistoryCommand({ executionArn }));
  } catch (error) {
    if (!(error instanceof SFNServiceException)) throw error;
    console.log(error.name, error.message);
  }
}
// #endregion async
