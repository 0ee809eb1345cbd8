// What an API does that stands in front of the workflow, here as a program:
// starts it, waits, and makes an HTTP answer of its end (Step Functions API:
// StartSyncExecution).
import { SFNClient, StartSyncExecutionCommand } from '@aws-sdk/client-sfn';

const stateMachineArn =
  'arn:aws:states:us-east-1:111122223333:stateMachine:quotes-behind-an-api';
const client = new SFNClient({ region: 'us-east-1' });

// #region quote
/** The status and the body of the answer to one request. */
export async function quote(
  country: string,
  grams: number,
): Promise<{ statusCode: number; body: string }> {
  const { status, output, error } = await client.send(
    new StartSyncExecutionCommand({
      stateMachineArn,
      input: JSON.stringify({ country, grams }),
    }),
  );
  if (status === 'SUCCEEDED' && output !== undefined) {
    return { statusCode: 200, body: output };
  }
  // The call itself went well: only `status` says that the workflow did not.
  const statusCode = error === 'NoQuote' ? 503 : 500;
  return { statusCode, body: JSON.stringify({ error }) };
}
// #endregion quote
