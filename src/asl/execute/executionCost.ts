// What an execution costs in Step Functions itself, derived from its history (AWS Step Functions pricing: Standard by
// state transition, Express by request and by duration times memory). What its tasks cost elsewhere is not in it.
import type { ExecutionResult } from './executionRequest';
import { billedExpress } from './executionDescriptions';
import { stepFunctionsPrices } from './stepFunctionsPrices';
import { Transitions } from './transitions';

/** The child executions of Distributed Maps: each is billed as an execution of its type. */
export interface ChildrenCost {
  /** Standard child executions, and their states entered and retries. */
  readonly standard: number;
  readonly transitions: number;
  /** Express child executions: a request each, and their durations times the memory that is assumed. */
  readonly express: number;
  readonly gigabyteSeconds: number;
  readonly dollars: number;
}

export type ExecutionCost =
  | {
      readonly type: 'STANDARD';
      /** One for each state that was entered. */
      readonly statesEntered: number;
      /** One for each retry. */
      readonly retries: number;
      /** Where it has Distributed Maps. */
      readonly children?: ChildrenCost;
      /** With the children. */
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

/** The execution's own transitions. */
function transitionsOf({ events }: Pick<ExecutionResult, 'events'>): Transitions {
  const transitions = new Transitions();
  for (const event of events) transitions.add(event);
  return transitions;
}

/** What the child executions of all map runs are billed, each by its own type; undefined when there are none. */
function childrenCost({ mapRuns, startMillis, stopMillis }: ExecutionResult): ChildrenCost | undefined {
  const { dollarsPerTransition, dollarsPerRequest, dollarsPerGigabyteSecond } = stepFunctionsPrices;
  const cost = { standard: 0, transitions: 0, express: 0, gigabyteSeconds: 0, dollars: 0 };
  for (const child of mapRuns.flatMap(({ children }) => children)) {
    if (child.type === 'STANDARD') {
      cost.standard++;
      cost.transitions += child.transitions.statesEntered + child.transitions.retries;
    } else {
      cost.express++;
      const millis = (child.stopMillis ?? stopMillis ?? startMillis) - child.startMillis;
      cost.gigabyteSeconds += gigabyteSecondsOf(billedExpress(millis));
    }
  }
  if (cost.standard + cost.express === 0) return undefined;
  const requestDollars = cost.express * dollarsPerRequest;
  const durationDollars = cost.gigabyteSeconds * dollarsPerGigabyteSecond;
  return { ...cost, dollars: cost.transitions * dollarsPerTransition + requestDollars + durationDollars };
}

function gigabyteSecondsOf({ billedDurationInMilliseconds, billedMemoryUsedInMB }: ReturnType<typeof billedExpress>) {
  return (billedDurationInMilliseconds / 1000) * (billedMemoryUsedInMB / 1024);
}

/** The cost of one execution at `stepFunctionsPrices`. With its Distributed Maps' child executions. */
export function executionCost(result: ExecutionResult, type: 'STANDARD' | 'EXPRESS'): ExecutionCost {
  const { dollarsPerTransition, dollarsPerRequest, dollarsPerGigabyteSecond } = stepFunctionsPrices;
  if (type === 'STANDARD') {
    const { statesEntered, retries } = transitionsOf(result);
    const children = childrenCost(result);
    const dollars = (statesEntered + retries) * dollarsPerTransition + (children?.dollars ?? 0);
    return { type, statesEntered, retries, ...(children && { children }), dollars };
  }
  const billed = billedExpress((result.stopMillis ?? result.startMillis) - result.startMillis);
  const { billedDurationInMilliseconds: billedMilliseconds, billedMemoryUsedInMB: assumedMegabytes } = billed;
  const gigabyteSeconds = gigabyteSecondsOf(billed);
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
