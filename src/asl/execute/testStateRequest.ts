// What TestState is asked: the state in its definition, and what is mocked; refused in AWS's words where it makes no sense
// (Step Functions API, TestState, MockInput, TestStateConfiguration).
import type { MockErrorOutput, TestStateInput, TestStateOutput } from '@aws-sdk/client-sfn';
import { isJsonObject, type JsonObject, type JsonValue } from '../language/jsonValue';
import {
  field,
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

/** A test, read and checked. */
export interface StateTest {
  readonly input: Payload;
  readonly result: Payload | undefined;
  readonly failure: { readonly error?: string; readonly cause?: string } | undefined;
  readonly context: JsonObject | undefined;
  readonly variables: JsonObject;
  readonly retries: number;
  readonly failedIterations: number | undefined;
  readonly readerItems: JsonValue[] | undefined;
}

/** A ValidationException. */
export function refuse(message: string): { error: TestStateError } {
  return { error: { code: 'ValidationException', message } };
}

/** Reads and checks what is mocked, in the order in which AWS refuses. */
export function readTest(input: TestStateInput, tested: TestedState): { test: StateTest } | { error: TestStateError } {
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
