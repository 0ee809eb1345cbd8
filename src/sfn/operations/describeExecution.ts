// DescribeExecution (Step Functions API Reference).
import { redrivable } from '../executions';
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { includedDataShape } from './describeStateMachine';

export const describeExecution: Operation<'DescribeExecution'> = {
  action: 'DescribeExecution',
  summary: {
    en: 'Shows where an execution stands or how it ended.',
    'pt-BR': 'Mostra em que ponto está uma execução ou como ela terminou.',
  },
  looks: true,
  input: structure({ executionArn: text(256), includedData: includedDataShape }, 'executionArn'),
  run(account, { executionArn, includedData }) {
    const view = account.executions.view(executionArn);
    const { record, stopMillis, output, error, cause, mapRun, redriveCount } = view;
    const included = includedData !== 'METADATA_ONLY';
    return {
      executionArn: view.arn,
      stateMachineArn: view.stateMachineArn,
      name: view.name,
      status: view.status,
      startDate: new Date(view.startMillis),
      ...(stopMillis !== undefined && { stopDate: new Date(stopMillis) }),
      ...(included && { input: view.input }),
      inputDetails: { included },
      ...(output !== undefined && { ...(included && { output }), outputDetails: { included } }),
      ...(error !== undefined && { error }),
      ...(cause !== undefined && { cause }),
      ...(record.traceHeader !== undefined && { traceHeader: record.traceHeader }),
      ...(mapRun && { mapRunArn: mapRun.mapRunArn }),
      ...(record.versionArn !== undefined && { stateMachineVersionArn: record.versionArn }),
      ...(record.aliasArn !== undefined && { stateMachineAliasArn: record.aliasArn }),
      redriveCount,
      ...(record.redriveMillis !== undefined && !mapRun && { redriveDate: new Date(record.redriveMillis) }),
      ...redrivable(view, account.nowMillis),
    };
  },
};
