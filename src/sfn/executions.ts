// The executions of an account, and the child executions of their map runs, seen alike (Step Functions API Reference,
// DescribeExecution, ListExecutions).
import type { ExecutionStatus, HistoryEvent } from '@aws-sdk/client-sfn';
import { facts, redriveStatus, type ChildExecution, type Execution, type MapRun } from '../asl';
import { apiErrors } from './apiError';
import { parseArn } from './arn';
import type { Revision, StateMachine } from './stateMachines';

/** An execution that was asked for. */
export interface ExecutionRecord {
  readonly arn: string;
  readonly name: string;
  readonly machine: StateMachine;
  /** What it runs, whatever happens to the state machine. */
  readonly revision: Revision;
  readonly versionArn?: string;
  readonly aliasArn?: string;
  readonly traceHeader?: string;
  readonly execution: Execution;
  redriveMillis?: number;
  /** The clientToken of the last redrive. */
  redriveToken?: string;
}

/** An execution as the API shows it: one that was asked for or a child of a map run. */
export interface ExecutionView {
  readonly record: ExecutionRecord;
  readonly arn: string;
  readonly name: string;
  readonly stateMachineArn: string;
  readonly status: ExecutionStatus;
  readonly startMillis: number;
  readonly stopMillis?: number;
  readonly input: string;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly redriveCount: number;
  readonly events: readonly HistoryEvent[];
  /** Of a child. */
  readonly mapRun?: MapRun;
  readonly itemCount?: number;
}

export class Executions {
  readonly #byArn = new Map<string, ExecutionRecord>();

  /** In the order of their starting. */
  get all(): readonly ExecutionRecord[] {
    return [...this.#byArn.values()];
  }

  add(record: ExecutionRecord): void {
    this.#byArn.set(record.arn, record);
  }

  find(arn: string): ExecutionRecord | undefined {
    return this.#byArn.get(arn);
  }

  /** Whether an execution of a state machine goes on. */
  isBusy(machine: StateMachine): boolean {
    return this.all.some((record) => record.machine === machine && record.execution.dueMillis !== undefined);
  }

  /** @throws ApiError InvalidArn, ExecutionDoesNotExist */
  get(arn: string): ExecutionRecord {
    parseArn(arn, 'execution');
    const record = this.find(arn);
    if (!record) throw apiErrors.executionDoesNotExist(arn);
    return record;
  }

  /**
   * An execution or a child.
   * @throws ApiError InvalidArn, ExecutionDoesNotExist. Express executions are not shown, unless a map run started them.
   */
  view(arn: string): ExecutionView {
    const child = this.#child(arn);
    if (child) return child;
    return viewOf(this.get(arn));
  }

  /** The map run with an ARN, and the execution that it belongs to. */
  mapRun(arn: string): { readonly record: ExecutionRecord; readonly mapRun: MapRun } {
    parseArn(arn, 'mapRun');
    for (const record of this.#byArn.values()) {
      const mapRun = record.execution.result.mapRuns.find((candidate) => candidate.mapRunArn === arn);
      if (mapRun) return { record, mapRun };
    }
    throw apiErrors.resourceNotFound(arn);
  }

  #child(arn: string): ExecutionView | undefined {
    // A child's ARN has the label of the Map after the name of the state machine: name/label.
    if (arn.split(':')[6]?.includes('/') !== true) return undefined;
    for (const record of this.#byArn.values()) {
      for (const mapRun of record.execution.result.mapRuns) {
        const child = mapRun.children.find((candidate) => candidate.executionArn === arn);
        if (child) return childView(record, mapRun, child);
      }
    }
    return undefined;
  }
}

export function viewOf(record: ExecutionRecord): ExecutionView {
  const { status, startMillis, stopMillis, input, output, error, cause, redriveCount, events } =
    record.execution.result;
  return {
    record,
    arn: record.arn,
    name: record.name,
    stateMachineArn: record.machine.arn,
    status,
    startMillis,
    ...(stopMillis !== undefined && { stopMillis }),
    input,
    ...(output !== undefined && { output }),
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
    redriveCount,
    events,
  };
}

export function childView(record: ExecutionRecord, mapRun: MapRun, child: ChildExecution): ExecutionView {
  const { executionArn, name, status, startMillis, stopMillis, input, output, error, cause, events, itemCount } = child;
  return {
    record,
    arn: executionArn,
    name,
    stateMachineArn: mapRun.stateMachineArn,
    status,
    startMillis,
    ...(stopMillis !== undefined && { stopMillis }),
    input,
    ...(output !== undefined && { output }),
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
    redriveCount: 0,
    events,
    mapRun,
    itemCount,
  };
}

/** Days after its end in which an execution can be redriven (Developer Guide, "Restarting state machine executions with redrive"). */
const redrivableMillis = facts['redrive-days'].value * 86_400_000;

/** How long an execution may be open, from its start (Step Functions quotas): a year. */
const openMillis = 365 * 86_400_000;

/** Events that a history may have, so that a redrive can add to it. */
const redrivableEvents = 24_999;

/** Whether an execution can be redriven, with AWS's reason why not. */
export function redrivable(
  view: ExecutionView,
  nowMillis: number,
): { redriveStatus: 'REDRIVABLE' | 'NOT_REDRIVABLE' | 'REDRIVABLE_BY_MAP_RUN'; redriveStatusReason?: string } {
  const byStatus = redriveStatus(view.status === 'PENDING_REDRIVE' ? 'FAILED' : view.status, view.record.machine.type);
  const reason = view.record.machine.deleting
    ? 'State machine is in DELETING status'
    : byStatus.redriveStatusReason !== null
      ? byStatus.redriveStatusReason
      : view.events.length >= redrivableEvents
        ? 'Execution history event limit exceeded'
        : nowMillis - view.startMillis > openMillis
          ? 'Execution has exceeded the max execution time'
          : nowMillis - (view.stopMillis ?? nowMillis) > redrivableMillis
            ? 'Execution redrivable period exceeded'
            : undefined;
  if (reason !== undefined) return { redriveStatus: 'NOT_REDRIVABLE', redriveStatusReason: reason };
  return { redriveStatus: view.mapRun ? 'REDRIVABLE_BY_MAP_RUN' : 'REDRIVABLE' };
}
