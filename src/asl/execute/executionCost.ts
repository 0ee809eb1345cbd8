// What an execution costs in Step Functions itself, derived from its history (AWS Step Functions pricing: Standard by
// state transition, Express by request and by duration times memory). What its tasks cost elsewhere is not in it.
import type { ExecutionResult } from './executionRequest';
import { syncExecutionOutput } from './executionDescriptions';
import { stepFunctionsPrices } from './stepFunctionsPrices';

export type ExecutionCost =
  | {
      readonly type: 'STANDARD';
      /** One for each state that was entered. */
      readonly statesEntered: number;
      /** One for each retry. */
      readonly retries: number;
      readonly dollars: number;
    }
  | {
      readonly type: 'EXPRESS';
      /** Virtual duration, rounded up to 100 ms. */
      readonly billedMilliseconds: number;
      /** AWS bills the memory in chunks of 64 MB; how much a run takes is not simulated: one chunk is assumed. */
      readonly assumedMegabytes: number;
      readonly gigabyteSeconds: number;
      readonly requestDollars: number;
      readonly durationDollars: number;
      readonly dollars: number;
    };

const schedulesTask = /^(?:Task|LambdaFunction|Activity)Scheduled$/;

/** Retries: what a visit schedules after its first time. A Parallel or Map that starts again is one too. */
function retriesOf(result: Pick<ExecutionResult, 'events'>): number {
  const startsOf = new Map<number, number>();
  const ownerOf = new Map<number, number>();
  for (const { id = 0, type = '', previousEventId = 0 } of result.events) {
    const owner = type.endsWith('StateEntered') ? id : ownerOf.get(previousEventId);
    if (owner === undefined) continue;
    ownerOf.set(id, owner);
    if (schedulesTask.test(type) || type === 'MapStateStarted' || type === 'ParallelStateStarted')
      startsOf.set(owner, (startsOf.get(owner) ?? 0) + 1);
  }
  return [...startsOf.values()].reduce((sum, starts) => sum + starts - 1, 0);
}

/** The cost of one execution at `stepFunctionsPrices`. Child executions of a Distributed Map are billed by themselves. */
export function executionCost(result: ExecutionResult, type: 'STANDARD' | 'EXPRESS'): ExecutionCost {
  const { dollarsPerTransition, dollarsPerRequest, dollarsPerGigabyteSecond } = stepFunctionsPrices;
  if (type === 'STANDARD') {
    const statesEntered = result.events.filter(({ type: event = '' }) => event.endsWith('StateEntered')).length;
    const retries = retriesOf(result);
    return { type, statesEntered, retries, dollars: (statesEntered + retries) * dollarsPerTransition };
  }
  const billing = syncExecutionOutput(result).billingDetails;
  const billedMilliseconds = billing?.billedDurationInMilliseconds ?? 0;
  const assumedMegabytes = billing?.billedMemoryUsedInMB ?? 0;
  const gigabyteSeconds = (billedMilliseconds / 1000) * (assumedMegabytes / 1024);
  const durationDollars = gigabyteSeconds * dollarsPerGigabyteSecond;
  return {
    type,
    billedMilliseconds,
    assumedMegabytes,
    gigabyteSeconds,
    requestDollars: dollarsPerRequest,
    durationDollars,
    dollars: dollarsPerRequest + durationDollars,
  };
}
