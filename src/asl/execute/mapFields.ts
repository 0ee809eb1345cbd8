// The fields of a Map: its processor, its items, its numbers, its selector, in both query languages (Amazon States
// Language, "Map State"; causes as recorded).
import { readParameterPath, readPath } from '../expressions/pathFields';
import { evaluatePayloadTemplate } from '../expressions/payloadTemplate';
import { StatesError } from '../expressions/statesError';
import { isJsonObject, type JsonObject, type JsonValue } from '../language/jsonValue';
import { contextObject } from './contextObject';
import { jsonataField, jsonataScope, jsonataTemplate, pathScope } from './dataFlow';
import { field, numberField, objectField, pathField, stringField } from './definitionFields';
import type { StateScope } from './frame';
import { membersOf } from './itemReader';
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
    if (given === undefined) return inputList(input.value);
    // Recorded: what an expression gives must be a list. An object that stands there itself is mapped by its members.
    const items =
      typeof given === 'string'
        ? yield* jsonataField('Items', given, 'array', jsonataScope(scope))
        : yield* jsonataTemplate(given, 'Items', jsonataScope(scope));
    return isJsonObject(items) ? membersOf(items) : asList(items, 'Items');
  }
  const path = pathField(definition, 'ItemsPath') ?? '$';
  const items = asList(path === '$' ? input.value : readPath(path, pathScope(scope, input.value)), path);
  if (scope.data) scope.data.afterItemsPath = items;
  return items;
}

/** Without Items, the input of a JSONata Map must be the list. */
function inputList(value: JsonValue): JsonValue[] {
  if (Array.isArray(value)) return value;
  const type = value === null ? 'null' : typeof value;
  throw new StatesError('States.QueryEvaluationError', `Map state input must be an array but was: ${type}`, 'Items');
}

function asList(value: JsonValue, path: string): JsonValue[] {
  if (!Array.isArray(value)) throw new StatesError('States.Runtime', `Reference path "${path}" must point to array.`);
  return value;
}

/**
 * A number of a Map: MaxConcurrency, MaxItems, ...; literal, by path or by JSONata. A path may find the number in a
 * string, as recorded.
 * @throws StatesError when a path finds no number, or a fraction where a whole number is wanted.
 */
export function* mapNumber(
  scope: StateScope,
  input: Payload,
  name: string,
  owner: JsonObject = scope.definition,
  prefix = '',
): Flow<number | undefined> {
  const integer = name !== 'ToleratedFailurePercentage';
  if (scope.queryLanguage === 'JSONata') {
    const type = integer ? 'integer' : 'number';
    const value = yield* jsonataField(`${prefix}${name}`, field(owner, name) ?? null, type, jsonataScope(scope));
    return typeof value === 'number' ? value : undefined;
  }
  const path = stringField(owner, `${name}Path`);
  if (path === undefined) return numberField(owner, name);
  const value = readParameterPath(`${name}Path`, path, pathScope(scope, input.value));
  const number = typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && (!integer || Number.isInteger(number))) return number;
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const wanted = integer ? 'integer' : 'float';
  throw new StatesError(
    'States.Runtime',
    `The ${name}Path field refers to value "${shown}" which is not a valid ${wanted}: ${path}`,
  );
}

/** The failures that a Map tolerates; undefined where the definition sets no threshold. */
export interface ToleratedFailures {
  readonly count: number | undefined;
  readonly percentage: number | undefined;
}

/** @throws StatesError when a threshold is out of its range. */
export function* toleratedFailures(scope: StateScope, input: Payload): Flow<ToleratedFailures> {
  const count = yield* mapNumber(scope, input, 'ToleratedFailureCount');
  const percentage = yield* mapNumber(scope, input, 'ToleratedFailurePercentage');
  if (count !== undefined && count < 0) throw outOfRange(scope, 'ToleratedFailureCount', 'cannot be negative.');
  if (percentage !== undefined && (percentage < 0 || percentage > 100)) {
    throw outOfRange(scope, 'ToleratedFailurePercentage', 'must be between 0 and 100.');
  }
  if (scope.data && count !== undefined) scope.data.toleratedFailureCount = count;
  if (scope.data && percentage !== undefined) scope.data.toleratedFailurePercentage = percentage;
  return { count, percentage };
}

function outOfRange(scope: StateScope, name: string, rule: string): StatesError {
  const cause = `${name} ${rule}`;
  return scope.queryLanguage === 'JSONata'
    ? new StatesError('States.QueryEvaluationError', cause, name)
    : new StatesError('States.Runtime', cause);
}

/** ItemSelector, or Parameters as it was called before. */
export function itemSelectorOf({ definition, queryLanguage }: StateScope): JsonValue | undefined {
  return (
    field(definition, 'ItemSelector') ?? (queryLanguage === 'JSONPath' ? field(definition, 'Parameters') : undefined)
  );
}

/** What an iteration gets: ItemSelector filled in, else the item. */
export function* selectItem(
  scope: StateScope,
  input: Payload,
  item: { readonly Index: number; readonly Value: JsonValue },
): Flow<JsonValue> {
  const selector = itemSelectorOf(scope);
  if (selector === undefined) return item.Value;
  const context = contextObject(scope, item);
  if (scope.queryLanguage === 'JSONata')
    return yield* jsonataTemplate(selector, 'ItemSelector', jsonataScope(scope, {}, context));
  return evaluatePayloadTemplate(selector, pathScope(scope, input.value, context));
}

/** What all iterations get. */
export function* selectItems(scope: StateScope, input: Payload, items: readonly JsonValue[]): Flow<JsonValue[]> {
  const selected: JsonValue[] = [];
  for (const [Index, Value] of items.entries()) selected.push(yield* selectItem(scope, input, { Index, Value }));
  return selected;
}
