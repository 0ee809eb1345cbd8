// TestState: runs one state with a mocked world and shows what it did with its data (Step Functions API, TestState).
// Derived from the same interpreter as an execution; which stages are shown at which level is as recorded.
import type { InspectionData, MockErrorOutput, TestStateInput, TestStateOutput } from '@aws-sdk/client-sfn';
import { isJsonObject, type JsonObject, type JsonValue } from '../language/jsonValue';
import { catchFailure, findCatcher } from './catch';
import { executionContext } from './contextObject';
import {
  field,
  listField,
  objectField,
  objectsField,
  queryLanguageOf,
  stringField,
  type QueryLanguage,
} from './definitionFields';
import { newCore } from './executionCore';
import type { ExecutionIdentity, Frame, StateOutcome, StateScope } from './frame';
import { History } from './history';
import { contextFault } from './mockedContext';
import { resultFault } from './mockedResult';
import { Payload } from './payload';
import { decideRetry } from './retry';
import { attempt, enterState, runAttempt } from './runStates';
import type { Flow } from './scheduler';
import { StateFailure } from './stateFailure';
import type { TaskHost } from './taskHost';
import { readTaskResource } from './taskResource';
import { taskResultShape } from './taskResultShapes';
import { VariableScope } from './variableScope';

/** A refusal, as the API gives it. */
export interface TestStateError {
  readonly code: 'ValidationException' | 'InvalidDefinition' | 'InvalidExecutionInput';
  readonly message: string;
}

export type TestStateResult = { readonly response: TestStateOutput } | { readonly error: TestStateError };

/** The state to test, found in the definition. */
export interface TestedState {
  readonly name: string;
  readonly state: JsonObject;
  readonly queryLanguage: QueryLanguage;
}

/** Finds the tested state: the definition itself, or by `stateName` in a state machine, inner ones included. */
export function findTestedState(definition: JsonObject, stateName: string | undefined): TestedState | undefined {
  if (!isJsonObject(field(definition, 'States'))) {
    return {
      name: stateName ?? 'StateName',
      state: definition,
      queryLanguage: queryLanguageOf(definition, 'JSONPath'),
    };
  }
  return findIn(definition, stateName ?? stringField(definition, 'StartAt') ?? '', 'JSONPath');
}

function findIn(machine: JsonObject, name: string, inherited: QueryLanguage): TestedState | undefined {
  const language = queryLanguageOf(machine, inherited);
  const states = objectField(machine, 'States') ?? {};
  const own = objectField(states, name);
  if (own) return { name, state: own, queryLanguage: queryLanguageOf(own, language) };
  for (const state of Object.values(states)) {
    if (!isJsonObject(state)) continue;
    for (const inner of [
      objectField(state, 'ItemProcessor'),
      objectField(state, 'Iterator'),
      ...objectsField(state, 'Branches'),
    ]) {
      const found = inner && findIn(inner, name, language);
      if (found) return found;
    }
  }
  return undefined;
}

/**
 * Tests a state. The definition must have passed validation.
 * @param tasks answers the task when nothing is mocked.
 */
export async function testState(input: TestStateInput, tasks?: TaskHost): Promise<TestStateResult> {
  const definition = JSON.parse(input.definition ?? '{}') as JsonValue;
  const tested = findTestedState(isJsonObject(definition) ? definition : {}, input.stateName);
  if (!tested) return refuse(`State not found: '${input.stateName ?? ''}'`);
  const read = readTest(input, tested);
  if ('error' in read) return read;
  const { test } = read;
  const mockHost: TaskHost = {
    invoke: (task) => {
      if (test.failure) return { outcome: { type: 'failed', ...test.failure } };
      if (test.result !== undefined) return { outcome: { type: 'succeeded', output: test.result.text } };
      return (
        tasks?.invoke(task) ?? {
          outcome: {
            type: 'failed',
            error: 'States.TaskFailed',
            cause: `Nothing answers the task (${task.resource}).`,
          },
        }
      );
    },
  };
  const core = newCore(
    { definition, tasks: mockHost, inspect: true, type: 'EXPRESS' },
    {
      mock: {
        result: test.result,
        failure: test.failure,
        failedIterations: test.failedIterations,
        readerItems: test.readerItems,
      },
    },
  );
  const frame = testFrame(core, tested, test, input.roleArn);
  let response: TestStateOutput | undefined;
  let fault: unknown;
  frame.fiber = core.scheduler.spawn(
    runTested(frame, tested, test, input.inspectionLevel ?? 'INFO'),
    (result) => {
      response = result as TestStateOutput;
    },
    (error) => {
      fault = error;
    },
  );
  while (!response && fault === undefined && core.scheduler.nextMillis !== undefined) {
    const moved = core.scheduler.step();
    if (moved instanceof Promise) await moved;
  }
  if (!response) throw fault instanceof Error ? fault : new Error('The tested state did not end.');
  return { response };
}

interface Test {
  readonly input: Payload;
  readonly result: Payload | undefined;
  readonly failure: { readonly error?: string; readonly cause?: string } | undefined;
  readonly context: JsonObject | undefined;
  readonly variables: JsonObject;
  readonly retries: number;
  readonly failedIterations: number | undefined;
  readonly readerItems: JsonValue[] | undefined;
}

function refuse(message: string): { error: TestStateError } {
  return { error: { code: 'ValidationException', message } };
}

/** Reads and checks what is mocked, in the order in which AWS refuses. */
function readTest(input: TestStateInput, tested: TestedState): { test: Test } | { error: TestStateError } {
  const { mock, stateConfiguration: configuration } = input;
  if (mock?.result !== undefined && mock.errorOutput !== undefined) {
    return refuse('A test mock should have only one of the following fields: [result, errorOutput].');
  }
  const context = input.context === undefined ? undefined : parsed(input.context);
  if (input.context !== undefined) {
    const wrong = context === undefined ? 'must be valid JSON' : contextFault(context);
    if (wrong !== undefined) return refuse(`Invalid Context object provided: ${wrong}`);
  }
  const result = mock?.result === undefined ? undefined : parsed(mock.result);
  if (mock?.result !== undefined) {
    if (result === undefined) return refuse('Mocked result must be valid JSON');
    const wrong = mockFault(
      tested.state,
      result,
      mock.fieldValidationMode ?? 'STRICT',
      configuration?.mapIterationFailureCount ?? 0,
    );
    if (wrong !== undefined) return refuse(wrong);
  }
  const readerItems =
    configuration?.mapItemReaderData === undefined ? undefined : parsed(configuration.mapItemReaderData);
  const variables = parsed(input.variables ?? '{}');
  const text = input.input ?? '{}';
  const value = parsed(text);
  if (value === undefined)
    return { error: { code: 'InvalidExecutionInput', message: `Invalid State Machine Execution Input: '${text}'` } };
  return {
    test: {
      input: new Payload(value, text),
      result: result === undefined ? undefined : new Payload(result, mock?.result),
      failure: mock?.errorOutput && problemOf(mock.errorOutput),
      context: isJsonObject(context) ? context : undefined,
      variables: isJsonObject(variables) ? variables : {},
      retries: configuration?.retrierRetryCount ?? 0,
      failedIterations: configuration?.mapIterationFailureCount,
      readerItems: Array.isArray(readerItems) ? readerItems : undefined,
    },
  };
}

function problemOf(mocked: MockErrorOutput): { error?: string; cause?: string } {
  return {
    ...(mocked.error !== undefined && { error: mocked.error }),
    ...(mocked.cause !== undefined && { cause: mocked.cause }),
  };
}

/** JSON text as a value; undefined when it is none. */
function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

function mockFault(state: JsonObject, result: JsonValue, mode: string, failedIterations: number): string | undefined {
  const type = stringField(state, 'Type');
  if (type === 'Parallel' || (type === 'Map' && !objectField(state, 'ResultWriter'))) {
    if (!Array.isArray(result)) return 'Mocked result must be an array.';
    if (type === 'Parallel' && result.length !== listField(state, 'Branches').length) {
      return 'Mocked result must contain the same number of items as number of Parallel branches.';
    }
    return type === 'Map' && failedIterations > result.length
      ? 'Map iteration failure count must be less than or equal to the number of Map iterations'
      : undefined;
  }
  const resource = readTaskResource(stringField(state, 'Resource') ?? '');
  const shape =
    type === 'Task' && mode !== 'NONE' ? taskResultShape(resource.resourceType, resource.action) : undefined;
  const fault = shape && resultFault(shape, result, mode === 'STRICT');
  return fault === undefined ? undefined : `Mock result schema validation error: ${fault}`;
}

function testFrame(core: Frame['core'], tested: TestedState, test: Test, roleArn: string | undefined): Frame {
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
    mapIteration: [],
    previousEventId: 0,
    open: undefined,
    fiber: undefined,
    current: undefined,
  };
}

/** One attempt at the state, and what Retry and Catch would make of a failure. */
function* runTested(frame: Frame, tested: TestedState, test: Test, level: string): Flow<TestStateOutput> {
  const scope = yield* enterState(frame, tested.name, test.input);
  const outcome = yield* runAttempt(scope);
  if (!(outcome instanceof StateFailure)) {
    if (outcome.assigned) frame.variables.assign(outcome.assigned);
    return { ...ended(outcome), ...shown(scope, level, {}), status: 'SUCCEEDED' };
  }
  const failure = outcome.details;
  const problem = problemOf({ error: failure.error, cause: failure.cause });
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
    return {
      ...problem,
      ...ended(caught),
      ...shown(scope, level, { errorDetails: { catchIndex: catcher } }),
      status: 'CAUGHT_ERROR',
    };
  }
  const last = caught ? problemOf({ error: caught.details.error, cause: caught.details.cause }) : problem;
  return {
    ...last,
    ...shown(scope, level, retry ? { errorDetails: { retryIndex: retry.retrierIndex } } : {}),
    status: 'FAILED',
  };
}

function ended(outcome: StateOutcome): Pick<TestStateOutput, 'output' | 'nextState'> {
  return { output: outcome.output.text, ...(outcome.next !== undefined && { nextState: outcome.next }) };
}

/** inspectionData, which INFO does not have. Map and Parallel show no input stages and no raw result, as recorded. */
function shown(
  scope: StateScope,
  level: string,
  more: Pick<InspectionData, 'errorDetails'>,
): Pick<TestStateOutput, 'inspectionData'> {
  if (level === 'INFO') return {};
  const hidden =
    scope.type === 'Map' || scope.type === 'Parallel'
      ? new Set(['afterInputPath', 'afterParameters', 'result'])
      : new Set<string>();
  const data: Record<string, unknown> = {};
  for (const [stage, value] of Object.entries(scope.data ?? {})) {
    if (!hidden.has(stage))
      data[stage] = typeof value === 'number' && /^(?:max|tolerated)/.test(stage) ? value : JSON.stringify(value);
  }
  const variables = scope.frame.variables.all();
  if (Object.keys(variables).length > 0) data['variables'] = JSON.stringify(variables);
  return { inspectionData: { ...(data as InspectionData), ...more } };
}
