// JSONPath in Jayway's dialect as Step Functions uses it: `$`, `$$` (context object) and `$name` (variable) roots, child,
// wildcard, deep scan, index, slice, filter and function steps (Amazon States Language, "Paths").
import type { JsonValue } from '../language/jsonValue';
import type { Parsed, VariableUse } from './expressionProblem';
import type { PathScope } from './scope';

/** A parsed path. */
export interface JsonPath {
  readonly text: string;
  /** Where the path starts: the state's data (`$`), the context object (`$$`) or a variable (`$name`). */
  readonly root: 'input' | 'context' | 'variable';
  /** The variable's name without `$`; only when root is 'variable'. */
  readonly variable?: string;
  /** Definite: it names at most one node. An indefinite path answers an array, possibly empty. */
  readonly definite: boolean;
  /** Whether it is also a Reference Path: only child names and indexes. */
  readonly reference: boolean;
  readonly variables: readonly VariableUse[];
}

/** What a path finds. `reason` is Jayway's sentence, such as "No results for path: $['a']". */
export type PathResult = { readonly found: true; readonly value: JsonValue } | { readonly found: false; readonly reason: string };

/** Parses a path. Never throws. */
export declare function parseJsonPath(text: string): Parsed<JsonPath>;

/** Evaluates a parsed path. Never throws for data that lacks it; StatesError States.Runtime when a bound is passed. */
export declare function evaluateJsonPath(path: JsonPath, scope: PathScope): PathResult;
