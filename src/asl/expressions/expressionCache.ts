// Parsed expressions by their text, so that a state that runs a thousand times parses its expressions once.

/**
 * The parsed expressions of one state machine. The owner (an execution, a validator) makes one and drops it; nothing is
 * kept at module level. `kind` separates the grammars, because one text may be valid in several.
 */
export class ExpressionCache {
  readonly #parsed = new Map<string, unknown>();

  /** The value parsed from `text`, made by `parse` the first time. */
  get<T>(kind: string, text: string, parse: (text: string) => T): T {
    const key = `${kind} ${text}`;
    if (!this.#parsed.has(key)) this.#parsed.set(key, parse(text));
    return this.#parsed.get(key) as T;
  }
}
