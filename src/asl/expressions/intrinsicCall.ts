// The grammar of an intrinsic function call: `States.Name(arg, ...)` with strings in single quotes, numbers, true, false,
// null, paths and nested calls (Amazon States Language, appendix B; nesting limit 10).
import type { JsonValue } from '../language/jsonValue';
import type { Parsed, VariableUse } from './expressionProblem';
import type { JsonPath } from './jsonPath';
import type { PathScope } from './scope';

export type IntrinsicArgument =
  | { readonly kind: 'literal'; readonly value: JsonValue; readonly offset: number }
  | { readonly kind: 'path'; readonly path: JsonPath; readonly offset: number }
  | { readonly kind: 'call'; readonly call: IntrinsicCall; readonly offset: number };

/** A parsed call. The parser has checked name, arity, literal types, escapes, Format's braces and nesting. */
export interface IntrinsicCall {
  readonly text: string;
  readonly name: string;
  readonly arguments: readonly IntrinsicArgument[];
  readonly variables: readonly VariableUse[];
}

/** Whether a text is meant as a call (starts with `States.`) rather than as a path. */
export declare function looksLikeIntrinsicCall(text: string): boolean;

/** Parses a call. Never throws. */
export declare function parseIntrinsicCall(text: string): Parsed<IntrinsicCall>;

/** Evaluates a call. @throws StatesError States.IntrinsicFailure, cause "The function '...' had the following error: ..." */
export declare function evaluateIntrinsicCall(call: IntrinsicCall, scope: PathScope): JsonValue;
