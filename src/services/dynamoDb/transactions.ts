// Transactions: all writes or none (Amazon DynamoDB API Reference, TransactWriteItems).
import { facts, isJsonObject, type JsonObject } from '../../asl';
import { constraint, requiredList } from '../requestFields';
import { ServiceError } from '../serviceError';
import { invalid } from './attributeValue';
import { planConditionCheck, planDelete, planPut, planUpdate, type ItemWrite, type PlanWrite } from './itemWrites';
import type { Table } from './table';

/** Actions of one transaction. */
const mostActions = facts['transaction-actions'].value;

const plans: Readonly<Record<string, PlanWrite>> = {
  ConditionCheck: planConditionCheck,
  Delete: planDelete,
  Put: planPut,
  Update: planUpdate,
};

/** TransactWriteItems. @throws ServiceError TransactionCanceledException with a reason for each action */
export function transactWrite(request: JsonObject, tableOf: (request: JsonObject) => Table): JsonObject {
  const items = requiredList(request, 'TransactItems');
  if (items.length === 0 || items.length > mostActions) {
    const rule =
      items.length === 0
        ? 'Member must have length greater than or equal to 1'
        : `Member must have length less than or equal to ${mostActions}`;
    throw constraint('TransactItems', `[${items.length} entries]`, rule);
  }
  const writes: ItemWrite[] = [];
  const reasons: string[] = [];
  for (const item of items) {
    const [[name, action] = ['', null], ...others] = Object.entries(isJsonObject(item) ? item : {});
    const plan = Object.hasOwn(plans, name) ? plans[name] : undefined;
    if (!plan || others.length > 0) {
      throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
    }
    try {
      writes.push(plan(isJsonObject(action) ? action : {}, tableOf));
      reasons.push('None');
    } catch (error) {
      if (!(error instanceof ServiceError) || error.code !== 'ConditionalCheckFailedException') throw error;
      reasons.push('ConditionalCheckFailed');
    }
  }
  if (reasons.some((reason) => reason !== 'None')) {
    const code = 'TransactionCanceledException';
    const words = 'Transaction cancelled, please refer cancellation reasons for specific reasons';
    throw new ServiceError(code, `${words} [${reasons.join(', ')}]`, code);
  }
  if (new Set(writes.map(({ table, key }) => table.idOf(key))).size < writes.length) {
    throw invalid('Transaction request cannot include multiple operations on one item');
  }
  for (const write of writes) write.apply();
  return {};
}
