// Payload templates of JSONPath states: Parameters, ResultSelector, ItemSelector, BatchInput and Assign, in which a key
// that ends in `.$` takes its value from a path or an intrinsic function (Amazon States Language, "Payload Template").
import { isJsonObject, type JsonObject, type JsonValue, setProperty } from '../language/jsonValue';
import { withinStack } from './dataDepth';
import type { Parsed, VariableUse } from './expressionProblem';
import { evaluateIntrinsicCall, type IntrinsicCall, looksLikeIntrinsicCall, parseIntrinsicCall } from './intrinsicCall';
import { evaluateJsonPath, type JsonPath, parseJsonPath } from './jsonPath';
import type { PathScope } from './scope';
import { StatesError } from './statesError';

/** The value of a `.$` key. */
export type TemplateExpression =
  { readonly kind: 'path'; readonly path: JsonPath } | { readonly kind: 'call'; readonly call: IntrinsicCall };

/** Parses the value of a `.$` key (also ErrorPath, CausePath): a path or an intrinsic function call. Never throws. */
export function parseTemplateExpression(text: string): Parsed<TemplateExpression> {
  if (looksLikeIntrinsicCall(text)) {
    const call = parseIntrinsicCall(text);
    return call.ok ? { ok: true, value: { kind: 'call', call: call.value } } : call;
  }
  const path = parseJsonPath(text);
  return path.ok ? { ok: true, value: { kind: 'path', path: path.value } } : path;
}

/** The variables that a template expression uses. */
export function templateVariables(expression: TemplateExpression): readonly VariableUse[] {
  return expression.kind === 'path' ? expression.path.variables : expression.call.variables;
}

/**
 * The template with every `.$` key replaced; nested objects and arrays are walked, everything else stays as it is.
 * @throws StatesError States.Runtime "The JSONPath '$.x' specified for the field 'y.$' could not be found in the input
 * '{}'" (AWS re:Post), or that of an intrinsic function.
 */
export function evaluatePayloadTemplate(template: JsonValue, scope: PathScope): JsonValue {
  return withinStack(() => fill(template, scope));
}

function fill(template: JsonValue, scope: PathScope): JsonValue {
  if (Array.isArray(template)) return template.map((item) => fill(item, scope));
  if (!isJsonObject(template)) return template;
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(template)) {
    if (key.endsWith('.$') && typeof value === 'string')
      setProperty(result, key.slice(0, -2), expressionValue(value, key, scope));
    else setProperty(result, key, fill(value, scope));
  }
  return result;
}

/**
 * The value of one path or intrinsic function call.
 * @param field the key or field that holds it, as causes quote it: `address.$`, `CausePath`.
 * @throws StatesError as evaluatePayloadTemplate.
 */
export function evaluateTemplateExpression(text: string, field: string, scope: PathScope): JsonValue {
  return withinStack(() => expressionValue(text, field, scope));
}

function expressionValue(text: string, field: string, scope: PathScope): JsonValue {
  const parsed = scope.expressions.get('template', text, parseTemplateExpression);
  if (!parsed.ok)
    throw new StatesError(
      'States.Runtime',
      `The value for the field '${field}' must be a valid JSONPath or a valid intrinsic function call`,
    );
  if (parsed.value.kind === 'call') return evaluateIntrinsicCall(parsed.value.call, scope);
  const { path } = parsed.value;
  requireInput(path, scope);
  const result = evaluateJsonPath(path, scope);
  if (result.found) return result.value;
  throw new StatesError(
    'States.Runtime',
    `The JSONPath '${text}' specified for the field '${field}' could not be found in the input '${JSON.stringify(scope.input)}'`,
  );
}

/**
 * A path into an input of null is refused before it is followed.
 * @throws StatesError States.Runtime, as observed of a payload template; of InputPath and its like by analogy.
 */
export function requireInput(path: JsonPath, scope: PathScope): void {
  if (path.root === 'input' && scope.input === null)
    throw new StatesError('States.Runtime', 'Unable to apply Path transformation to null or empty input.');
}
