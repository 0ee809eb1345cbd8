// Turns tracing on and hands a trace over to the workflow (Step Functions API:
// UpdateStateMachine, StartSyncExecution).
import {
  SFNClient,
  StartSyncExecutionCommand,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';

const stateMachineArn =
  'arn:aws:states:us-east-1:111122223333:stateMachine:slow-step-in-a-trace';
const client = new SFNClient({ region: 'us-east-1' });

// #region trace
/** Lets the workflow send traces of its own from now on. */
export async function turnTracingOn(): Promise<void> {
  await client.send(
    new UpdateStateMachineCommand({
      stateMachineArn,
      tracingConfiguration: { enabled: true },
    }),
  );
}

/** Checks an order as part of a trace that has begun elsewhere. */
export async function checkOrder(
  orderId: string,
  traceId: string,
): Promise<number> {
  const { status, startDate, stopDate } = await client.send(
    new StartSyncExecutionCommand({
      stateMachineArn,
      input: JSON.stringify({ orderId, totalCents: 4500 }),
      traceHeader: `Root=${traceId};Sampled=1`,
    }),
  );
  if (status !== 'SUCCEEDED' || !startDate || !stopDate)
    throw new Error(`The check ended ${status ?? 'somehow'}.`);
  return stopDate.getTime() - startDate.getTime();
}
// #endregion trace
