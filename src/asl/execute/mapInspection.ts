// What TestState shows of a Map between its items and its iterations, which a mocked Map does not run (Step Functions API,
// InspectionData: afterItemsPointer, afterItemSelector, afterItemBatcher; TestStateConfiguration: mapItemReaderData).
import type { JsonValue } from '../language/jsonValue';
import { stringField } from './definitionFields';
import { batchRules, readerRequest } from './distributedMap';
import type { StateScope } from './frame';
import { makeBatches } from './itemBatcher';
import { readItems } from './itemReader';
import { isDistributed, itemSelectorOf, selectItems } from './mapFields';
import type { Payload } from './payload';
import type { Flow } from './scheduler';

/**
 * Fills in the stages of a mocked Map that its definition has.
 * @param given undefined where an ItemReader reads the items.
 * @param readerData what the ItemReader reads, as it stands in its source; without it nothing can be shown of them.
 * @throws StatesError, StateFailure where a stage fails, as the Map would.
 */
export function* inspectIterations(
  scope: StateScope,
  input: Payload,
  given: readonly JsonValue[] | undefined,
  readerData: string | undefined,
): Flow<void> {
  const { data, definition } = scope;
  const items = given ?? (readerData === undefined ? undefined : yield* itemsRead(scope, input, readerData));
  if (!data || !items) return;
  const selected = yield* selectItems(scope, input, items);
  if (itemSelectorOf(scope) !== undefined) data.afterItemSelector = selected;
  const rules = isDistributed(definition) ? yield* batchRules(scope, input) : undefined;
  if (rules) data.afterItemBatcher = makeBatches(selected, rules).map((batch) => batch.input);
}

/** The items that the ItemReader makes of the data that the test gives. */
function* itemsRead(scope: StateScope, input: Payload, body: string): Flow<JsonValue[]> {
  const request = yield* readerRequest(scope, input);
  // The data of a listing are the entries themselves.
  const resource = request.resource.replace(/:listObjectsV2$/, ':getObject');
  const items = readItems({ ...request, resource }, { getObject: () => body, listObjects: () => [] });
  if (scope.data && stringField(request.readerConfig, 'ItemsPointer') !== undefined)
    scope.data.afterItemsPointer = items;
  return items;
}
