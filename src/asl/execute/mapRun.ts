// A map run and its child executions (Step Functions API, DescribeMapRun, ListMapRuns; Step Functions Developer Guide,
// "Viewing Map Runs", "Setting failure thresholds").
import type { JsonObject } from '../language/jsonValue';
import { executionContext, innerFrame, redrivenContext } from './contextObject';
import { numberField, objectField, queryLanguageOf, stringField } from './definitionFields';
import { executionFlow, statesToEnd, type ExecutionEnd } from './executionFlow';
import type { ChildExecution, MapRun, MapRunCounts } from './executionRequest';
import type { Frame, StateScope } from './frame';
import { History } from './history';
import type { Batch } from './itemBatcher';
import type { ToleratedFailures } from './mapFields';
import { Payload } from './payload';
import type { Flow } from './scheduler';
import { Transitions } from './transitions';
import { VariableScope } from './variableScope';

/** A map run that is going on. */
export interface RunningMapRun {
  readonly mapRun: MapRun;
}

/** A child that ended. */
export interface ChildEnd {
  readonly child: ChildExecution;
  readonly output?: Payload;
}

function noCounts(): MapRunCounts {
  return { pending: 0, running: 0, succeeded: 0, failed: 0, timedOut: 0, aborted: 0, total: 0, resultsWritten: 0 };
}

/** Makes the map run of a state: takes its name from the request, or makes one. */
export function newMapRun(scope: StateScope, maxConcurrency: number, tolerated: ToleratedFailures): RunningMapRun {
  const { core, frame } = scope;
  const { stateMachineArn, stateMachineName } = frame.identity;
  const label = stringField(scope.definition, 'Label') ?? core.chance.uuid();
  const arn = stateMachineArn.split(':');
  const made = [...arn.slice(0, 5), 'mapRun', `${stateMachineName}/${label}`, core.chance.uuid()].join(':');
  const mapRunArn = core.mapRunArns.shift() ?? made;
  const mapRun: MapRun = {
    mapRunArn,
    stateName: scope.name,
    stateMachineArn: `${stateMachineArn}/${mapRunArn.split(':')[6]?.split('/')[1] ?? label}`,
    maxConcurrency,
    toleratedFailureCount: tolerated.count,
    toleratedFailurePercentage: tolerated.percentage,
    startMillis: core.scheduler.nowMillis,
    status: 'RUNNING',
    redriveCount: 0,
    itemCounts: noCounts(),
    executionCounts: noCounts(),
    children: [],
  };
  core.mapRuns.push(mapRun);
  return { mapRun };
}

/** The frame and the work of one child execution, the next one or one that a redrive starts anew. */
export function runChild(
  scope: StateScope,
  { mapRun }: RunningMapRun,
  index: number,
  batch: Batch,
  processor: JsonObject,
): { frame: Frame; flow: Flow<ChildEnd> } {
  const { core } = scope;
  const express = stringField(objectField(processor, 'ProcessorConfig') ?? {}, 'ExecutionType') === 'EXPRESS';
  const name = core.chance.uuid();
  const machine = mapRun.stateMachineArn.split(':');
  const executionArn = [...machine.slice(0, 5), express ? 'express' : 'execution', machine[6], name].join(':');
  const input = new Payload(batch.input);
  const transitions = new Transitions();
  const history = new History(
    core.scheduler,
    express ? core.limits.expressEvents : core.limits.historyEvents,
    core.keepChildHistories,
    (event) => {
      transitions.add(event);
    },
  );
  const child: ChildExecution = {
    executionArn,
    name,
    type: express ? 'EXPRESS' : 'STANDARD',
    itemCount: batch.itemCount,
    transitions,
    status: 'RUNNING',
    startMillis: core.scheduler.nowMillis,
    input: input.text,
    events: history.events,
  };
  mapRun.children[index] = child;
  count(mapRun, batch.itemCount, 'pending', 'running');
  const { identity } = scope.frame;
  const frame = innerFrame(scope.frame, {
    history,
    identity: {
      roleArn: identity.roleArn,
      executionArn,
      execution: executionContext({
        id: executionArn,
        input: batch.input,
        startMillis: core.scheduler.nowMillis,
        name,
        roleArn: identity.roleArn,
        redriveCount: express ? undefined : numberField(identity.execution, 'RedriveCount'),
      }),
      stateMachine: { Id: mapRun.stateMachineArn, Name: machine[6] ?? '' },
      stateMachineArn: mapRun.stateMachineArn,
      stateMachineName: machine[6] ?? '',
    },
    states: objectField(processor, 'States') ?? {},
    queryLanguage: queryLanguageOf(processor, scope.frame.queryLanguage),
    // A child is an execution of its own: it sees neither the variables nor the items around the Map.
    variables: new VariableScope(undefined),
    mapItem: undefined,
    previousEventId: 0,
    mapIteration: { state: scope.name, index, outer: scope.frame.mapIteration },
  });
  const startAt = stringField(processor, 'StartAt') ?? '';
  return {
    frame,
    flow: childFlow(
      frame,
      child,
      executionFlow(frame, input, () => scope.runStates(frame, startAt, input)),
    ),
  };
}

/** The work of a child execution that a redrive goes on with. */
export function redriveChild(
  scope: StateScope,
  { mapRun }: RunningMapRun,
  index: number,
  frame: Frame,
): Flow<ChildEnd> {
  const child = mapRun.children[index] as ChildExecution;
  const { identity, history } = frame;
  identity.execution = redrivenContext(identity.execution, scope.core.scheduler.nowMillis);
  child.status = 'RUNNING';
  delete child.stopMillis;
  delete child.error;
  delete child.cause;
  count(mapRun, child.itemCount, 'pending', 'running');
  frame.previousEventId = history.end('ExecutionRedriven', history.lastId, {
    executionRedrivenEventDetails: { redriveCount: numberField(identity.execution, 'RedriveCount') },
  });
  return childFlow(
    frame,
    child,
    statesToEnd(frame, () => scope.runStates(frame, '', new Payload(null))),
  );
}

function* childFlow(frame: Frame, child: ChildExecution, flow: Flow<ExecutionEnd>): Flow<ChildEnd> {
  const end = yield* flow;
  child.status = end.status;
  child.stopMillis = frame.core.scheduler.nowMillis;
  if (end.output) child.output = end.output.text;
  if (end.error !== undefined) child.error = end.error;
  if (end.cause !== undefined) child.cause = end.cause;
  return { child, ...(end.output && { output: end.output }) };
}

/** Opens a map run that failed or was stopped again: what did not succeed is pending. */
export function reopen(mapRun: MapRun): void {
  mapRun.status = 'RUNNING';
  delete mapRun.stopMillis;
  mapRun.redriveCount++;
  for (const child of mapRun.children) {
    if (child.status !== 'SUCCEEDED') count(mapRun, child.itemCount, countedAs(child), 'pending');
  }
}

/** Counts a child that ended. */
export function settle(mapRun: MapRun, end: ChildEnd): void {
  count(mapRun, end.child.itemCount, 'running', countedAs(end.child));
}

/** Where a child counts. */
export function countedAs({ status }: ChildExecution): 'running' | 'succeeded' | 'failed' | 'timedOut' | 'aborted' {
  return status === 'TIMED_OUT' ? 'timedOut' : (status.toLowerCase() as 'running');
}

/** Counts a child anew. */
export function count(mapRun: MapRun, items: number, from: keyof MapRunCounts, to: keyof MapRunCounts): void {
  mapRun.executionCounts[from]--;
  mapRun.executionCounts[to]++;
  mapRun.itemCounts[from] -= items;
  mapRun.itemCounts[to] += items;
}

/** Whether more items failed or timed out than the Map tolerates. Of two thresholds, either one is enough; without one, none may fail. */
export function exceedsTolerance({ mapRun }: RunningMapRun): boolean {
  const tolerated = { count: mapRun.toleratedFailureCount, percentage: mapRun.toleratedFailurePercentage };
  const { timedOut, total } = mapRun.itemCounts;
  const failed = mapRun.itemCounts.failed + timedOut;
  if (failed === 0) return false;
  if (tolerated.count === undefined && tolerated.percentage === undefined) return true;
  return (
    (tolerated.count !== undefined && failed > tolerated.count) ||
    (tolerated.percentage !== undefined && (failed * 100) / total > tolerated.percentage)
  );
}
