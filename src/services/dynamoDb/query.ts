// Query and Scan: key conditions, filters, order and pages (Amazon DynamoDB API Reference, Query, Scan; Developer Guide,
// pages Query.KeyConditionExpressions, Query.FilterExpression, Query.Pagination).
import { facts, isJsonObject, type JsonObject } from '../../asl';
import { optionalBoolean, optionalNumber, optionalObject, optionalText } from '../requestFields';
import { attributesBytes, invalid, readAttributes, writeAttributes, type Attributes } from './attributeValue';
import { holds, parseCondition, type Condition, type Operand } from './conditionExpression';
import { ExpressionAttributes } from './expressionTokens';
import { bySortKey, type KeySchema, type Table } from './table';
import { parseProjection, project } from './projectionExpression';
import { ServiceError } from '../serviceError';

/** Bytes that one page evaluates. */
const pageBytes = facts['query-page-bytes'].value;

/** Answers a Query. @throws ServiceError ValidationException */
export function query(table: Table, request: JsonObject): JsonObject {
  const attributes = new ExpressionAttributes(request, [
    'KeyConditionExpression',
    'FilterExpression',
    'ProjectionExpression',
  ]);
  const schema = schemaOf(table, request);
  const text = optionalText(request, 'KeyConditionExpression');
  if (text === undefined) {
    throw invalid('Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.');
  }
  const keyCondition = parseCondition(text, 'KeyConditionExpression', attributes);
  checkKeyCondition(keyCondition, schema);
  const forward = optionalBoolean(request, 'ScanIndexForward') ?? true;
  const found = table.items.filter((item) => inIndex(schema, item) && holds(keyCondition, item));
  return page(table, request, attributes, found.sort(bySortKey(schema, forward)), schema);
}

/** Answers a Scan. @throws ServiceError ValidationException */
export function scan(table: Table, request: JsonObject): JsonObject {
  const attributes = new ExpressionAttributes(request, ['FilterExpression', 'ProjectionExpression']);
  const schema = schemaOf(table, request);
  return page(
    table,
    request,
    attributes,
    table.items.filter((item) => inIndex(schema, item)),
    undefined,
  );
}

function schemaOf(table: Table, request: JsonObject): KeySchema {
  const indexName = optionalText(request, 'IndexName');
  if (indexName === undefined) return table;
  const index = table.indexes.get(indexName);
  if (!index) throw invalid(`The table does not have the specified index: ${indexName}`);
  return index;
}

function inIndex({ partitionKey, sortKey }: KeySchema, item: Attributes): boolean {
  return item.has(partitionKey.name) && (!sortKey || item.has(sortKey.name));
}

/** A key condition is `partition = value`, and perhaps AND one condition on the sort key. @throws ServiceError */
function checkKeyCondition(condition: Condition, { partitionKey, sortKey }: KeySchema): void {
  const parts = condition.kind === 'and' ? condition.parts : [condition];
  const names = parts.map(keyNameOf);
  const on = (name: string) => parts.filter((_, index) => names[index] === name);
  const partition = on(partitionKey.name);
  if (partition.length === 0) throw invalid(`Query condition missed key schema element: ${partitionKey.name}`);
  const [equals] = partition;
  if (partition.length > 1) {
    throw invalid('KeyConditionExpressions must only contain one condition per key');
  }
  if (equals?.kind !== 'compare' || equals.comparator !== '=') throw invalid('Query key condition not supported');
  for (const [index, part] of parts.entries()) {
    if (part === equals) continue;
    if (!sortKey || names[index] !== sortKey.name) {
      throw invalid(
        sortKey ? `Query condition missed key schema element: ${sortKey.name}` : 'Query key condition not supported',
      );
    }
    if (!supportedOnSortKey(part)) throw invalid('Query key condition not supported');
  }
  if (parts.length > 2) throw invalid('KeyConditionExpressions must only contain one condition per key');
}

function supportedOnSortKey(condition: Condition): boolean {
  return (
    condition.kind === 'between' ||
    (condition.kind === 'compare' && condition.comparator !== '<>') ||
    (condition.kind === 'function' && condition.name === 'begins_with')
  );
}

function keyNameOf(condition: Condition): string | undefined {
  const name = (operand: Operand | undefined) =>
    operand?.kind === 'path' && operand.path.length === 1 ? String(operand.path[0]) : undefined;
  if (condition.kind === 'compare') return name(condition.left) ?? name(condition.right);
  if (condition.kind === 'between') return name(condition.operand);
  return condition.kind === 'function' && condition.path.length === 1 ? String(condition.path[0]) : undefined;
}

/** What an item is counted with until Limit or a page's bytes are reached; then filtered and projected. */
function page(
  table: Table,
  request: JsonObject,
  attributes: ExpressionAttributes,
  found: readonly Attributes[],
  queried: KeySchema | undefined,
): JsonObject {
  const filterText = optionalText(request, 'FilterExpression');
  const filter = filterText === undefined ? undefined : parseCondition(filterText, 'FilterExpression', attributes);
  const projectionText = optionalText(request, 'ProjectionExpression');
  const projection = projectionText === undefined ? undefined : parseProjection(projectionText, attributes);
  attributes.checkUsed();
  if (filter && queried) refuseKeysInFilter(filter, queried);
  const limit = optionalNumber(request, 'Limit') ?? Infinity;
  if (limit < 1) {
    throw new ServiceError(
      'ValidationException',
      `1 validation error detected: Value '${limit}' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1`,
    );
  }
  const rest = afterStart(table, request, found);
  const evaluated: Attributes[] = [];
  let bytes = 0;
  for (const item of rest) {
    if (evaluated.length >= limit || bytes > pageBytes) break;
    bytes += attributesBytes(item);
    evaluated.push(item);
  }
  const matching = filter ? evaluated.filter((item) => holds(filter, item)) : evaluated;
  const last = evaluated.at(-1);
  // DynamoDB does not look beyond Limit: a page that is full names its last key even when nothing follows.
  const more = last && (evaluated.length < rest.length || evaluated.length >= limit);
  const counted = optionalText(request, 'Select') === 'COUNT';
  return {
    Count: matching.length,
    ...(!counted && {
      Items: matching.map((item) => writeAttributes(projection ? project(item, projection) : item)),
    }),
    ...(more && { LastEvaluatedKey: writeAttributes(lastKey(table, queried, last)) }),
    ScannedCount: evaluated.length,
  };
}

function lastKey(table: Table, queried: KeySchema | undefined, item: Attributes): Attributes {
  const key = table.keyOf(item);
  for (const attribute of [queried?.partitionKey, queried?.sortKey]) {
    const value = attribute && item.get(attribute.name);
    if (value) key.set(attribute.name, value);
  }
  return key;
}

function afterStart(table: Table, request: JsonObject, found: readonly Attributes[]): readonly Attributes[] {
  const start = optionalObject(request, 'ExclusiveStartKey');
  if (!isJsonObject(start)) return found;
  const wanted = JSON.stringify(writeAttributes(table.keyOf(readAttributes(start))));
  const at = found.findIndex((item) => JSON.stringify(writeAttributes(table.keyOf(item))) === wanted);
  return found.slice(at + 1);
}

function refuseKeysInFilter(filter: Condition, { partitionKey, sortKey }: KeySchema): void {
  for (const name of [partitionKey.name, sortKey?.name]) {
    if (name !== undefined && namesIn(filter).includes(name)) {
      throw invalid(`Filter Expression can only contain non-primary key attributes: Primary key attribute: ${name}`);
    }
  }
}

/** The attributes at the top of the item that a condition looks at. */
function namesIn(condition: Condition): string[] {
  const operands = (list: readonly (Operand | undefined)[]) =>
    list.flatMap((operand) => (operand && operand.kind !== 'value' ? [String(operand.path[0])] : []));
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.parts.flatMap(namesIn);
    case 'not':
      return namesIn(condition.part);
    case 'compare':
      return operands([condition.left, condition.right]);
    case 'between':
      return operands([condition.operand, condition.low, condition.high]);
    case 'in':
      return operands([condition.operand, ...condition.list]);
    case 'function':
      return [String(condition.path[0]), ...operands([condition.argument])];
  }
}
