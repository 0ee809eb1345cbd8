// Amazon DynamoDB: GetItem, PutItem, UpdateItem, DeleteItem, Query and Scan on tables in memory (Amazon DynamoDB API
// Reference; Step Functions Developer Guide, page connect-ddb). Answers and error names as recorded.
import type { JsonObject } from '../../asl';
import { constraint, fieldOf, optionalText, requiredObject, requiredText } from '../requestFields';
import type { ActionAnswer, ActionCall, ResourceState, Service } from '../service';
import { ServiceError } from '../serviceError';
import { attributesBytes, invalid, readAttributes, writeAttributes, type Attributes } from './attributeValue';
import { holds, parseCondition } from './conditionExpression';
import { ExpressionAttributes, type ExpressionField } from './expressionTokens';
import { query, scan } from './query';
import { Table, type TableSeed } from './table';
import { parseProjection, project } from './projectionExpression';
import { applyUpdate, changedNames, parseUpdate } from './updateExpression';

export type { KeyAttribute, KeySchema, TableSeed } from './table';

export class DynamoDb implements Service {
  readonly title = 'Amazon DynamoDB';
  readonly differs = {
    en: 'Tables and indexes come from `account.yaml`; an index has all attributes. No transactions, batches, streams or time to live.',
    'pt-BR':
      'Tabelas e índices vêm de `account.yaml`; um índice tem todos os atributos. Sem transações, lotes, streams ou tempo de vida.',
  };
  readonly optimised = {
    service: 'dynamodb',
    errorPrefix: 'DynamoDB',
    baseException: 'AmazonDynamoDBException',
    client: 'AmazonDynamoDBv2',
    headers: { style: 'dynamodb', contentType: 'application/x-amz-json-1.0', keepAlive: true },
  } as const;
  readonly sdk = { service: 'dynamodb', errorPrefix: 'DynamoDb' };
  readonly actions = {
    getItem: (call: ActionCall) => this.#getItem(call.request),
    putItem: (call: ActionCall) => this.#putItem(call.request),
    updateItem: (call: ActionCall) => this.#updateItem(call.request),
    deleteItem: (call: ActionCall) => this.#deleteItem(call.request),
    query: (call: ActionCall) => this.#read(call.request, query),
    scan: (call: ActionCall) => this.#read(call.request, scan),
  };
  readonly #tables: ReadonlyMap<string, Table>;

  constructor(seed: Readonly<Record<string, TableSeed>> = {}) {
    this.#tables = new Map(Object.entries(seed).map(([name, table]) => [name, new Table(name, table)]));
  }

  resources(): ResourceState[] {
    return [...this.#tables.values()].map(({ name, rows }) => ({ service: 'dynamodb', kind: 'table', name, rows }));
  }

  /** By name or ARN. @throws ServiceError */
  #table(request: JsonObject): Table {
    const given = requiredText(request, 'TableName');
    const name = /^arn:[^:]+:dynamodb:[^:]*:[^:]*:table\/([^/]+)$/.exec(given)?.[1] ?? given;
    if (!/^[a-zA-Z0-9_.-]+$/.test(name)) {
      throw constraint('TableName', name, 'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+');
    }
    if (name.length < 3 || name.length > 255) {
      throw constraint(
        'TableName',
        name,
        name.length < 3
          ? 'Member must have length greater than or equal to 3'
          : 'Member must have length less than or equal to 255',
      );
    }
    const table = this.#tables.get(name);
    if (!table) {
      throw new ServiceError('ResourceNotFoundException', 'Requested resource not found', 'ResourceNotFoundException');
    }
    return table;
  }

  #getItem(request: JsonObject): ActionAnswer {
    const key = requiredObject(request, 'Key');
    const table = this.#table(request);
    const { attributes, text } = expressions(request, 'ProjectionExpression');
    const paths = text('ProjectionExpression');
    const projection = paths === undefined ? undefined : parseProjection(paths, attributes);
    attributes.checkUsed();
    const wanted = readAttributes(key);
    table.checkKey(wanted);
    const item = table.get(wanted);
    const response = item ? { Item: writeAttributes(projection ? project(item, projection) : item) } : {};
    return answer(request, response, item ? readUnits(item, request) : 0.5);
  }

  #putItem(request: JsonObject): ActionAnswer {
    const item = requiredObject(request, 'Item');
    const table = this.#table(request);
    const returned = returnValues(request, ['NONE', 'ALL_OLD']);
    const { attributes, text } = expressions(request, 'ConditionExpression');
    const condition = conditionOf(text('ConditionExpression'), attributes);
    attributes.checkUsed();
    const wanted = readAttributes(item);
    const old = table.get(table.keyOf(wanted));
    checkCondition(condition, old);
    table.put(wanted);
    return answer(
      request,
      returned === 'ALL_OLD' && old ? { Attributes: writeAttributes(old) } : {},
      writeUnits(wanted),
    );
  }

  #deleteItem(request: JsonObject): ActionAnswer {
    const key = readAttributes(requiredObject(request, 'Key'));
    const table = this.#table(request);
    const returned = returnValues(request, ['NONE', 'ALL_OLD']);
    const { attributes, text } = expressions(request, 'ConditionExpression');
    const condition = conditionOf(text('ConditionExpression'), attributes);
    attributes.checkUsed();
    table.checkKey(key);
    const old = table.get(key);
    checkCondition(condition, old);
    table.delete(key);
    return answer(request, returned === 'ALL_OLD' && old ? { Attributes: writeAttributes(old) } : {}, writeUnits(old));
  }

  #updateItem(request: JsonObject): ActionAnswer {
    const key = readAttributes(requiredObject(request, 'Key'));
    const table = this.#table(request);
    const returned = returnValues(request, ['NONE', 'ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW']);
    const { attributes, text } = expressions(request, 'UpdateExpression', 'ConditionExpression');
    const updateText = text('UpdateExpression');
    const actions = updateText === undefined ? [] : parseUpdate(updateText, attributes);
    const condition = conditionOf(text('ConditionExpression'), attributes);
    attributes.checkUsed();
    table.checkKey(key);
    const changed = changedNames(actions);
    const partOfKey = table.keyAttributes.find(({ name }) => changed.includes(name));
    if (partOfKey) {
      throw invalid(
        `One or more parameter values were invalid: Cannot update attribute ${partOfKey.name}. This attribute is part of the key`,
      );
    }
    const old = table.get(key);
    checkCondition(condition, old);
    const updated = applyUpdate(actions, old ?? key);
    table.put(updated);
    const shown = returned.endsWith('_OLD') ? old : returned.endsWith('_NEW') ? updated : undefined;
    const part = shown && (returned.startsWith('UPDATED') ? only(shown, changed) : shown);
    return answer(request, part && part.size > 0 ? { Attributes: writeAttributes(part) } : {}, writeUnits(updated));
  }

  #read(request: JsonObject, read: (table: Table, request: JsonObject) => JsonObject): ActionAnswer {
    return answer(request, read(this.#table(request), request), 0.5);
  }
}

/** The expressions of a request, and the names and values that they share. */
function expressions(request: JsonObject, ...fields: readonly ExpressionField[]) {
  return {
    attributes: new ExpressionAttributes(request, fields),
    text: (field: ExpressionField) => optionalText(request, field),
  };
}

function conditionOf(text: string | undefined, attributes: ExpressionAttributes) {
  return text === undefined ? undefined : parseCondition(text, 'ConditionExpression', attributes);
}

/** @throws ServiceError ConditionalCheckFailedException */
function checkCondition(condition: ReturnType<typeof conditionOf>, item: Attributes | undefined): void {
  if (condition && !holds(condition, item ?? new Map())) {
    const code = 'ConditionalCheckFailedException';
    throw new ServiceError(code, 'The conditional request failed', code);
  }
}

function returnValues(request: JsonObject, allowed: readonly string[]): string {
  const given = optionalText(request, 'ReturnValues') ?? 'NONE';
  const all = ['ALL_NEW', 'UPDATED_OLD', 'ALL_OLD', 'NONE', 'UPDATED_NEW'];
  if (!all.includes(given)) {
    throw constraint('ReturnValues', given, `Member must satisfy enum value set: [${all.join(', ')}]`);
  }
  if (!allowed.includes(given)) throw invalid('Return values set to invalid value');
  return given;
}

function only(item: Attributes, names: readonly string[]): Attributes {
  return new Map([...item].filter(([name]) => names.includes(name)));
}

/** Capacity units, counted only where the request asks for them. */
function answer(request: JsonObject, response: JsonObject, units: number): ActionAnswer {
  const asked = fieldOf(request, 'ReturnConsumedCapacity');
  if (asked !== 'TOTAL' && asked !== 'INDEXES') return { response };
  const consumed = { CapacityUnits: units, TableName: requiredText(request, 'TableName') };
  return { response: { ...response, ConsumedCapacity: consumed } };
}

function readUnits(item: Attributes, request: JsonObject): number {
  const blocks = Math.max(1, Math.ceil(attributesBytes(item) / 4096));
  return fieldOf(request, 'ConsistentRead') === true ? blocks : blocks / 2;
}

function writeUnits(item: Attributes | undefined): number {
  return item ? Math.max(1, Math.ceil(attributesBytes(item) / 1024)) : 1;
}
