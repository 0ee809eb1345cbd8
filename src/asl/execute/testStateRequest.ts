// What TestState is asked: the state in its definition, and what is mocked; refused in AWS's words where it makes no sense
// (Step Functions API, TestState, MockInput, TestStateConfiguration).
import type { MockErrorOutput, MockInput, TestStateInput, TestStateOutput } from '@aws-sdk/client-sfn';
import { isJsonObject, type JsonObject, type JsonValue } from '../language/jsonValue';
import {
  listField,
  objectField,
  objectsField,
  queryLanguageOf,
  stringField,
  type QueryLanguage,
} from './definitionFields';
import { contextFault } from './mockedContext';
import { resultFault } from './mockedResult';
import { Payload } from './payload';
import { readTaskResource } from './taskResource';
import { taskResultShape } from './taskResultShapes';

/** A refusal, as the API gives it. */
export interface TestStateError {
  readonly code: 'ValidationException';
  readonly message: string;
}

export type TestStateResult = { readonly response: TestStateOutput } | { readonly error: TestStateError };

/** The state to test, found in the definition. */
export interface TestedState {
  readonly name: string;
  readonly state: JsonObject;
  readonly queryLanguage: QueryLanguage;
}

/** Finds the tested state: by `stateName` in a state machine, inner ones included; without it, the definition itself. */
export function findTestedState(definition: JsonObject, stateName: string | undefined): TestedState | undefined {
  return stateName === undefined
    ? { name: 'StateName', state: definition, queryLanguage: queryLanguageOf(definition, 'JSONPath') }
    : findIn(definition, stateName, 'JSONPath');
}

function findIn(machine: JsonObject, name: string, inherited: QueryLanguage): TestedState | undefined {
  const language = queryLanguageOf(machine, inherited);
  const states = objectField(machine, 'States') ?? {};
  const own = objectField(states, name);
  if (own) return { name, state: own, queryLanguage: queryLanguageOf(own, language) };
  for (const state of Object.values(states)) {
    const found = isJsonObject(state) ? findInside(state, name, language) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Finds a state in the state machines that a Map or Parallel holds. */
function findInside(state: JsonObject, name: string, language: QueryLanguage): TestedState | undefined {
  const processor = objectField(state, 'ItemProcessor') ?? objectField(state, 'Iterator');
  for (const machine of [...(processor ? [processor] : []), ...objectsField(state, 'Branches')]) {
    const found = findIn(machine, name, language);
    if (found) return found;
  }
  return undefined;
}

/** A test, read and checked. */
export interface StateTest {
  readonly input: Payload;
  readonly result: Payload | undefined;
  readonly failure: { readonly error?: string; readonly cause?: string } | undefined;
  readonly context: JsonObject | undefined;
  readonly variables: JsonObject;
  readonly retries: number;
  readonly failedIterations: number | undefined;
  /** What the ItemReader of a Distributed Map reads, as it stands in its source. */
  readonly readerData: string | undefined;
}

/** A ValidationException. */
export function refuse(message: string): { error: TestStateError } {
  return { error: { code: 'ValidationException', message } };
}

/**
 * Reads and checks what is mocked, in the order in which AWS refuses. The sentences are recorded; where a refusal is only
 * documented, they are those of the API reference (TestState, MockErrorOutput) or by analogy with the recorded ones.
 */
export function readTest(input: TestStateInput, tested: TestedState): { test: StateTest } | { error: TestStateError } {
  const { mock, stateConfiguration: configuration } = input;
  const misplaced = mock ? misplacedMock(mock, tested.state) : missingMock(input, tested.state);
  if (misplaced !== undefined) return refuse(misplaced);
  const causedBy = configuration?.errorCausedByState;
  if (causedBy !== undefined && !findInside(tested.state, causedBy, tested.queryLanguage))
    return refuse(`State not found: '${causedBy}'`);
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
  const variables = parsed(input.variables ?? '{}');
  if (variables === undefined) return refuse('Variables must be valid JSON');
  if (!isJsonObject(variables)) return refuse('Variables must be an object.');
  const text = input.input ?? '{}';
  // The operation has refused an input that is not JSON.
  const value = parsed(text) ?? null;
  return {
    test: {
      input: new Payload(value, text),
      result: result === undefined ? undefined : new Payload(result, mock?.result),
      failure: mock?.errorOutput && problemOf(mock.errorOutput),
      context: isJsonObject(context) ? context : undefined,
      variables,
      retries: configuration?.retrierRetryCount ?? 0,
      failedIterations: configuration?.mapIterationFailureCount,
      readerData: configuration?.mapItemReaderData,
    },
  };
}

/** Why a mock cannot be, or undefined. */
function misplacedMock({ result, errorOutput }: MockInput, state: JsonObject): string | undefined {
  if ((result === undefined) === (errorOutput === undefined))
    return 'A test mock should have only one of the following fields: [result, errorOutput].';
  if (!['Task', 'Map', 'Parallel'].includes(stringField(state, 'Type') ?? ''))
    return 'A mock can only be specified for Task, Map, or Parallel states.';
  return errorOutput && errorOutput.error === undefined
    ? 'The error field is required if mock.errorOutput is specified.'
    : undefined;
}

/** Why there must be a mock, or undefined. */
function missingMock({ context }: TestStateInput, state: JsonObject): string | undefined {
  if (context !== undefined)
    return 'The context field may only be specified if a mock is specified in the same request.';
  const type = stringField(state, 'Type');
  const { pattern } = readTaskResource(stringField(state, 'Resource') ?? '');
  const waits = type === 'Task' && pattern !== 'REQUEST_RESPONSE' && pattern !== 'LAMBDA';
  return waits || type === 'Map' || type === 'Parallel'
    ? 'TestState only supports the following when a mock is specified: Activity tasks, .sync or .waitForTaskToken service integration patterns, Parallel, or Map states.'
    : undefined;
}

/** An error and a cause, those that are there. */
export function problemOf(mocked: MockErrorOutput): { error?: string; cause?: string } {
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
  // A writer without a Resource only shapes the list that the state gives.
  if (type === 'Map' && stringField(objectField(state, 'ResultWriter') ?? {}, 'Resource') !== undefined)
    return isJsonObject(result) ? undefined : 'Mocked result must be an object.';
  if (type === 'Parallel' || type === 'Map') {
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
