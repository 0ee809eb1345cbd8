// Finds the executions of a night that failed and takes them up again (Step Functions API: ListExecutions,
// DescribeExecution, RedriveExecution, GetExecutionHistory).
import {
  DescribeExecutionCommand,
  ExecutionNotRedrivable,
  paginateGetExecutionHistory,
  paginateListExecutions,
  RedriveExecutionCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';

const stateMachineArn =
  'arn:aws:states:us-east-1:111122223333:stateMachine:redrive-after-a-fix';
const client = new SFNClient({ region: 'us-east-1' });

/** Starts the load of a day. The execution is named after the day. */
export async function load(day: string): Promise<string> {
  const { executionArn } = await client.send(
    new StartExecutionCommand({
      stateMachineArn,
      name: `load-${day}`,
      input: JSON.stringify({ day }),
    }),
  );
  if (executionArn === undefined)
    throw new Error('StartExecution gave no ARN.');
  return executionArn;
}

// #region find
/** ARNs of failed executions that can be taken up again, newest first. */
export async function redrivable(): Promise<string[]> {
  const found: string[] = [];
  const pages = paginateListExecutions(
    { client },
    { stateMachineArn, statusFilter: 'FAILED' },
  );
  for await (const { executions = [] } of pages) {
    for (const { executionArn } of executions) {
      const { redriveStatus, error } = await client.send(
        new DescribeExecutionCommand({ executionArn }),
      );
      console.log(error, redriveStatus);
      if (executionArn && redriveStatus === 'REDRIVABLE')
        found.push(executionArn);
    }
  }
  return found;
}
// #endregion find

// #region redrive
/**
 * Takes an execution up where it failed. False when that is not possible:
 * it has succeeded meanwhile, it still runs, or its time is over.
 */
export async function redrive(executionArn: string): Promise<boolean> {
  try {
    await client.send(new RedriveExecutionCommand({ executionArn }));
    return true;
  } catch (error) {
    if (!(error instanceof ExecutionNotRedrivable)) throw error;
    console.log(error.message);
    return false;
  }
}

/** What the history has from the last redrive on: types of events, and states. */
export async function sinceRedrive(executionArn: string): Promise<string[]> {
  const lines: string[] = [];
  const pages = paginateGetExecutionHistory(
    { client },
    { executionArn, reverseOrder: true },
  );
  for await (const { events = [] } of pages) {
    for (const event of events) {
      const state =
        event.stateEnteredEventDetails ?? event.stateExitedEventDetails;
      lines.unshift(`${String(event.type)} ${state?.name ?? ''}`.trim());
      if (event.type === 'ExecutionRedriven') return lines;
    }
  }
  return [];
}
// #endregion redrive
