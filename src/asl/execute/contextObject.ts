// The context object: what `$$` and `$states.context` show (Step Functions Developer Guide, "Accessing execution data
// from the Context object"). Member order as recorded; RetryCount is there for Task, Map and Parallel only.
import type { JsonObject, JsonValue } from '../language/jsonValue';
import { numberField } from './definitionFields';
import type { Frame, StateScope } from './frame';

/** `2024-01-01T00:00:00.000Z`: dates as the context object writes them. */
export function isoTime(millis: number): string {
  return new Date(millis).toISOString();
}

/**
 * The context object of a state as it stands.
 * @param mapItem the item that a Map is selecting for; else the one of the iteration that the state runs in.
 */
export function contextObject(
  scope: StateScope,
  mapItem?: { readonly Index: number; readonly Value: JsonValue },
): JsonObject {
  const { frame } = scope;
  if (frame.identity.contextOverride) return frame.identity.contextOverride;
  const state: JsonObject = { Name: scope.name, EnteredTime: isoTime(scope.enteredMillis) };
  if (scope.type === 'Task' || scope.type === 'Map' || scope.type === 'Parallel')
    state['RetryCount'] = scope.retryCount;
  const context: JsonObject = {
    Execution: frame.identity.execution,
    StateMachine: frame.identity.stateMachine,
    State: state,
  };
  if (scope.taskToken !== undefined) context['Task'] = { Token: scope.taskToken };
  const item = mapItem ?? frame.mapItem;
  if (item) context['Map'] = { Item: { Index: item.Index, Value: item.Value } };
  return context;
}

/** What an execution's identity contributes to the context object. */
export function executionContext(values: {
  id: string;
  input: JsonValue;
  startMillis: number;
  name: string;
  roleArn: string;
  redriveCount: number | undefined;
}): JsonObject {
  const execution: JsonObject = {
    Id: values.id,
    Input: values.input,
    StartTime: isoTime(values.startMillis),
    Name: values.name,
    RoleArn: values.roleArn,
  };
  if (values.redriveCount !== undefined) execution['RedriveCount'] = values.redriveCount;
  return execution;
}

/**
 * The same for an execution that is redriven at a time, milliseconds since 1970. RedriveTime is there only then
 * (Step Functions Developer Guide, "Accessing execution data from the Context object").
 */
export function redrivenContext(execution: JsonObject, nowMillis: number): JsonObject {
  return {
    ...execution,
    RedriveCount: (numberField(execution, 'RedriveCount') ?? 0) + 1,
    RedriveTime: isoTime(nowMillis),
  };
}

/** A frame for a sequence of states inside of a state. */
export function innerFrame(
  outer: Frame,
  changes: Partial<Frame> & Pick<Frame, 'states' | 'variables' | 'previousEventId'>,
): Frame {
  return {
    core: outer.core,
    identity: changes.identity ?? outer.identity,
    history: changes.history ?? outer.history,
    states: changes.states,
    queryLanguage: changes.queryLanguage ?? outer.queryLanguage,
    variables: changes.variables,
    mapItem: 'mapItem' in changes ? changes.mapItem : outer.mapItem,
    mapIteration: changes.mapIteration ?? outer.mapIteration,
    previousEventId: changes.previousEventId,
    open: undefined,
    fiber: undefined,
    current: undefined,
    left: undefined,
  };
}
