// Places orders with the pipeline and finds out what happened to one (Step
// Functions API: StartExecution, GetExecutionHistory). The pipeline itself
// retries and compensates: this code does neither.
import {
  ExecutionAlreadyExists,
  paginateGetExecutionHistory,
  SFNClient,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  type HistoryEvent,
} from '@aws-sdk/client-sfn';

const stateMachineArn =
  'arn:aws:states:us-east-1:111122223333:stateMachine:retry-and-catch';
const client = new SFNClient({ region: 'us-east-1' });

/** An order as the workflow reads it. */
export interface Order {
  orderId: string;
  items: { sku: string; quantity: number }[];
  totalCents: number;
}

// #region place
/** How placing an order ended: started now, or known already. */
export type Placement =
  { placed: true; executionArn: string } | { placed: false; reason: string };

/**
 * Starts the pipeline for an order. The execution's name is also the
 * idempotency key of the payment: no order is charged twice.
 */
export async function placeOrder(order: Order): Promise<Placement> {
  try {
    const { executionArn } = await client.send(
      new StartExecutionCommand({
        stateMachineArn,
        name: `order-${order.orderId}`,
        input: JSON.stringify(order),
      }),
    );
    if (executionArn === undefined)
      throw new Error('StartExecution gave no ARN.');
    return { placed: true, executionArn };
  } catch (error) {
    if (error instanceof ExecutionAlreadyExists) {
      const reason = `Order ${order.orderId} has been placed before.`;
      return { placed: false, reason };
    }
    if (error instanceof StateMachineDoesNotExist) {
      throw new Error(`Not deployed: ${stateMachineArn}`, { cause: error });
    }
    throw error;
  }
}
// #endregion place

// #region failures
/** One failed attempt: when, and with which error name. */
export interface FailedAttempt {
  at: Date | undefined;
  error: string;
}

/** Lists every attempt of a task that failed, the retried ones included. */
export async function failedAttempts(
  executionArn: string,
): Promise<FailedAttempt[]> {
  const failed: FailedAttempt[] = [];
  const request = { executionArn };
  for await (const page of paginateGetExecutionHistory({ client }, request)) {
    for (const event of page.events ?? []) {
      const error = errorOf(event);
      if (error !== undefined) failed.push({ at: event.timestamp, error });
    }
  }
  return failed;
}

function errorOf(event: HistoryEvent): string | undefined {
  switch (event.type) {
    case 'TaskFailed':
      return event.taskFailedEventDetails?.error ?? 'unnamed error';
    case 'TaskTimedOut':
      return event.taskTimedOutEventDetails?.error ?? 'States.Timeout';
    default:
      return undefined;
  }
}
// #endregion failures
