// Places orders with the pipeline and finds out what happened to one (Step Functions API: StartExecution,
// GetExecutionHistory). The pipeline itself retries and compensates: this code does neither.
import {
  ExecutionAlreadyExists,
  paginateGetExecutionHistory,
  SFNClient,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  type HistoryEvent,
} from '@aws-sdk/client-sfn';

const stateMachineArn = 'arn:aws:states:us-east-1:111122223333:stateMachine:retry-and-catch';
const client = new SFNClient({ region: 'us-east-1' });

/** An order as the workflow reads it. */
export interface Order {
  orderId: string;
  items: { sku: string; quantity: number }[];
  totalCents: number;
}

// #region place
/** How placing an order ended: started now, or known already. */
export type Placement = { placed: true; executionArn: string } | { placed: false; reason: string };

/**
 * Starts the pipeline for an order. The execution's name is also the idempotency key of the payment: the same order
 * never runs twice and is never charged twice.
 */
export async function placeOrder(order: Order): Promise<Placement> {
  try {
    const { executionArn } = await client.send(
      new StartExecutionCommand({ stateMachineArn, name: `order-${order.orderId}`, input: JSON.stringify(order) }),
    );
    if (executionArn === undefined) throw new Error('StartExecution answered without an ARN.');
    return { placed: true, executionArn };
  } catch (error) {
    if (error instanceof ExecutionAlreadyExists) {
      return { placed: false, reason: `Order ${order.orderId} has been placed before.` };
    }
    if (error instanceof StateMachineDoesNotExist) {
      throw new Error(`Deploy the state machine first: ${stateMachineArn}`, { cause: error });
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

/** Lists every attempt of a task that failed, retries included: a retry leaves no other trace than these events. */
export async function failedAttempts(executionArn: string): Promise<FailedAttempt[]> {
  const failed: FailedAttempt[] = [];
  for await (const page of paginateGetExecutionHistory({ client }, { executionArn })) {
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
