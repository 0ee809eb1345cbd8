// GetExecutionHistory (Step Functions API Reference).
import { withoutExecutionData } from '../../asl';
import { flag, structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { page, pageMembers } from '../pagination';

export const getExecutionHistory: Operation<'GetExecutionHistory'> = {
  action: 'GetExecutionHistory',
  summary: {
    en: 'Lists the events of an execution, in their order or in reverse.',
    'pt-BR': 'Lista os eventos de uma execução, na ordem ou ao contrário.',
  },
  looks: true,
  input: structure(
    { executionArn: text(256), reverseOrder: flag, includeExecutionData: flag, ...pageMembers },
    'executionArn',
  ),
  run(account, request) {
    const { executionArn, reverseOrder = false, includeExecutionData = true } = request;
    const { events } = account.executions.view(executionArn);
    const list = `history ${executionArn} ${String(reverseOrder)}`;
    const { items, nextToken } = page(list, reverseOrder ? [...events].reverse() : events, request);
    return {
      events: includeExecutionData ? items : items.map(withoutExecutionData),
      ...(nextToken !== undefined && { nextToken }),
    };
  },
};
