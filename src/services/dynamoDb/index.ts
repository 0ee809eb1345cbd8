// Amazon DynamoDB: items, queries, batches and transactions on tables in memory (Amazon DynamoDB API Reference; Step Functions Developer Guide, page connect-ddb). Answers and error names as recorded.
import type { JsonObject } from '../../asl';
import { constraint, fieldOf, requiredObject, requiredText } from '../requestFields';
import type { ActionAnswer, ActionCall, ResourceState, Service } from '../service';
import { ServiceError } from '../serviceError';
import { attributesBytes, readAttributes, writeAttributes, type Attributes } from './attributeValue';
import { batchGet, batchWrite } from './batches';
import { expressions, planDelete, planPut, planUpdate, type PlanWrite } from './itemWrites';
import { query, scan } from './query';
import { Table, type TableSeed } from './table';
import { parseProjection, project } from './projectionExpression';
import { transactWrite } from './transactions';

export type { KeyAttribute, KeySchema, TableSeed } from './table';

export class DynamoDb implements Service {
  readonly title = 'Amazon DynamoDB';
  readonly differs = {
    en: 'Tables and indexes come from `account.yaml`; an index has all attributes. A batch is always done whole. No streams or time to live.',
    'pt-BR':
      'Tabelas e índices vêm de `account.yaml`; um índice tem todos os atributos. Um lote é sempre feito inteiro. Sem streams nem tempo de vida.',
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
    putItem: (call: ActionCall) => this.#write(call.request, planPut),
    updateItem: (call: ActionCall) => this.#write(call.request, planUpdate),
    deleteItem: (call: ActionCall) => this.#write(call.request, planDelete),
    query: (call: ActionCall) => this.#read(call.request, query),
    scan: (call: ActionCall) => this.#read(call.request, scan),
    batchGetItem: ({ request }: ActionCall) => ({ response: batchGet(request, this.#tableOf) }),
    batchWriteItem: ({ request }: ActionCall) => ({ response: batchWrite(request, this.#tableOf) }),
    transactWriteItems: ({ request }: ActionCall) => ({ response: transactWrite(request, this.#tableOf) }),
  };
  readonly #tables: ReadonlyMap<string, Table>;

  constructor(seed: Readonly<Record<string, TableSeed>> = {}) {
    this.#tables = new Map(Object.entries(seed).map(([name, table]) => [name, new Table(name, table)]));
  }

  resources(): ResourceState[] {
    return [...this.#tables.values()].map(({ name, rows }) => ({ service: 'dynamodb', kind: 'table', name, rows }));
  }

  /** By name or ARN. @throws ServiceError */
  readonly #tableOf = (request: JsonObject): Table => {
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
  };

  #getItem(request: JsonObject): ActionAnswer {
    const key = requiredObject(request, 'Key');
    const table = this.#tableOf(request);
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

  #write(request: JsonObject, plan: PlanWrite): ActionAnswer {
    const write = plan(request, this.#tableOf);
    write.apply();
    return answer(request, write.response, write.units);
  }

  #read(request: JsonObject, read: (table: Table, request: JsonObject) => JsonObject): ActionAnswer {
    return answer(request, read(this.#tableOf(request), request), 0.5);
  }
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
