// Follows a field through an execution and says where it was lost (Step Functions API: GetExecutionHistory).
import { paginateGetExecutionHistory, SFNClient } from '@aws-sdk/client-sfn';

const client = new SFNClient({ region: 'us-east-1' });

// #region field-by-state
/** Whether each state received a field, and whether it handed it on. */
export async function traceField(
  executionArn: string,
  field: string,
): Promise<string[]> {
  const has = (data: string | undefined): string => {
    const value: unknown = JSON.parse(data ?? 'null');
    const there = typeof value === 'object' && value !== null && field in value;
    return there ? 'yes' : 'no';
  };
  const steps: string[] = [];
  const pages = paginateGetExecutionHistory({ client }, { executionArn });
  for await (const { events = [] } of pages) {
    for (const event of events) {
      const entered = event.stateEnteredEventDetails;
      const exited = event.stateExitedEventDetails;
      if (entered)
        steps.push(`${entered.name ?? ''}: in ${has(entered.input)}`);
      if (exited) steps.push(`${exited.name ?? ''}: out ${has(exited.output)}`);
    }
  }
  return steps;
}
// #endregion field-by-state
