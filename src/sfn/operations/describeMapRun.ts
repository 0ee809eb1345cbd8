// DescribeMapRun (Step Functions API Reference).
import { describeMapRun as describe } from '../../asl';
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';

export const describeMapRun: Operation<'DescribeMapRun'> = {
  action: 'DescribeMapRun',
  summary: {
    en: 'Shows a map run: its counts of items and child executions.',
    'pt-BR': 'Mostra um map run: as contagens de itens e de execuções filhas.',
  },
  looks: true,
  input: structure({ mapRunArn: text(2000) }, 'mapRunArn'),
  run(account, { mapRunArn }) {
    const { record, mapRun } = account.executions.mapRun(mapRunArn);
    return describe(record.execution.result, mapRun);
  },
};
