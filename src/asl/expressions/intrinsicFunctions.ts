// The 18 intrinsic functions: names, arity, argument types, descriptions and behaviour (Step Functions Developer Guide,
// "Intrinsic functions for JSONPath states"; Amazon States Language, appendix B).
import type { JsonValue } from '../language/jsonValue';
import type { ClockAndChance } from './scope';

/** What an argument may be. 'path or value' of any JSON type is 'any'. */
export type ArgumentType = 'any' | 'string' | 'number' | 'boolean' | 'array' | 'object';

/** One function of the table. */
export interface IntrinsicFunction {
  /** With its prefix: `States.Format`. */
  readonly name: string;
  /** The declared arguments in order; of a variadic function the last one repeats. */
  readonly arguments: readonly { readonly name: string; readonly type: ArgumentType }[];
  readonly minimumArguments: number;
  /** Infinity for a variadic function. */
  readonly maximumArguments: number;
  readonly description: { readonly en: string; readonly 'pt-BR': string };
  /** The result for evaluated arguments. Throws FunctionFault with AWS's words on a wrong argument. */
  readonly evaluate: (values: readonly JsonValue[], chance: ClockAndChance) => JsonValue;
}

/** The one table, by name. */
export declare const intrinsicFunctions: ReadonlyMap<string, IntrinsicFunction>;
