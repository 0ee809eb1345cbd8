// How data flows through a state: InputPath, Parameters, ResultSelector, ResultPath, OutputPath and Assign of JSONPath;
// Arguments, Output and Assign of JSONata (Step Functions Developer Guide, "Processing input and output").
import { evaluateJsonata, evaluateJsonataTemplate, isJsonataString } from '../expressions/jsonata';
import { requireJsonataType, type JsonataFieldType } from '../expressions/jsonataFieldType';
import { readPath } from '../expressions/pathFields';
import { evaluatePayloadTemplate } from '../expressions/payloadTemplate';
import { applyResultPath, parseReferencePath, setReferencePath } from '../expressions/referencePath';
import type { JsonataScope, PathScope } from '../expressions/scope';
import { isJsonObject, type JsonObject, type JsonValue } from '../language/jsonValue';
import { contextObject } from './contextObject';
import { field, pathField, stringField } from './definitionFields';
import type { StateOutcome, StateScope } from './frame';
import { Payload } from './payload';
import { awaited, type Flow } from './scheduler';

/** What a JSONPath expression of the state sees. The context object is made when something looks at it. */
class StatePathScope implements PathScope {
  readonly variables: PathScope['variables'];
  readonly clock: PathScope['clock'];
  readonly expressions: PathScope['expressions'];
  readonly #scope: StateScope;
  #context: JsonObject | undefined;

  constructor(
    scope: StateScope,
    readonly input: JsonValue,
    context: JsonObject | undefined,
  ) {
    this.variables = scope.frame.variables;
    this.clock = scope.core.clock;
    this.expressions = scope.core.expressions;
    this.#scope = scope;
    this.#context = context;
  }

  get context(): JsonObject {
    this.#context ??= contextObject(this.#scope);
    return this.#context;
  }
}

/** What a JSONPath expression of the state sees, `input` being its `$`. */
export function pathScope(scope: StateScope, input: JsonValue, context?: JsonObject): PathScope {
  return new StatePathScope(scope, input, context);
}

/** What a JSONata expression of the state sees. */
export function jsonataScope(
  scope: StateScope,
  more: { readonly result?: JsonValue; readonly errorOutput?: JsonValue } = {},
  context: JsonObject = contextObject(scope),
): JsonataScope {
  const { core, frame } = scope;
  return {
    states: { input: scope.input.value, context, ...more },
    variables: frame.variables,
    clock: core.clock,
    expressions: core.expressions,
  };
}

/** The effective input: what InputPath leaves of the state's input. */
export function effectiveInput(scope: StateScope): Payload {
  const path = pathField(scope.definition, 'InputPath');
  const input =
    path === undefined || path === '$' ? scope.input : new Payload(readPath(path, pathScope(scope, scope.input.value)));
  if (scope.data) scope.data.afterInputPath = input.value;
  return input;
}

/** A payload template field (Parameters, ResultSelector, ...) against `$`; the payload itself when the field is absent. */
export function applyTemplate(scope: StateScope, name: string, payload: Payload): Payload {
  const template = field(scope.definition, name);
  return template === undefined
    ? payload
    : new Payload(evaluatePayloadTemplate(template, pathScope(scope, payload.value)));
}

/** OutputPath applied to what the state gives. */
export function applyOutputPath(scope: StateScope, output: Payload): Payload {
  const path = pathField(scope.definition, 'OutputPath');
  return path === undefined || path === '$' ? output : new Payload(readPath(path, pathScope(scope, output.value)));
}

/** ResultPath, then OutputPath: the result combined with the state's raw input. */
export function applyResult(scope: StateScope, result: Payload): Payload {
  const path = pathField(scope.definition, 'ResultPath');
  const combined =
    path === undefined || path === '$'
      ? result
      : path === null
        ? scope.input
        : new Payload(combine(scope, path, result.value));
  if (scope.data) scope.data.afterResultPath = combined.value;
  return applyOutputPath(scope, combined);
}

/** The result put into the state's input at ResultPath. */
export function combine(scope: StateScope, path: string, result: JsonValue): JsonValue {
  const parsed = scope.core.expressions.get('ResultPath', path, parseReferencePath);
  return parsed.ok
    ? setReferencePath(parsed.value, scope.input.value, result)
    : applyResultPath(path, scope.input.value, result);
}

/** The Assign field of a state, rule or catcher in JSONPath, `$` being `root`. */
export function assignByPath(scope: StateScope, owner: JsonObject, root: JsonValue): JsonObject | undefined {
  const template = field(owner, 'Assign');
  if (template === undefined) return undefined;
  const values = evaluatePayloadTemplate(template, pathScope(scope, root));
  return isJsonObject(values) ? values : undefined;
}

/**
 * Output and Assign of a state, rule or catcher in JSONata. Both see the variables as they were before.
 * @param location where the owner stands in the state: '' or `Choices[0]/`, `Catch[1]/`.
 */
export function* outputAndAssign(
  owner: JsonObject,
  location: string,
  fallback: Payload,
  sees: JsonataScope,
): Flow<Omit<StateOutcome, 'next'>> {
  const output = field(owner, 'Output');
  const assign = field(owner, 'Assign');
  const assigned = assign === undefined ? undefined : yield* jsonataTemplate(assign, `${location}Assign`, sees);
  return {
    output: output === undefined ? fallback : new Payload(yield* jsonataTemplate(output, `${location}Output`, sees)),
    assigned: isJsonObject(assigned) ? assigned : undefined,
  };
}

/** A value whose strings may be JSONata. Values without an expression take no promise. */
export function* jsonataTemplate(template: JsonValue, location: string, sees: JsonataScope): Flow<JsonValue> {
  return hasExpression(template) ? yield* awaited(evaluateJsonataTemplate(template, location, sees)) : template;
}

/** A JSONata field that must give one type: `Seconds`, `Items`, `Condition`. A literal is taken as it is. */
export function* jsonataField(
  name: string,
  value: JsonValue,
  type: JsonataFieldType,
  sees: JsonataScope,
): Flow<JsonValue> {
  if (typeof value !== 'string' || !isJsonataString(value)) return value;
  const result = yield* awaited(evaluateJsonata(value, name, sees));
  requireJsonataType(value, name, result, type);
  return result;
}

function hasExpression(value: JsonValue): boolean {
  if (typeof value === 'string') return isJsonataString(value);
  if (value === null || typeof value !== 'object') return false;
  return Array.isArray(value) ? value.some(hasExpression) : Object.values(value).some(hasExpression);
}

/** Where the state goes when nothing else says so. */
export function nextState(scope: StateScope): string | undefined {
  return stringField(scope.definition, 'Next');
}
