// The fields of a Map: its processor, its items, its numbers, its selector, in both query languages (Amazon States
// Language, "Map State"; causes as recorded).
import { readParameterPath, readPath } from '../expressions/pathFields';
import { evaluatePayloadTemplate } from '../expressions/payloadTemplate';
import { StatesError } from '../expressions/statesError';
import type { JsonObject, JsonValue } from '../language/jsonValue';
import { contextObject } from './contextObject';
import { jsonataField, jsonataScope, jsonataTemplate, pathScope } from './dataFlow';
import { field, numberField, objectField, pathField, stringField } from './definitionFields';
import type { StateScope } from './frame';
import type { Payload } from './payload';
import type { Flow } from './scheduler';

/** The processor of a Map: ItemProcessor, or Iterator as it was called before. */
export function itemProcessorOf(map: JsonObject): JsonObject {
  return objectField(map, 'ItemProcessor') ?? objectField(map, 'Iterator') ?? {};
}

export function isDistributed(map: JsonObject): boolean {
  const config = objectField(itemProcessorOf(map), 'ProcessorConfig');
  return config !== undefined && stringField(config, 'Mode') === 'DISTRIBUTED';
}

/** The items: ItemsPath or Items, else the effective input. @throws StatesError when they are no list. */
export function* itemsOf(scope: StateScope, input: Payload): Flow<JsonValue[]> {
  const { definition } = scope;
  if (scope.queryLanguage === 'JSONata') {
    const given = field(definition, 'Items');
    if (given === undefined) return asList(input.value, '$states.input');
    const items =
      typeof given === 'string'
        ? yield* jsonataField('Items', given, 'array', jsonataScope(scope))
        : yield* jsonataTemplate(given, 'Items', jsonataScope(scope));
    return asList(items, 'Items');
  }
  const path = pathField(definition, 'ItemsPath') ?? '$';
  const items = asList(path === '$' ? input.value : readPath(path, pathScope(scope, input.value)), path);
  if (scope.data) scope.data.afterItemsPath = items;
  return items;
}

function asList(value: JsonValue, path: string): JsonValue[] {
  if (!Array.isArray(value)) throw new StatesError('States.Runtime', `Reference path "${path}" must point to array.`);
  return value;
}

/**
 * A whole number of a Map: MaxConcurrency, ToleratedFailureCount, ...; literal, by path or by JSONata. A path may find a
 * number in a string, as recorded.
 */
export function* mapNumber(
  scope: StateScope,
  input: Payload,
  name: string,
  owner: JsonObject = scope.definition,
  prefix = '',
): Flow<number | undefined> {
  if (scope.queryLanguage === 'JSONata') {
    const type = name === 'ToleratedFailurePercentage' ? 'number' : 'integer';
    const value = yield* jsonataField(`${prefix}${name}`, field(owner, name) ?? null, type, jsonataScope(scope));
    return typeof value === 'number' ? value : undefined;
  }
  const path = stringField(owner, `${name}Path`);
  if (path === undefined) return numberField(owner, name);
  const value = readParameterPath(`${name}Path`, path, pathScope(scope, input.value));
  const number = typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  const integer = name !== 'ToleratedFailurePercentage';
  if (typeof number === 'number' && (!integer || Number.isInteger(number))) return number;
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const wanted = integer ? 'a valid integer' : 'a valid number';
  throw new StatesError(
    'States.Runtime',
    `The ${name}Path field refers to value "${shown}" which is not ${wanted}: ${path}`,
  );
}

/** What an iteration gets: ItemSelector (Parameters, as it was called before) filled in, else the item. */
export function* selectItem(
  scope: StateScope,
  input: Payload,
  item: { readonly Index: number; readonly Value: JsonValue },
): Flow<JsonValue> {
  const selector =
    field(scope.definition, 'ItemSelector') ??
    (scope.queryLanguage === 'JSONPath' ? field(scope.definition, 'Parameters') : undefined);
  if (selector === undefined) return item.Value;
  const context = contextObject(scope, item);
  if (scope.queryLanguage === 'JSONata')
    return yield* jsonataTemplate(selector, 'ItemSelector', jsonataScope(scope, {}, context));
  return evaluatePayloadTemplate(selector, pathScope(scope, input.value, context));
}
