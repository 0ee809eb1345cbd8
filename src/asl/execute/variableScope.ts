// The workflow variables of one scope: a state machine, a branch or a Map iteration (Step Functions Developer Guide,
// "Passing data between states with variables": inner scopes read outer variables, outer ones never see inner ones).
import type { JsonObject, JsonValue } from '../language/jsonValue';
import type { VariableLookup } from '../expressions/scope';

export class VariableScope implements VariableLookup {
  #own: Map<string, { readonly value: JsonValue; readonly bytes: number }> | undefined;
  /** Bytes of its own variables, and of those of the scopes in use inside of it. */
  #bytes = 0;
  #inUse = false;

  constructor(readonly outer: VariableScope | undefined) {}

  get(name: string): JsonValue | undefined {
    const own = this.#own?.get(name);
    return own === undefined ? this.outer?.get(name) : own.value;
  }

  /** Takes over variables that are given, TestState's: no limit is asked, and they count for none. */
  assign(values: JsonObject): void {
    for (const [name, value] of Object.entries(values)) this.#set(name, value, 0);
  }

  /**
   * Takes over what a state's Assign evaluated to, or nothing of it where the execution would then hold too much.
   * @param bytes the size of each value, in the same order.
   * @param limit bytes of all variables of the execution that a state could still read.
   * @returns whether it fits.
   */
  assignWithin(limit: number, values: JsonObject, bytes: readonly number[]): boolean {
    const entries = Object.entries(values);
    const size = bytes.reduce((sum, each) => sum + each, 0);
    const replaced = entries.reduce((sum, [name]) => sum + (this.#own?.get(name)?.bytes ?? 0), 0);
    if (this.#storedBytes + size - replaced > limit) return false;
    for (const [index, [name, value]] of entries.entries()) this.#set(name, value, bytes[index] ?? 0);
    this.#count(size - replaced);
    return true;
  }

  /** All variables in reach, inner ones first where names meet. */
  all(): JsonObject {
    const own = this.#own && [...this.#own].map(([name, { value }]) => [name, value] as const);
    return { ...this.outer?.all(), ...(own && Object.fromEntries(own)) };
  }

  /** Its branch or iteration runs, or runs on in a redrive: what it holds counts for the execution. */
  begin(): void {
    if (this.#inUse) return;
    this.#inUse = true;
    if (this.outer) this.outer.#count(this.#bytes);
  }

  /** Its branch or iteration has ended: nothing reads its variables any more. */
  end(): void {
    if (!this.#inUse) return;
    this.#inUse = false;
    if (this.outer) this.outer.#count(-this.#bytes);
  }

  /** Bytes of all variables of the execution: those of the outermost scope and of the scopes in use inside of it. */
  get #storedBytes(): number {
    return this.outer ? this.outer.#storedBytes : this.#bytes;
  }

  #set(name: string, value: JsonValue, bytes: number): void {
    this.#own ??= new Map();
    this.#own.set(name, { value, bytes });
  }

  #count(bytes: number): void {
    this.#bytes += bytes;
    if (this.#inUse && this.outer) this.outer.#count(bytes);
  }
}
