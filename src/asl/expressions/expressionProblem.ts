// A fault in the text of an expression, found without running it: the message and the place inside the expression.

/** A fault in an expression's text. `offset` counts UTF-16 units from the start of the string that was parsed. */
export interface ExpressionProblem {
  readonly message: string;
  readonly offset: number;
}

/** What a parser answers: the parsed value, or the first fault. Parsers never throw. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ExpressionProblem };

/** A use of a workflow variable: its name without `$`, and where the name (with its `$`) starts in the string. */
export interface VariableUse {
  readonly name: string;
  readonly offset: number;
}
