// The worker in the warehouse: it asks for a task, prints and answers (Step Functions API: GetActivityTask,
// SendTaskHeartbeat, SendTaskSuccess, SendTaskFailure).
import {
  GetActivityTaskCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';

const activityArn =
  'arn:aws:states:us-east-1:111122223333:activity:print-label';
const client = new SFNClient({ region: 'us-east-1' });

// #region work
/**
 * Takes one task and prints it. Returns false when there was none: the service
 * holds the request for up to 60 seconds and then answers without a token.
 * An error of `print` fails the task under its own name.
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
  let failure: Error | undefined;
  try {
    const { parcelId } = JSON.parse(input) as { parcelId: string };
    await print(parcelId);
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
  } finally {
    clearInterval(heartbeat);
  }
  try {
    if (failure) {
      const { name, message } = failure;
      const cause = message.slice(0, 500);
      await client.send(
        new SendTaskFailureCommand({ taskToken, error: name, cause }),
      );
    } else {
      const output = JSON.stringify({ printer });
      await client.send(new SendTaskSuccessCommand({ taskToken, output }));
    }
  } catch (error) {
    // The answer came too late: nobody waits for it any more.
    if (!(error instanceof TaskTimedOut)) throw error;
  }
  return true;
}
// #endregion work
