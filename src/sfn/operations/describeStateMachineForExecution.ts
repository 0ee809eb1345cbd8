// DescribeStateMachineForExecution (Step Functions API Reference).
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { describeRevision, includedDataShape } from './describeStateMachine';

export const describeStateMachineForExecution: Operation<'DescribeStateMachineForExecution'> = {
  action: 'DescribeStateMachineForExecution',
  summary: {
    en: 'Shows the revision that an execution runs, whatever became of the state machine since.',
    'pt-BR': 'Mostra a revisão que uma execução usa, mesmo que a state machine tenha mudado.',
  },
  looks: true,
  input: structure({ executionArn: text(256), includedData: includedDataShape }, 'executionArn'),
  run(account, { executionArn, includedData }) {
    const { record, mapRun, stateMachineArn } = account.executions.view(executionArn);
    // A child's state machine is named by the label of the Map: name/label.
    const label = mapRun && stateMachineArn.split('/').at(-1);
    return {
      stateMachineArn,
      name: record.machine.name,
      updateDate: new Date(record.revision.updateMillis),
      ...(mapRun && label !== undefined && { mapRunArn: mapRun.mapRunArn, label }),
      ...describeRevision(record.revision, includedData === 'METADATA_ONLY'),
    };
  },
};
