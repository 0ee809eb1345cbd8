// The key of a table that a template makes (AWS::DynamoDB::Table, KeySchema), as far as anybody says it.
import { awsCalls, isJsonObject, type JsonValue } from '../asl/index';
import type { TableKeys } from './template';

interface TableKey {
  readonly attributes: readonly KeyAttribute[];
  /** False where it is a guess that a human must look at. */
  readonly sure: boolean;
}

/** The key of `table`: what is known of it, or else what the definition's calls say. */
export function tableKey(table: string, definition: JsonValue | undefined, known: TableKeys | undefined): TableKey {
  return knownKey(known) ?? keyOf(table, definition);
}

function knownKey(table: TableKeys | undefined): TableKey | undefined {
  if (!table) return undefined;
  const { partitionKey, sortKey } = table;
  const attributes = [partitionKey, ...(sortKey ? [sortKey] : [])];
  return { attributes: attributes.map(({ name, type }): KeyAttribute => [name, type]), sure: true };
}

/** Name and type, `S`, `N` or `B`. */
export type KeyAttribute = readonly [name: string, type: string];

/** The key as Key, or as a condition that an item is new, tells it. Otherwise the first attribute of an Item. */
function keyOf(table: string, definition: JsonValue | undefined): TableKey {
  const calls = awsCalls(definition).tasks.filter((call) => call.literal('TableName') === table);
  for (const call of calls) {
    const key = attributesOf(call.value('Key'));
    if (key.length > 0) return { attributes: key.slice(0, 2), sure: key.length === 1 };
  }
  let guess: KeyAttribute | undefined;
  for (const call of calls) {
    const item = attributesOf(call.value('Item'));
    const unique = /attribute_not_exists\(\s*(\w+)\s*\)/.exec(call.literal('ConditionExpression') ?? '')?.[1];
    const key = item.find(([name]) => name === unique);
    if (key) return { attributes: [key], sure: true };
    guess ??= item[0];
  }
  return { attributes: [guess ?? ['id', 'S']], sure: false };
}

/** Attributes of a type that a key can have: string, number, binary. */
function attributesOf(value: JsonValue | undefined): KeyAttribute[] {
  return Object.entries(isJsonObject(value) ? value : {}).flatMap(([name, typed]): KeyAttribute[] => {
    const type = isJsonObject(typed) ? Object.keys(typed)[0]?.replace(/\.\$$/, '') : undefined;
    return type === 'S' || type === 'N' || type === 'B' ? [[name, type]] : [];
  });
}
