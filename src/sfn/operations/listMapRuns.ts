// ListMapRuns (Step Functions API Reference).
import { mapRunListItem } from '../../asl';
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { page, pageMembers } from '../pagination';

export const listMapRuns: Operation<'ListMapRuns'> = {
  action: 'ListMapRuns',
  summary: {
    en: 'Lists the map runs that an execution started.',
    'pt-BR': 'Lista os map runs que uma execução iniciou.',
  },
  looks: true,
  input: structure({ executionArn: text(256), ...pageMembers }, 'executionArn'),
  run(account, request) {
    const { execution } = account.executions.get(request.executionArn);
    const { items, nextToken } = page(`mapRuns ${request.executionArn}`, execution.result.mapRuns, request);
    return {
      mapRuns: items.map((mapRun) => mapRunListItem(execution.result, mapRun)),
      ...(nextToken !== undefined && { nextToken }),
    };
  },
};
