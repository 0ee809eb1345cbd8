// JSONata as Step Functions runs it: `{% ... %}` strings, AWS's functions and refusals, and the faults that can be told
// without running (Step Functions Developer Guide, "Transforming data with JSONata in Step Functions").
import { isJsonObject, type JsonObject, type JsonValue, setProperty } from '../language/jsonValue';
import type { Parsed } from './expressionProblem';
import { analyseJsonata, type JsonataUses } from './jsonataAnalysis';
import { hasRunawaySignature, laterOperator } from './jsonataGuards';
import { plainJson, UnsupportedResult } from './jsonataResult';
import { CompiledJsonata } from './jsonataRun';
import type { JsonataScope } from './scope';
import { StatesError } from './statesError';
import { BudgetExceeded } from './stepBudget';

export type { JsonataRefusal, StatesUse } from './jsonataAnalysis';

/** A parsed `{% ... %}` string. Offsets count from the start of the whole string, `{%` included. */
export interface JsonataExpression extends JsonataUses {
  /** The text between the delimiters, trimmed, as causes quote it. */
  readonly text: string;
  readonly compiled: CompiledJsonata;
}

const opening = '{%';
const closing = '%}';

/** Whether a string is a JSONata expression: starts with `{%` and ends with `%}`. */
export function isJsonataString(text: string): boolean {
  return text.length >= opening.length + closing.length && text.startsWith(opening) && text.endsWith(closing);
}

/** Whether a string has only one of the delimiters, or space around them, so that it would be taken for plain text. */
export function isBrokenJsonataString(text: string): boolean {
  if (isJsonataString(text)) return false;
  const trimmed = text.trim();
  return trimmed.startsWith(opening) || trimmed.endsWith(closing);
}

/** Parses a whole `{% ... %}` string. Never throws. */
export function parseJsonata(text: string): Parsed<JsonataExpression> {
  const inner = text.slice(opening.length, -closing.length);
  const later = laterOperator(inner);
  if (later)
    return problemAt(`The symbol "${later.symbol}" cannot be used as a unary operator`, opening.length + later.offset);
  try {
    const compiled = new CompiledJsonata(inner);
    if (hasRunawaySignature(compiled.tree)) return problemAt('The expression is too complicated.', opening.length);
    return { ok: true, value: { text: inner.trim(), compiled, ...analyseJsonata(compiled.tree, opening.length) } };
  } catch (fault) {
    const { message, position = 0, token } = describe(fault);
    // The library's positions point behind a token.
    const length = typeof token === 'string' && inner.slice(0, position).endsWith(token) ? token.length : 0;
    return problemAt(message, opening.length + Math.min(position - length, inner.length));
  }
}

function problemAt(message: string, offset: number): Parsed<never> {
  return { ok: false, problem: { message, offset } };
}

interface LibraryFault {
  readonly message: string;
  readonly code?: string;
  readonly position?: number;
  readonly token?: unknown;
}

/** The parts of whatever was thrown: the library throws plain objects, V8 its own errors (deep nesting, bad regular expression). */
function describe(fault: unknown): LibraryFault {
  if (fault instanceof RangeError) return { message: 'The expression is nested too deeply.' };
  if (typeof fault !== 'object' || fault === null) return { message: String(fault) };
  const { message, code, position, token } = fault as Record<string, unknown>;
  return {
    message: typeof message === 'string' ? message : 'The expression failed.',
    ...(typeof code === 'string' && code !== '' ? { code } : {}),
    ...(typeof position === 'number' ? { position } : {}),
    token,
  };
}

function queryError(text: string, field: string, rest: string): StatesError {
  return new StatesError(
    'States.QueryEvaluationError',
    `The JSONata expression '${text}' specified for the field '${field}' ${rest}`,
    field,
  );
}

/**
 * Evaluates the `{% ... %}` string of a field. Await it in place, before any other fiber moves.
 * @param field the field's name as causes quote it: `Items`, `Output/user/id`.
 * @throws StatesError States.QueryEvaluationError with `location` = field; causes as recorded ("returned an unsupported
 * result type.") or, for faults of JSONata, with its code and message.
 */
export async function evaluateJsonata(text: string, field: string, scope: JsonataScope): Promise<JsonValue> {
  const parsed = scope.expressions.get('jsonata', text, parseJsonata);
  if (!parsed.ok)
    throw queryError(
      text.slice(opening.length, -closing.length).trim(),
      field,
      `threw an error during evaluation. ${parsed.problem.message}`,
    );
  const { compiled, names, text: quoted } = parsed.value;
  const bindings: Record<string, JsonValue> = { states: { ...scope.states } };
  for (const name of names) {
    const value = scope.variables.get(name);
    if (value !== undefined) bindings[name] = value;
  }
  let result: JsonValue | undefined;
  try {
    result = plainJson(await compiled.evaluate(bindings, scope.clock));
  } catch (fault) {
    if (fault instanceof UnsupportedResult) throw queryError(quoted, field, 'returned an unsupported result type.');
    if (fault instanceof BudgetExceeded)
      throw queryError(
        quoted,
        field,
        'threw an error during evaluation. D1012: Evaluation timeout. Check for infinite loop',
      );
    const { code, message } = describe(fault);
    throw queryError(
      quoted,
      field,
      `threw an error during evaluation${code === undefined ? ':' : `. ${code}:`} ${message}`,
    );
  }
  if (result === undefined) throw queryError(quoted, field, 'returned nothing (undefined).');
  return result;
}

/**
 * A value in which strings may be expressions (Arguments, Output, Assign, ItemSelector, Items, ...): every `{% %}` string
 * is replaced by its value, the rest is copied. Strings evaluate in the order of the text.
 * @throws StatesError as evaluateJsonata, the field being the path to the string (`Output/list[0]/x`).
 */
export async function evaluateJsonataTemplate(
  template: JsonValue,
  field: string,
  scope: JsonataScope,
): Promise<JsonValue> {
  if (typeof template === 'string')
    return isJsonataString(template) ? evaluateJsonata(template, field, scope) : template;
  if (Array.isArray(template)) {
    const items: JsonValue[] = [];
    for (const [index, item] of template.entries())
      items.push(await evaluateJsonataTemplate(item, `${field}[${index}]`, scope));
    return items;
  }
  if (!isJsonObject(template)) return template;
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(template))
    setProperty(result, key, await evaluateJsonataTemplate(value, `${field}/${key}`, scope));
  return result;
}
