// The workflow variables of one scope: a state machine, a branch or a Map iteration (Step Functions Developer Guide,
// "Passing data between states with variables": inner scopes read outer variables, outer ones never see inner ones).
import type { JsonObject, JsonValue } from '../language/jsonValue';
import type { VariableLookup } from '../expressions/scope';

export class VariableScope implements VariableLookup {
  #own: Map<string, JsonValue> | undefined;

  constructor(readonly outer: VariableScope | undefined) {}

  get(name: string): JsonValue | undefined {
    const own = this.#own?.get(name);
    return own === undefined ? this.outer?.get(name) : own;
  }

  /** Takes over what a state's Assign evaluated to. */
  assign(values: JsonObject): void {
    this.#own ??= new Map();
    for (const [name, value] of Object.entries(values)) this.#own.set(name, value);
  }

  /** All variables in reach, inner ones first where names meet. */
  all(): JsonObject {
    return { ...this.outer?.all(), ...(this.#own && Object.fromEntries(this.#own)) };
  }
}
