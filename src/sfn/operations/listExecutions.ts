// ListExecutions (Step Functions API Reference).
import type { ExecutionListItem } from '@aws-sdk/client-sfn';
import type { Account } from '../account';
import type { Input } from '../actions';
import { apiErrors } from '../apiError';
import { childView, viewOf, type ExecutionView } from '../executions';
import { oneOf, structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { page, pageMembers } from '../pagination';

export const listExecutions: Operation<'ListExecutions'> = {
  action: 'ListExecutions',
  summary: {
    en: 'Lists the executions of a state machine, a version, an alias or a map run, newest first.',
    'pt-BR': 'Lista as execuções de uma state machine, versão, alias ou map run, das mais novas às mais antigas.',
  },
  looks: true,
  input: structure({
    stateMachineArn: text(256),
    // In the order in which AWS names them.
    statusFilter: oneOf('SUCCEEDED', 'TIMED_OUT', 'PENDING_REDRIVE', 'ABORTED', 'FAILED', 'RUNNING'),
    mapRunArn: text(2000),
    redriveFilter: oneOf('REDRIVEN', 'NOT_REDRIVEN'),
    ...pageMembers,
    nextToken: text(3096),
  }),
  run(account, request) {
    const { statusFilter, redriveFilter, stateMachineArn, mapRunArn } = request;
    const listed = find(account, request)
      .filter(({ status }) => statusFilter === undefined || status === statusFilter)
      .filter(({ redriveCount }) => redriveFilter === undefined || redriveCount > 0 === (redriveFilter === 'REDRIVEN'));
    const list = ['executions', stateMachineArn ?? mapRunArn, statusFilter, redriveFilter].join(' ');
    const newestFirst = listed.reverse().sort((a, b) => timeOf(b) - timeOf(a));
    const { items, nextToken } = page(list, newestFirst, request);
    return { executions: items.map(listItem), ...(nextToken !== undefined && { nextToken }) };
  },
};

/** The executions that a request asks for, oldest first. */
function find(
  account: Account,
  { stateMachineArn, mapRunArn, statusFilter }: Input<'ListExecutions'>,
): ExecutionView[] {
  if ((stateMachineArn === undefined) === (mapRunArn === undefined)) {
    throw apiErrors.validation('Must specify exactly one of stateMachineArn or mapRunArn');
  }
  if (mapRunArn !== undefined) {
    const { record, mapRun } = account.executions.mapRun(mapRunArn);
    return mapRun.children.map((child) => childView(record, mapRun, child));
  }
  if (statusFilter === 'PENDING_REDRIVE')
    throw apiErrors.validation('The PENDING_REDRIVE statusFilter can only be used with mapRunArn');
  const { machine, version, alias } = account.machines.resolve(stateMachineArn ?? '');
  if (machine.type === 'EXPRESS') throw apiErrors.stateMachineTypeNotSupported();
  return account.executions.all
    .filter((record) => record.machine === machine)
    .filter((record) => (alias ? record.aliasArn === alias.arn : !version || record.versionArn === version.arn))
    .map(viewOf);
}

/** What the list is sorted by: when an execution ended, or was started or redriven as long as it runs. */
function timeOf({ record, mapRun, startMillis, stopMillis }: ExecutionView): number {
  return stopMillis ?? (mapRun ? startMillis : (record.redriveMillis ?? startMillis));
}

function listItem(view: ExecutionView): ExecutionListItem {
  const { record, mapRun, itemCount, stopMillis } = view;
  return {
    executionArn: view.arn,
    stateMachineArn: view.stateMachineArn,
    name: view.name,
    status: view.status,
    startDate: new Date(view.startMillis),
    ...(stopMillis !== undefined && { stopDate: new Date(stopMillis) }),
    ...(mapRun && { mapRunArn: mapRun.mapRunArn }),
    ...(itemCount !== undefined && { itemCount }),
    ...(record.versionArn !== undefined && { stateMachineVersionArn: record.versionArn }),
    ...(record.aliasArn !== undefined && { stateMachineAliasArn: record.aliasArn }),
    redriveCount: view.redriveCount,
    ...(record.redriveMillis !== undefined && !mapRun && { redriveDate: new Date(record.redriveMillis) }),
  };
}
