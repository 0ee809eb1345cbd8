// JSONata as Step Functions runs it: `{% ... %}` strings, AWS's functions and refusals, and the faults that can be told
// without running (Step Functions Developer Guide, "Transforming data with JSONata in Step Functions").
import type { JsonValue } from '../language/jsonValue';
import type { Parsed, VariableUse } from './expressionProblem';
import type { JsonataScope } from './scope';

/** A use of `$states`: the member names that follow it (`['input', 'id']`), and where `$states` starts. */
export interface StatesUse {
  readonly path: readonly string[];
  readonly offset: number;
}

/** A construct that parses but that Step Functions refuses: `$`, `$$` or a bare name at the top, `$eval`. */
export interface JsonataRefusal {
  readonly kind: 'root-context' | 'bare-name' | 'eval';
  readonly text: string;
  readonly offset: number;
}

/** A parsed `{% ... %}` string. Offsets count from the start of the whole string, `{%` included. */
export interface JsonataExpression {
  /** The text between the delimiters, trimmed, as causes quote it. */
  readonly text: string;
  /** Variables used and not bound inside (lambda parameters, `:=`): the workflow's variables. `$states` and functions are not among them. */
  readonly variables: readonly VariableUse[];
  readonly states: readonly StatesUse[];
  readonly refusals: readonly JsonataRefusal[];
}

/** Whether a string is a JSONata expression: starts with `{%` and ends with `%}`. */
export declare function isJsonataString(text: string): boolean;

/** Whether a string has only one of the delimiters, or has them with space around, which AWS refuses. */
export declare function isBrokenJsonataString(text: string): boolean;

/** Parses a whole `{% ... %}` string. Never throws. */
export declare function parseJsonata(text: string): Parsed<JsonataExpression>;

/**
 * Evaluates the `{% ... %}` string of a field. Await it in place, before any other fiber moves.
 * @param field the field's name as causes quote it: `Items`, `Output/user/id`.
 * @throws StatesError States.QueryEvaluationError with AWS's cause and `location` = field.
 */
export declare function evaluateJsonata(text: string, field: string, scope: JsonataScope): Promise<JsonValue>;

/**
 * A value in which strings may be expressions (Arguments, Output, Assign, ItemSelector, Items, ...): every `{% %}` string
 * is replaced by its value, the rest is copied. Strings evaluate in order of the text.
 * @throws StatesError as evaluateJsonata, the field being the path to the string (`Output/list[0]/x`).
 */
export declare function evaluateJsonataTemplate(
  template: JsonValue,
  field: string,
  scope: JsonataScope,
): Promise<JsonValue>;
