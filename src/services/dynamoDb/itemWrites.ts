// One write to one item: read and checked first, applied afterwards, so that a transaction can check all of its writes before it
// applies any (Amazon DynamoDB API Reference, PutItem, UpdateItem, DeleteItem, TransactWriteItems).
import type { JsonObject } from '../../asl';
import { constraint, optionalText, requiredObject, requiredText } from '../requestFields';
import { ServiceError } from '../serviceError';
import { attributesBytes, invalid, readAttributes, writeAttributes, type Attributes } from './attributeValue';
import { holds, parseCondition } from './conditionExpression';
import { ExpressionAttributes, type ExpressionField } from './expressionTokens';
import type { Table } from './table';
import { applyUpdate, changedNames, parseUpdate } from './updateExpression';

/** A write that is allowed. */
export interface ItemWrite {
  readonly table: Table;
  readonly key: Attributes;
  apply(): void;
  /** What ReturnValues asked for. */
  readonly response: JsonObject;
  /** Write capacity units. */
  readonly units: number;
}

/** Reads and checks a write. @throws ServiceError as DynamoDB answers */
export type PlanWrite = (request: JsonObject, tableOf: (request: JsonObject) => Table) => ItemWrite;

export const planPut: PlanWrite = (request, tableOf) => {
  const item = requiredObject(request, 'Item');
  const table = tableOf(request);
  const returned = returnValues(request, ['NONE', 'ALL_OLD']);
  const { attributes, text } = expressions(request, 'ConditionExpression');
  const condition = conditionOf(text('ConditionExpression'), attributes);
  attributes.checkUsed();
  const wanted = readAttributes(item);
  const key = table.keyOf(wanted);
  const old = table.get(key);
  checkCondition(condition, old);
  table.check(wanted);
  const response = returned === 'ALL_OLD' && old ? { Attributes: writeAttributes(old) } : {};
  const apply = () => {
    table.put(wanted);
  };
  return { table, key, apply, response, units: writeUnits(wanted) };
};

export const planDelete: PlanWrite = (request, tableOf) => {
  const key = readAttributes(requiredObject(request, 'Key'));
  const table = tableOf(request);
  const returned = returnValues(request, ['NONE', 'ALL_OLD']);
  const { attributes, text } = expressions(request, 'ConditionExpression');
  const condition = conditionOf(text('ConditionExpression'), attributes);
  attributes.checkUsed();
  table.checkKey(key);
  const old = table.get(key);
  checkCondition(condition, old);
  const response = returned === 'ALL_OLD' && old ? { Attributes: writeAttributes(old) } : {};
  const apply = () => {
    table.delete(key);
  };
  return { table, key, apply, response, units: writeUnits(old) };
};

export const planUpdate: PlanWrite = (request, tableOf) => {
  const key = readAttributes(requiredObject(request, 'Key'));
  const table = tableOf(request);
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
  table.check(updated);
  const shown = returned.endsWith('_OLD') ? old : returned.endsWith('_NEW') ? updated : undefined;
  const part = shown && (returned.startsWith('UPDATED') ? only(shown, changed) : shown);
  const response = part && part.size > 0 ? { Attributes: writeAttributes(part) } : {};
  const apply = () => {
    table.put(updated);
  };
  return { table, key, apply, response, units: writeUnits(updated) };
};

/** Writes nothing: a transaction fails unless the condition holds. */
export const planConditionCheck: PlanWrite = (request, tableOf) => {
  const key = readAttributes(requiredObject(request, 'Key'));
  const table = tableOf(request);
  const condition = requiredText(request, 'ConditionExpression');
  const { attributes } = expressions(request, 'ConditionExpression');
  const parsed = conditionOf(condition, attributes);
  attributes.checkUsed();
  table.checkKey(key);
  checkCondition(parsed, table.get(key));
  return { table, key, apply: () => undefined, response: {}, units: 1 };
};

/** The expressions of a request, and the names and values that they share. */
export function expressions(request: JsonObject, ...fields: readonly ExpressionField[]) {
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

function writeUnits(item: Attributes | undefined): number {
  return item ? Math.max(1, Math.ceil(attributesBytes(item) / 1024)) : 1;
}
