// How the API and the event bus describe an execution and its map runs, derived from one run (Step Functions API,
// StartSyncExecution, DescribeMapRun, ListMapRuns; Step Functions Developer Guide, "Execution status change events").
import type {
  DescribeMapRunOutput,
  ExecutionRedriveStatus,
  MapRunListItem,
  StartSyncExecutionOutput,
} from '@aws-sdk/client-sfn';
import { isoTime } from './contextObject';
import type { ExecutionResult, MapRun } from './executionRequest';
import type { SeededChance } from './seededChance';

/** What is billed of an Express execution: steps of 100 ms and of 64 MB, of which one is assumed. */
export function billedExpress(millis: number): { billedMemoryUsedInMB: number; billedDurationInMilliseconds: number } {
  return {
    billedMemoryUsedInMB: 64,
    billedDurationInMilliseconds: Math.max(1, Math.ceil(millis / 100)) * 100,
  };
}

/** StartSyncExecution's answer. */
export function syncExecutionOutput(
  result: ExecutionResult,
): Omit<StartSyncExecutionOutput, 'status'> & { status: string } {
  const millis = (result.stopMillis ?? result.startMillis) - result.startMillis;
  return {
    executionArn: result.executionArn,
    stateMachineArn: result.stateMachineArn,
    name: result.executionName,
    startDate: new Date(result.startMillis),
    stopDate: new Date(result.stopMillis ?? result.startMillis),
    status: result.status,
    ...(result.error !== undefined && { error: result.error }),
    ...(result.cause !== undefined && { cause: result.cause }),
    input: result.input,
    inputDetails: { included: true },
    ...(result.output !== undefined && { output: result.output }),
    outputDetails: { included: true },
    billingDetails: billedExpress(millis),
  };
}

/** DescribeMapRun's answer. */
export function describeMapRun(result: ExecutionResult, mapRun: MapRun): DescribeMapRunOutput {
  return {
    mapRunArn: mapRun.mapRunArn,
    executionArn: result.executionArn,
    status: mapRun.status,
    startDate: new Date(mapRun.startMillis),
    ...(mapRun.stopMillis !== undefined && { stopDate: new Date(mapRun.stopMillis) }),
    maxConcurrency: mapRun.maxConcurrency,
    toleratedFailurePercentage: mapRun.toleratedFailurePercentage ?? 0,
    toleratedFailureCount: mapRun.toleratedFailureCount ?? 0,
    itemCounts: { ...mapRun.itemCounts },
    executionCounts: { ...mapRun.executionCounts },
    redriveCount: mapRun.redriveCount,
  };
}

/** One entry of ListMapRuns' answer. */
export function mapRunListItem(result: ExecutionResult, mapRun: MapRun): MapRunListItem {
  return {
    executionArn: result.executionArn,
    mapRunArn: mapRun.mapRunArn,
    stateMachineArn: mapRun.stateMachineArn,
    startDate: new Date(mapRun.startMillis),
    ...(mapRun.stopMillis !== undefined && { stopDate: new Date(mapRun.stopMillis) }),
  };
}

/** Whether an execution can be redriven, and why not, in DescribeExecution's words. */
export function redriveStatus(
  status: ExecutionResult['status'],
  type: 'STANDARD' | 'EXPRESS',
): { redriveStatus: ExecutionRedriveStatus; redriveStatusReason: string | null } {
  if (type === 'EXPRESS')
    return { redriveStatus: 'NOT_REDRIVABLE', redriveStatusReason: 'Execution is EXPRESS and cannot be redriven' };
  if (status === 'RUNNING' || status === 'SUCCEEDED')
    return { redriveStatus: 'NOT_REDRIVABLE', redriveStatusReason: `Execution is ${status} and cannot be redriven` };
  return { redriveStatus: 'REDRIVABLE', redriveStatusReason: null };
}

/** The "Step Functions Execution Status Change" events that an execution puts on the default bus. */
export function statusChangeEvents(result: ExecutionResult, chance: SeededChance): unknown[] {
  const statuses: ExecutionResult['status'][] = result.status === 'RUNNING' ? ['RUNNING'] : ['RUNNING', result.status];
  const arn = result.executionArn.split(':');
  return statuses.map((status) => {
    const ended = status !== 'RUNNING';
    const time = ended ? (result.stopMillis ?? result.startMillis) : result.startMillis;
    return {
      version: '0',
      id: chance.uuid(),
      'detail-type': 'Step Functions Execution Status Change',
      source: 'aws.states',
      account: arn[4],
      time: `${isoTime(time).slice(0, 19)}Z`,
      region: arn[3],
      resources: [result.executionArn],
      detail: {
        executionArn: result.executionArn,
        stateMachineArn: result.stateMachineArn,
        name: result.executionName,
        status,
        startDate: result.startMillis,
        stopDate: ended ? time : null,
        input: result.input,
        output: ended ? (result.output ?? null) : null,
        stateMachineVersionArn: null,
        stateMachineAliasArn: null,
        redriveCount: result.redriveCount,
        redriveDate: null,
        ...redriveStatus(status, 'STANDARD'),
        inputDetails: { included: true },
        outputDetails: ended && result.output !== undefined ? { included: true } : null,
        error: ended ? (result.error ?? null) : null,
        cause: ended ? (result.cause ?? null) : null,
      },
    };
  });
}
