// Reference Paths: paths that name one node and can be written to, as ResultPath does (Amazon States Language,
// "Reference Paths", "ResultPath").
import type { JsonValue } from '../language/jsonValue';
import type { Parsed } from './expressionProblem';

/** A parsed Reference Path: the steps from the root. */
export interface ReferencePath {
  readonly text: string;
  readonly steps: readonly (string | number)[];
}

/** Parses a Reference Path on the state's data (`$...`). Never throws. `$$` and variables cannot be written to. */
export declare function parseReferencePath(text: string): Parsed<ReferencePath>;

/**
 * A copy of `target` with `value` at the path; objects on the way are made. Neither argument is changed.
 * @throws StatesError States.ResultPathMatchFailure when the path runs through something that is not an object, or
 * through an index that is not there.
 */
export declare function setReferencePath(path: ReferencePath, target: JsonValue, value: JsonValue): JsonValue;

/** ResultPath as a state applies it: `$` replaces, `null` discards, else setReferencePath. `text` undefined means `$`. */
export declare function applyResultPath(text: string | null | undefined, input: JsonValue, result: JsonValue): JsonValue;
