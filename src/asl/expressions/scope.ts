// What an expression may see while it is evaluated: the data, the context object, the variables, time and chance
// (Step Functions Developer Guide, "Processing input and output", "Passing data between states with variables").
import type { JsonValue } from '../language/jsonValue';
import type { ExpressionCache } from './expressionCache';

/** The variables in reach of a state, outer scopes included. `undefined`: not assigned. Names are without `$`. */
export interface VariableLookup {
  get(name: string): JsonValue | undefined;
}

/** Time and chance, which src/asl does not have of its own: the virtual clock and the seeded generator of an execution. */
export interface ClockAndChance {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  nowMillis(): number;
  /** A number in [0, 1). */
  random(): number;
}

/** What a JSONPath or an intrinsic function is evaluated against. */
export interface PathScope {
  /** What `$` is: the effective input, or the result for ResultSelector and Assign. */
  readonly input: JsonValue;
  /** What `$$` is: the context object as it stands now. */
  readonly context: JsonValue;
  readonly variables: VariableLookup;
  readonly clock: ClockAndChance;
  readonly expressions: ExpressionCache;
}

/** What a JSONata expression is evaluated against. Only the members that are present exist in `$states`. */
export interface JsonataScope {
  readonly states: {
    readonly input: JsonValue;
    readonly context: JsonValue;
    readonly result?: JsonValue;
    readonly errorOutput?: JsonValue;
  };
  readonly variables: VariableLookup;
  readonly clock: ClockAndChance;
  readonly expressions: ExpressionCache;
}
