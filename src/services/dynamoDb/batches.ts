// Batches: many items in one request, each for itself (Amazon DynamoDB API Reference, BatchGetItem, BatchWriteItem).
import { facts, isJsonObject, setProperty, type JsonObject, type JsonValue } from '../../asl';
import { constraint, requiredList, requiredObject } from '../requestFields';
import { invalid, readAttributes, writeAttributes } from './attributeValue';
import { expressions, planDelete, planPut, type ItemWrite } from './itemWrites';
import { parseProjection, project } from './projectionExpression';
import type { Table } from './table';

/** Items of one request. */
const mostRead = facts['batch-get-items'].value;
const mostWritten = facts['batch-write-items'].value;

type TableOf = (request: JsonObject) => Table;

/** BatchGetItem. @throws ServiceError */
export function batchGet(request: JsonObject, tableOf: TableOf): JsonObject {
  const wanted = Object.entries(requestItems(request)).map(([TableName, value]) => {
    const of = isJsonObject(value) ? value : {};
    const keys = requiredList(of, 'Keys');
    checkSome(keys, `RequestItems.${TableName}.member.keys`);
    return { TableName, of, keys };
  });
  checkCount('BatchGetItem', wanted.flatMap(({ keys }) => keys).length, mostRead);
  const Responses: JsonObject = {};
  for (const { TableName, of, keys } of wanted) {
    const table = tableOf({ TableName });
    const { attributes, text } = expressions(of, 'ProjectionExpression');
    const paths = text('ProjectionExpression');
    const projection = paths === undefined ? undefined : parseProjection(paths, attributes);
    attributes.checkUsed();
    const read = keys.map((key) => {
      const attributesOfKey = readAttributes(isJsonObject(key) ? key : {});
      table.checkKey(attributesOfKey);
      return attributesOfKey;
    });
    checkDistinct(read.map((key) => table.idOf(key)));
    // Items that are not there are left out; AWS promises no order.
    const items = read.flatMap((key) => table.get(key) ?? []);
    setProperty(
      Responses,
      TableName,
      items.map((item) => writeAttributes(projection ? project(item, projection) : item)),
    );
  }
  return { Responses, UnprocessedKeys: {} };
}

/** BatchWriteItem: no conditions, no updates. @throws ServiceError */
export function batchWrite(request: JsonObject, tableOf: TableOf): JsonObject {
  const tables = Object.entries(requestItems(request)).map(([TableName, value]) => {
    const entries = Array.isArray(value) ? value : [];
    checkSome(entries, `RequestItems.${TableName}.member`);
    return { TableName, entries };
  });
  checkCount('BatchWriteItem', tables.flatMap(({ entries }) => entries).length, mostWritten);
  const writes = tables.flatMap(({ TableName, entries }) =>
    entries.map((entry) => planEntry(TableName, isJsonObject(entry) ? entry : {}, tableOf)),
  );
  checkDistinct(writes.map(({ table, key }) => table.idOf(key)));
  for (const write of writes) write.apply();
  return { UnprocessedItems: {} };
}

function planEntry(TableName: string, entry: JsonObject, tableOf: TableOf): ItemWrite {
  const { PutRequest, DeleteRequest } = entry;
  // Wording not recorded.
  if (Object.keys(entry).length !== 1)
    throw invalid('A write request must have exactly one of PutRequest and DeleteRequest');
  if (isJsonObject(PutRequest)) return planPut({ TableName, ...only(PutRequest, 'Item') }, tableOf);
  return planDelete({ TableName, ...only(isJsonObject(DeleteRequest) ? DeleteRequest : {}, 'Key') }, tableOf);
}

function only(request: JsonObject, name: string): Record<string, JsonValue> {
  return { ...(request[name] !== undefined && { [name]: request[name] }) };
}

/** The words of a list that is too short; those for a list within a map are not recorded, and follow the names of the model. */
const atLeastOne = 'Member must have length greater than or equal to 1';

function checkSome(list: readonly JsonValue[], at: string): void {
  if (list.length === 0) throw constraint(at, '[]', atLeastOne);
}

function requestItems(request: JsonObject): JsonObject {
  const items = requiredObject(request, 'RequestItems');
  if (Object.keys(items).length === 0) throw constraint('RequestItems', '{}', atLeastOne);
  return items;
}

function checkCount(action: string, count: number, most: number): void {
  if (count > most) throw invalid(`Too many items requested for the ${action} call`);
}

function checkDistinct(ids: readonly string[]): void {
  if (new Set(ids).size < ids.length) throw invalid('Provided list of item keys contains duplicates');
}
