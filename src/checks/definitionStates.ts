// Walks the states of a definition, those inside of Parallel and Map states too. Reads what can be read: an example's
// definition may be broken, and the check of definitions says so.
import { isJsonObject, type JsonObject, type JsonValue } from '../asl/index';

/** A state with its name. */
export interface NamedState {
  name: string;
  state: JsonObject;
}

/** All states of a definition, outer ones before those inside of them. */
export function definitionStates(definition: JsonValue | undefined): NamedState[] {
  if (!isJsonObject(definition) || !isJsonObject(definition.States)) return [];
  return Object.entries(definition.States).flatMap(([name, value]) => {
    const state = isJsonObject(value) ? value : {};
    const branches = Array.isArray(state.Branches) ? state.Branches : [];
    const machines = [...branches, state.ItemProcessor ?? state.Iterator];
    return [{ name, state }, ...machines.flatMap(definitionStates)];
  });
}
