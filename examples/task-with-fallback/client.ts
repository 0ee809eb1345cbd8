// Asks for a quote and waits for the answer: an Express workflow, started
// synchronously (Step Functions API: StartSyncExecution).
import { SFNClient, StartSyncExecutionCommand } from '@aws-sdk/client-sfn';

const stateMachineArn =
  'arn:aws:states:us-east-1:111122223333:stateMachine:task-with-fallback';
const client = new SFNClient({ region: 'us-east-1' });

/** A cart as the workflow reads it. */
export interface Cart {
  cartId: string;
  postalCode: string;
  items: { sku: string; grams: number }[];
}

// #region quote
/** The price of a delivery, or undefined where nobody delivers. */
export async function quote(cart: Cart): Promise<number | undefined> {
  const { status, output, error, cause } = await client.send(
    new StartSyncExecutionCommand({
      stateMachineArn,
      input: JSON.stringify(cart),
    }),
  );
  // A failed execution is an answer, not an exception: look at the status.
  if (status === 'SUCCEEDED' && output !== undefined) {
    return (JSON.parse(output) as { priceCents: number }).priceCents;
  }
  if (error === 'UnknownPostalCode') return undefined;
  throw new Error(`${status ?? 'UNKNOWN'}: ${error ?? ''} ${cause ?? ''}`);
}
// #endregion quote
