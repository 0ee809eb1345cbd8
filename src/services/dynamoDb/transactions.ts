// Transactions: all writes or none (Amazon DynamoDB API Reference, TransactWriteItems).
import { facts, isJsonObject, type JsonObject, type JsonValue } from '../../asl';
import { boundedList, requiredObject } from '../requestFields';
import { ServiceError } from '../serviceError';
import { invalid, readAttributes } from './attributeValue';
import { planConditionCheck, planDelete, planPut, planUpdate, type ItemWrite, type PlanWrite } from './itemWrites';
import type { Table } from './table';

const plans: Readonly<Record<string, PlanWrite>> = {
  ConditionCheck: planConditionCheck,
  Delete: planDelete,
  Put: planPut,
  Update: planUpdate,
};

type TableOf = (request: JsonObject) => Table;

/** TransactWriteItems. @throws ServiceError TransactionCanceledException with a reason for each action */
export function transactWrite(request: JsonObject, tableOf: TableOf): JsonObject {
  const actions = boundedList(request, 'TransactItems', facts['transaction-actions'].value).map(readAction);
  // What is wrong with the request itself is said before any condition is looked at.
  if (new Set(actions.map((action) => targetOf(action, tableOf))).size < actions.length) {
    throw invalid('Transaction request cannot include multiple operations on one item');
  }
  const writes: ItemWrite[] = [];
  const reasons = actions.map(({ name, request: asked }) => {
    try {
      const write = plans[name]?.(asked, tableOf);
      if (write) writes.push(write);
      return 'None';
    } catch (error) {
      if (!(error instanceof ServiceError) || error.code !== 'ConditionalCheckFailedException') throw error;
      return 'ConditionalCheckFailed';
    }
  });
  if (writes.length < actions.length) {
    const code = 'TransactionCanceledException';
    const words = 'Transaction cancelled, please refer cancellation reasons for specific reasons';
    throw new ServiceError(code, `${words} [${reasons.join(', ')}]`, code);
  }
  for (const write of writes) write.apply();
  return {};
}

interface TransactAction {
  /** `Put`, ... */
  readonly name: string;
  readonly request: JsonObject;
}

function readAction(item: JsonValue): TransactAction {
  const [[name, request] = ['', null], ...others] = Object.entries(isJsonObject(item) ? item : {});
  if (!Object.hasOwn(plans, name) || others.length > 0) {
    throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  return { name, request: isJsonObject(request) ? request : {} };
}

/** The item that an action is about. */
function targetOf({ name, request }: TransactAction, tableOf: TableOf): string {
  const given = readAttributes(requiredObject(request, name === 'Put' ? 'Item' : 'Key'));
  const table = tableOf(request);
  if (name === 'Put') return table.idOf(table.keyOf(given));
  table.checkKey(given);
  return table.idOf(given);
}
