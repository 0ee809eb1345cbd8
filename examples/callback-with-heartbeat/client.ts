// The approval service: it keeps the task token of each expense and answers with it (Step Functions API:
// SendTaskHeartbeat, SendTaskSuccess, SendTaskFailure).
import {
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';

const client = new SFNClient({ region: 'us-east-1' });

/** What a person decided. */
export type Decision =
  { approved: true; by: string } | { approved: false; reason: string };

// #region decide
/**
 * Hands a decision to the execution that waits for it. Returns false when
 * nobody waits any more: the state timed out, or somebody was quicker.
 */
export async function decide(
  taskToken: string,
  decision: Decision,
): Promise<boolean> {
  try {
    if (decision.approved) {
      const output = JSON.stringify({ approvedBy: decision.by });
      await client.send(new SendTaskSuccessCommand({ taskToken, output }));
    } else {
      await client.send(
        new SendTaskFailureCommand({
          taskToken,
          error: 'ExpenseRefused',
          cause: decision.reason,
        }),
      );
    }
    return true;
  } catch (error) {
    if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist) {
      return false;
    }
    throw error;
  }
}
// #endregion decide

/** Says for each open expense that somebody still looks after it. */
export async function sendHeartbeats(taskTokens: string[]): Promise<void> {
  for (const taskToken of taskTokens) {
    await client.send(new SendTaskHeartbeatCommand({ taskToken }));
  }
}
