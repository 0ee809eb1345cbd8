// The worker in the warehouse: it asks for a task, prints and answers (Step Functions API: GetActivityTask,
// SendTaskHeartbeat, SendTaskSuccess, SendTaskFailure).
import {
  GetActivityTaskCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';

const activityArn =
  'arn:aws:states:us-east-1:111122223333:activity:print-label';
const client = new SFNClient({ region: 'us-east-1' });

// #region work
/**
 * Takes one task and prints it. Returns false when there was none: the service
 * holds the request for up to 60 seconds and then answers without a token.
 */
export async function work(
  printer: string,
  print: (parcelId: string) => Promise<void>,
): Promise<boolean> {
  const { taskToken, input } = await client.send(
    new GetActivityTaskCommand({ activityArn, workerName: printer }),
  );
  if (!taskToken || input === undefined) return false;
  const heartbeat = setInterval(() => {
    // A heartbeat that is lost is followed by another one.
    client
      .send(new SendTaskHeartbeatCommand({ taskToken }))
      .catch(() => undefined);
  }, 20_000);
  try {
    const { parcelId } = JSON.parse(input) as { parcelId: string };
    await print(parcelId);
    const output = JSON.stringify({ printer });
    await client.send(new SendTaskSuccessCommand({ taskToken, output }));
  } catch (error) {
    await client.send(
      new SendTaskFailureCommand({
        taskToken,
        error: 'PrinterEmpty',
        cause: String(error).slice(0, 500),
      }),
    );
  } finally {
    clearInterval(heartbeat);
  }
  return true;
}
// #endregion work
