// What an execution tells the default event bus of its account: "Step Functions Execution Status Change" (Step Functions
// Developer Guide, page eventbridge-integration). Members as recorded.
import { facts } from '../language/facts';
import { isoTime } from './contextObject';
import { redriveStatus } from './executionDescriptions';
import type { ExecutionResult } from './executionRequest';
import { utf8Length } from './payload';

/** An event as a bus has it; `detail` is DescribeExecution's answer, times in milliseconds since 1970. */
export type StatusChangeEvent = ReturnType<typeof statusChangeEvent>;

/** The version and the alias that an execution was started by. */
export interface StartedBy {
  readonly versionArn?: string;
  readonly aliasArn?: string;
}

type Status = ExecutionResult['status'];

/**
 * The events of a Standard execution since its start or its last redrive, as far as it has come.
 * @param ids makes the id of each
 */
export function statusChangeEvents(
  result: ExecutionResult,
  ids: { uuid(): string },
  startedBy: StartedBy = {},
): StatusChangeEvent[] {
  const statuses: Status[] = result.status === 'RUNNING' ? ['RUNNING'] : ['RUNNING', result.status];
  return statuses.map((status) => statusChangeEvent(result, status, ids.uuid(), startedBy));
}

function statusChangeEvent(result: ExecutionResult, status: Status, id: string, { versionArn, aliasArn }: StartedBy) {
  const { executionArn, startMillis, stopMillis = startMillis } = result;
  const [, , , region = '', account = ''] = executionArn.split(':');
  const ended = status !== 'RUNNING';
  const redriveMillis =
    result.redriveCount === 0
      ? undefined
      : result.events.findLast(({ type }) => type === 'ExecutionRedriven')?.timestamp?.getTime();
  const time = ended ? stopMillis : (redriveMillis ?? startMillis);
  return {
    version: '0',
    id,
    'detail-type': 'Step Functions Execution Status Change',
    source: 'aws.states',
    account,
    time: `${isoTime(time).slice(0, 19)}Z`,
    region,
    resources: [executionArn],
    detail: {
      executionArn,
      stateMachineArn: result.stateMachineArn,
      name: result.executionName,
      status,
      startDate: startMillis,
      stopDate: ended ? stopMillis : null,
      ...dataOf(result.input, ended ? result.output : undefined),
      stateMachineVersionArn: versionArn ?? null,
      stateMachineAliasArn: aliasArn ?? null,
      redriveCount: result.redriveCount,
      redriveDate: redriveMillis ?? null,
      ...redriveStatus(status, 'STANDARD'),
      error: ended ? (result.error ?? null) : null,
      cause: ended ? (result.cause ?? null) : null,
    },
  };
}

/** Input and output; what is too long for a bus is left out, the input first. */
function dataOf(input: string, output: string | undefined) {
  const most = facts['status-event-bytes'].value;
  const outputBytes = output === undefined ? 0 : escapedBytes(output);
  const hasInput = escapedBytes(input) + outputBytes <= most;
  const hasOutput = outputBytes <= most;
  return {
    input: hasInput ? input : null,
    inputDetails: { included: hasInput },
    output: hasOutput ? (output ?? null) : null,
    outputDetails: output === undefined ? null : { included: hasOutput },
  };
}

/** Bytes of a text within a JSON text. */
function escapedBytes(text: string): number {
  return utf8Length(JSON.stringify(text));
}
