// Parsed expressions by their text, so that a state that runs a thousand times parses its expressions once.

/**
 * The parsed expressions of one state machine. The owner (an execution, a validator) makes one and drops it; nothing is
 * kept at module level. `kind` separates the grammars, because one text may be valid in several.
 */
export class ExpressionCache {
  readonly #kinds = new Map<string, Map<string, unknown>>();

  /** The value parsed from `text`, made by `parse` the first time. */
  get<T>(kind: string, text: string, parse: (text: string) => T): T {
    let parsed = this.#kinds.get(kind);
    if (parsed === undefined) {
      parsed = new Map();
      this.#kinds.set(kind, parsed);
    }
    const known = parsed.get(text);
    if (known !== undefined) return known as T;
    const value = parse(text);
    parsed.set(text, value);
    return value;
  }
}
