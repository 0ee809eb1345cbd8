// UpdateMapRun (Step Functions API Reference).
import { apiErrors } from '../apiError';
import { structure, text, whole } from '../inputShape';
import type { Operation } from '../operation';

export const updateMapRun: Operation<'UpdateMapRun'> = {
  action: 'UpdateMapRun',
  summary: {
    en: 'Changes the concurrency and the failure threshold of a map run under way.',
    'pt-BR': 'Muda a concorrência e o limite de falhas de um map run em andamento.',
  },
  input: structure(
    {
      mapRunArn: text(2000),
      maxConcurrency: whole(0),
      toleratedFailurePercentage: { type: 'float', min: 0, max: 100 },
      toleratedFailureCount: whole(0),
    },
    'mapRunArn',
  ),
  run(account, { mapRunArn, maxConcurrency, toleratedFailurePercentage, toleratedFailureCount }) {
    const { record, mapRun } = account.executions.mapRun(mapRunArn);
    if (
      maxConcurrency === undefined &&
      toleratedFailurePercentage === undefined &&
      toleratedFailureCount === undefined
    ) {
      throw apiErrors.validation(
        'Must specify at least one of maxConcurrency, toleratedFailurePercentage or toleratedFailureCount',
      );
    }
    if (mapRun.status !== 'RUNNING') throw apiErrors.validation(`Map Run is ${mapRun.status} and cannot be updated`);
    record.execution.updateMapRun(mapRunArn, {
      ...(maxConcurrency !== undefined && { maxConcurrency }),
      ...(toleratedFailurePercentage !== undefined && { toleratedFailurePercentage }),
      ...(toleratedFailureCount !== undefined && { toleratedFailureCount }),
    });
    return {};
  },
};
