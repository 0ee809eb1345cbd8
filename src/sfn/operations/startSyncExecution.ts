// StartSyncExecution (Step Functions API Reference).
import { syncExecutionOutput } from '../../asl';
import { apiErrors } from '../apiError';
import { structure } from '../inputShape';
import type { Operation } from '../operation';
import { makeExecution, startMembers, startTarget } from '../startedExecution';
import { includedDataShape } from './describeStateMachine';

export const startSyncExecution: Operation<'StartSyncExecution'> = {
  action: 'StartSyncExecution',
  summary: {
    en: 'Runs an Express execution and answers with its result.',
    'pt-BR': 'Executa um workflow Express e responde com o resultado.',
  },
  input: structure({ ...startMembers, includedData: includedDataShape }, 'stateMachineArn'),
  async run(account, request) {
    const target = startTarget(account, request);
    if (target.machine.type === 'STANDARD') throw apiErrors.stateMachineTypeNotSupported();
    const record = makeExecution(account, target, request);
    const { status, input, output, inputDetails, outputDetails, ...rest } = syncExecutionOutput(
      await record.execution.run(),
    );
    account.timeline.clock.nowMillis = Math.max(account.nowMillis, record.execution.nowMillis);
    const shown = request.includedData !== 'METADATA_ONLY';
    const { traceHeader } = record;
    return {
      ...rest,
      // Express executions are neither aborted nor left running.
      status: status === 'SUCCEEDED' || status === 'TIMED_OUT' ? status : 'FAILED',
      ...(shown && { input, ...(output !== undefined && { output }) }),
      inputDetails: { ...inputDetails, included: shown },
      outputDetails: { ...outputDetails, included: shown },
      ...(traceHeader !== undefined && { traceHeader }),
    };
  },
};
