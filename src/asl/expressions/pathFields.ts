// The fields of a state that take a path (InputPath, OutputPath, ItemsPath, SecondsPath, Variable, ...): read with AWS's
// errors when nothing is there (Amazon States Language, "Input and Output Processing").
import type { JsonValue } from '../language/jsonValue';
import type { PathScope } from './scope';

/**
 * InputPath, OutputPath and ItemsPath: `null` gives `{}` (InputPath, OutputPath), a missing node is
 * States.Runtime "Invalid path '$.x' : No results for path: $['x']".
 */
export declare function readPath(path: string | null, scope: PathScope): JsonValue;

/** SecondsPath, TimestampPath, TimeoutSecondsPath, MaxConcurrencyPath, ...: the value, or States.Runtime
 * "The SecondsPath parameter does not reference an input value: $.x". The caller checks the type. */
export declare function readParameterPath(field: string, path: string, scope: PathScope): JsonValue;

/** Variable of a Choice rule and the `*Path` twin of an operator: the value, or `undefined` when nothing is there (IsPresent). */
export declare function readOptionalPath(path: string, scope: PathScope): JsonValue | undefined;

/** Variable and operator paths when the value must be there: States.Runtime "Invalid path '$.x': The choice state's condition path references an invalid value." */
export declare function readChoicePath(path: string, scope: PathScope): JsonValue;

/** ErrorPath, CausePath: a path or an intrinsic function that gives a string. */
export declare function readPathOrFunction(field: string, text: string, scope: PathScope): JsonValue;
