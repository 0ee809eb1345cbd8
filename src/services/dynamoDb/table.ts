// A table: its key schema, its indexes and its items in the order of their keys (Amazon DynamoDB Developer Guide, page
// HowItWorks.CoreComponents, "Primary key", "Secondary indexes").
import type { JsonObject } from '../../asl';
import {
  attributesBytes,
  compareValues,
  invalid,
  largestItemBytes,
  readAttributes,
  valueBytes,
  writeAttributes,
  type Attributes,
  type AttributeType,
  type AttributeValue,
} from './attributeValue';

/** An attribute of a key. */
export interface KeyAttribute {
  readonly name: string;
  readonly type: 'S' | 'N' | 'B';
}

/** The key of a table or of an index. */
export interface KeySchema {
  readonly partitionKey: KeyAttribute;
  readonly sortKey?: KeyAttribute;
}

/** A table as an account begins with it. Indexes project all attributes. */
export interface TableSeed extends KeySchema {
  readonly indexes?: Readonly<Record<string, KeySchema>>;
  /** In DynamoDB's JSON: `{"id": {"S": "1"}}`. */
  readonly items?: readonly JsonObject[];
}

/** Bytes of a partition key and of a sort key. */
const longestKeyBytes = [2048, 1024] as const;

export class Table implements KeySchema {
  readonly partitionKey: KeyAttribute;
  readonly sortKey?: KeyAttribute;
  readonly indexes: ReadonlyMap<string, KeySchema>;
  readonly #items = new Map<string, Attributes>();

  /** @throws ServiceError ValidationException when an item of the seed is none. */
  constructor(
    readonly name: string,
    seed: TableSeed,
  ) {
    this.partitionKey = seed.partitionKey;
    if (seed.sortKey) this.sortKey = seed.sortKey;
    this.indexes = new Map(Object.entries(seed.indexes ?? {}));
    for (const json of seed.items ?? []) this.put(readAttributes(json));
  }

  get keyAttributes(): readonly KeyAttribute[] {
    return this.sortKey ? [this.partitionKey, this.sortKey] : [this.partitionKey];
  }

  /** The key of an item, checked. @throws ServiceError ValidationException */
  keyOf(item: Attributes): Attributes {
    const key: Attributes = new Map();
    for (const [index, attribute] of this.keyAttributes.entries()) {
      const value = item.get(attribute.name);
      if (!value) {
        throw invalid(`One or more parameter values were invalid: Missing the key ${attribute.name} in the item`);
      }
      checkKeyValue(attribute, value, index);
      key.set(attribute.name, value);
    }
    return key;
  }

  /** Checks a `Key` member: the attributes of the key and no others. @throws ServiceError ValidationException */
  checkKey(key: Attributes): void {
    const attributes = this.keyAttributes;
    const fits = key.size === attributes.length && attributes.every(({ name, type }) => key.get(name)?.type === type);
    if (!fits) throw invalid('The provided key element does not match the schema');
    for (const [index, attribute] of attributes.entries()) {
      const value = key.get(attribute.name);
      if (value) checkKeyValue(attribute, value, index);
    }
  }

  get(key: Attributes): Attributes | undefined {
    return this.#items.get(this.#id(key));
  }

  /** @throws ServiceError ValidationException */
  put(item: Attributes): void {
    this.check(item);
    this.#items.set(this.#id(item), item);
  }

  /** Whether an item can be put. @throws ServiceError ValidationException */
  check(item: Attributes): void {
    this.keyOf(item);
    if (attributesBytes(item) > largestItemBytes) throw invalid('Item size has exceeded the maximum allowed size');
    for (const [name, schema] of this.indexes) checkIndexKeys(name, schema, item);
  }

  /** What two keys of this table are told apart by. */
  idOf(key: Attributes): string {
    return `${this.name} ${this.#id(key)}`;
  }

  delete(key: Attributes): void {
    this.#items.delete(this.#id(key));
  }

  get items(): readonly Attributes[] {
    return [...this.#items.values()];
  }

  /** The items by what their key says, for a panel. */
  get rows(): { id: string; value: JsonObject }[] {
    return this.items.map((item) => ({
      id: this.keyAttributes.map(({ name }) => String(item.get(name)?.value)).join(' / '),
      value: writeAttributes(item),
    }));
  }

  #id(key: Attributes): string {
    return JSON.stringify(this.keyAttributes.map(({ name }) => key.get(name)?.value));
  }
}

function checkKeyValue({ name, type }: KeyAttribute, value: AttributeValue, index: number): void {
  if (value.type !== type) {
    throw invalid(
      `One or more parameter values were invalid: Type mismatch for key ${name} expected: ${type} actual: ${value.type}`,
    );
  }
  if (value.type !== 'N' && value.value === '') {
    const kind = type === 'S' ? 'string' : 'binary';
    throw invalid(
      `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ${kind} value. Key: ${name}`,
    );
  }
  const most = longestKeyBytes[index] ?? longestKeyBytes[1];
  if (valueBytes(value) > most) {
    throw invalid(
      index === 0
        ? `One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of ${most} bytes`
        : `One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of ${most} bytes`,
    );
  }
}

/** An item without the key of an index is not in it; one with a wrong type is refused. */
function checkIndexKeys(indexName: string, schema: KeySchema, item: Attributes): void {
  for (const { name, type } of [schema.partitionKey, ...(schema.sortKey ? [schema.sortKey] : [])]) {
    const value = item.get(name);
    if (value && value.type !== (type satisfies AttributeType)) {
      throw invalid(
        `One or more parameter values were invalid: Type mismatch for Index Key ${name} Expected: ${type} Actual: ${value.type} IndexName: ${indexName}`,
      );
    }
  }
}

/** The order of two items in an index or a table: by sort key. */
export function bySortKey(schema: KeySchema, forward: boolean): (a: Attributes, b: Attributes) => number {
  const { sortKey } = schema;
  return (a, b) => {
    const [left, right] = sortKey ? [a.get(sortKey.name), b.get(sortKey.name)] : [];
    const order = left && right ? (compareValues(left, right) ?? 0) : 0;
    return forward ? order : -order;
  };
}
