// TestState: runs one state with a mocked world and shows what it did with its data (Step Functions API, TestState).
// Derived from the same interpreter as an execution; which stages are shown at which level is as recorded.
import type { InspectionData, TestStateInput, TestStateOutput } from '@aws-sdk/client-sfn';
import { facts } from '../language/facts';
import { isJsonObject, type JsonValue } from '../language/jsonValue';
import { catchFailure, findCatcher } from './catch';
import { executionContext } from './contextObject';
import { listField } from './definitionFields';
import { newCore } from './executionCore';
import type { ExecutionIdentity, Frame, StateOutcome, StateScope } from './frame';
import { History } from './history';
import { inspectIterations } from './mapInspection';
import { decideRetry } from './retry';
import { attempt, enterState, leave, runAttempt } from './runStates';
import type { FiberOwner, Flow } from './scheduler';
import { StateFailure } from './stateFailure';
import type { HttpExchange, TaskHost } from './taskHost';
import {
  findTestedState,
  problemOf,
  readTest,
  refuse,
  type StateTest,
  type TestStateResult,
  type TestedState,
} from './testStateRequest';
import { VariableScope } from './variableScope';

/**
 * Tests a state. The definition must have passed validation, and the input must be JSON text.
 * @param tasks answers the task when nothing is mocked.
 */
export async function testState(input: TestStateInput, tasks?: TaskHost): Promise<TestStateResult> {
  const definition = JSON.parse(input.definition ?? '{}') as JsonValue;
  const tested = findTestedState(isJsonObject(definition) ? definition : {}, input.stateName);
  if (!tested) return refuse(`State not found: '${input.stateName ?? ''}'`);
  const read = readTest(input, tested);
  if ('error' in read) return read;
  const { test } = read;
  let exchange: HttpExchange | undefined;
  const mockHost: TaskHost = {
    invoke: async (task) => {
      if (test.failure) return { outcome: { type: 'failed', ...test.failure } };
      if (test.result !== undefined) return { outcome: { type: 'succeeded', output: test.result.text } };
      if (!tasks) {
        const cause = `Nothing answers the task (${task.resource}).`;
        return { outcome: { type: 'failed', error: 'States.TaskFailed', cause } };
      }
      const answer = await tasks.invoke(task);
      exchange = answer.exchange;
      return answer;
    },
  };
  const core = newCore(
    { definition, tasks: mockHost, inspect: true, type: 'EXPRESS' },
    {
      mock: {
        result: test.result,
        failure: test.failure,
        failedIterations: test.failedIterations,
        inspectIterations: (scope, taken, items) => inspectIterations(scope, taken, items, test.readerData),
      },
    },
  );
  const frame = testFrame(core, tested, test, input.roleArn);
  let response: TestStateOutput | undefined;
  let fault: unknown;
  const owner: FiberOwner = {
    fiberDone: (_, result) => {
      response = result as TestStateOutput;
    },
    fiberFailed: (_, error) => {
      fault = error;
    },
  };
  frame.fiber = core.scheduler.spawn(runTested(frame, tested, test, input.inspectionLevel ?? 'INFO'), owner);
  while (!response && fault === undefined && core.scheduler.nextMillis !== undefined) {
    const moved = core.scheduler.step();
    if (moved instanceof Promise) await moved;
  }
  if (!response) throw fault instanceof Error ? fault : new Error('The tested state did not end.');
  // What really went over the wire: a mocked task sends nothing.
  if (exchange && input.inspectionLevel === 'TRACE')
    response = { ...response, inspectionData: { ...response.inspectionData, ...exchange } };
  return { response };
}

function testFrame(core: Frame['core'], tested: TestedState, test: StateTest, roleArn: string | undefined): Frame {
  const { chance, scheduler } = core;
  const machine = chance.uuid();
  const name = chance.uuid();
  const prefix = 'arn:aws:states:us-east-1:111111111111';
  const role = roleArn ?? 'arn:aws:iam::111111111111:role/StepFunctionsRole';
  const executionArn = `${prefix}:express:${machine}:${name}`;
  const stateMachineArn = `${prefix}:stateMachine:${machine}`;
  const identity: ExecutionIdentity = {
    executionArn,
    stateMachineArn,
    stateMachineName: machine,
    roleArn: role,
    execution: executionContext({
      id: executionArn,
      input: test.input.value,
      startMillis: scheduler.nowMillis,
      name,
      roleArn: role,
      redriveCount: undefined,
    }),
    stateMachine: { Id: stateMachineArn, Name: machine },
    ...(test.context && { contextOverride: test.context }),
  };
  const variables = new VariableScope(undefined);
  variables.assign(test.variables);
  return {
    core,
    identity,
    history: new History(scheduler, core.limits.historyEvents, false, undefined),
    states: { [tested.name]: tested.state },
    queryLanguage: tested.queryLanguage,
    variables,
    mapItem: undefined,
    mapIteration: undefined,
    previousEventId: 0,
    open: undefined,
    fiber: undefined,
    current: undefined,
    left: undefined,
  };
}

/** One attempt at the state, and what Retry and Catch would make of a failure. */
function* runTested(frame: Frame, tested: TestedState, test: StateTest, level: string): Flow<TestStateOutput> {
  const scope = enterState(frame, tested.name, test.input);
  const { scheduler } = frame.core;
  const endMillis = scheduler.nowMillis + facts['test-state-duration'].value * 1000;
  const outcome = yield* runAttempt(scope);
  if (scheduler.nowMillis > endMillis) return { error: 'States.Timeout', ...shown(scope, level, {}), status: 'FAILED' };
  if (!(outcome instanceof StateFailure)) return yield* ended(scope, level, outcome, { status: 'SUCCEEDED' });
  // A mock has only the name of States.Runtime, which no wildcard takes.
  const failure = outcome.details.error === 'States.Runtime' ? { ...outcome.details, terminal: true } : outcome.details;
  const problem = problemOf(failure);
  const retry = decideRetry(
    tested.state,
    failure,
    listField(tested.state, 'Retry').map(() => test.retries),
    () => frame.core.chance.random(),
  );
  if (retry?.delaySeconds !== undefined) {
    const errorDetails = {
      retryBackoffIntervalSeconds: Math.round(retry.delaySeconds),
      retryIndex: retry.retrierIndex,
    };
    return { ...problem, ...shown(scope, level, { errorDetails }), status: 'RETRIABLE' };
  }
  const catcher = findCatcher(tested.state, failure);
  const caught = catcher < 0 ? undefined : yield* attempt(scope, () => catchFailure(scope, catcher, failure));
  if (caught && !(caught instanceof StateFailure)) {
    const errorDetails = { catchIndex: catcher };
    return yield* ended(scope, level, caught, { ...problem, status: 'CAUGHT_ERROR' }, { errorDetails });
  }
  const last = caught ? problemOf(caught.details) : problem;
  return {
    ...last,
    ...shown(scope, level, retry ? { errorDetails: { retryIndex: retry.retrierIndex } } : {}),
    status: 'FAILED',
  };
}

/** The end of a state that has an output: it is left as in an execution, and fails where output or variables are too large. */
function* ended(
  scope: StateScope,
  level: string,
  outcome: StateOutcome,
  answer: TestStateOutput,
  more: ErrorDetails = {},
): Flow<TestStateOutput> {
  const left = yield* attempt(scope, function* () {
    leave(scope, outcome);
    return outcome;
  });
  if (left instanceof StateFailure) return { ...problemOf(left.details), ...shown(scope, level, {}), status: 'FAILED' };
  return {
    ...answer,
    output: outcome.output.text,
    ...(outcome.next !== undefined && { nextState: outcome.next }),
    ...shown(scope, level, more),
  };
}

type ErrorDetails = Pick<InspectionData, 'errorDetails'>;

/** inspectionData, which INFO does not have. Map and Parallel show no input stages and no raw result, as recorded. */
function shown(scope: StateScope, level: string, more: ErrorDetails): Pick<TestStateOutput, 'inspectionData'> {
  if (level === 'INFO') return {};
  const group = scope.type === 'Map' || scope.type === 'Parallel';
  const hidden = new Set([
    'variables',
    ...(group ? ['afterArguments', 'afterInputPath', 'afterParameters', 'result'] : []),
  ]);
  const data: Record<string, unknown> = {};
  for (const [stage, value] of Object.entries(scope.data ?? {})) {
    if (!hidden.has(stage))
      data[stage] = typeof value === 'number' && /^(?:max|tolerated)/.test(stage) ? value : JSON.stringify(value);
  }
  const variables = scope.frame.variables.all();
  if (Object.keys(variables).length > 0) data['variables'] = JSON.stringify(variables);
  return { inspectionData: { ...(data as InspectionData), ...more } };
}
