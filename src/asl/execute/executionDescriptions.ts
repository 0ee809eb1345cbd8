// How the API describes an execution and its map runs, derived from one run (Step Functions API, StartSyncExecution,
// DescribeMapRun, ListMapRuns).
import type {
  DescribeMapRunOutput,
  ExecutionRedriveStatus,
  MapRunListItem,
  StartSyncExecutionOutput,
} from '@aws-sdk/client-sfn';
import type { ExecutionResult, MapRun } from './executionRequest';

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
