// Starts the example and waits for nothing.
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';

const client = new SFNClient({});

// #region start
export async function start(stateMachineArn: string, name: string): Promise<string | undefined> {
  const input = JSON.stringify({ name });
  const answer = await client.send(new StartExecutionCommand({ stateMachineArn, input }));
  return answer.executionArn;
}
// #endregion start
