// Tries the routing of one request without deploying anything (Step Functions
// API: TestState, which runs a single state and says where it would go).
import { readFile } from 'node:fs/promises';
import { SFNClient, TestStateCommand } from '@aws-sdk/client-sfn';

const client = new SFNClient({ region: 'us-east-1' });
const roleArn = 'arn:aws:iam::111122223333:role/choice-rules';

// #region try-route
/** Asks the service which state a request would go to. */
export async function routeOf(path: string, request: object): Promise<string> {
  const definition = await readFile(path, 'utf8');
  const { status, nextState, error, cause } = await client.send(
    new TestStateCommand({
      definition,
      stateName: 'Route request',
      roleArn,
      input: JSON.stringify(request),
    }),
  );
  if (status === 'SUCCEEDED' && nextState !== undefined) return nextState;
  throw new Error(`${error ?? status ?? 'No answer'}: ${cause ?? ''}`);
}
// #endregion try-route
