// Typed reads of the fields of a definition (Amazon States Language, "State Machine", "States"). A definition that runs
// has passed validation, so a field of a wrong type reads as absent instead of as an error.
import { isJsonObject, type JsonObject, type JsonValue } from '../language/jsonValue';

export type QueryLanguage = 'JSONPath' | 'JSONata';
export type StateType = 'Task' | 'Wait' | 'Pass' | 'Succeed' | 'Fail' | 'Choice' | 'Parallel' | 'Map';

/** The value of an own field; fields that an object inherits (`constructor`, `__proto__`) do not exist. */
export function field(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

export function stringField(object: JsonObject, name: string): string | undefined {
  const value = field(object, name);
  return typeof value === 'string' ? value : undefined;
}

export function numberField(object: JsonObject, name: string): number | undefined {
  const value = field(object, name);
  return typeof value === 'number' ? value : undefined;
}

export function objectField(object: JsonObject, name: string): JsonObject | undefined {
  const value = field(object, name);
  return isJsonObject(value) ? value : undefined;
}

export function listField(object: JsonObject, name: string): JsonValue[] {
  const value = field(object, name);
  return Array.isArray(value) ? value : [];
}

/** The objects of a list field, such as Retry, Catch, Choices and Branches. */
export function objectsField(object: JsonObject, name: string): JsonObject[] {
  return listField(object, name).filter(isJsonObject);
}

/** A path field: its text, `null` where the definition says null, undefined where it is absent. */
export function pathField(object: JsonObject, name: string): string | null | undefined {
  const value = field(object, name);
  return value === null ? null : typeof value === 'string' ? value : undefined;
}

/** The query language of a state or machine: its own field, else the one it inherits. */
export function queryLanguageOf(object: JsonObject, inherited: QueryLanguage): QueryLanguage {
  const own = stringField(object, 'QueryLanguage');
  return own === 'JSONata' || own === 'JSONPath' ? own : inherited;
}
