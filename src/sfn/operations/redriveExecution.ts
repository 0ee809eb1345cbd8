// RedriveExecution (Step Functions API Reference).
import { apiErrors } from '../apiError';
import { redrivable, viewOf } from '../executions';
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';

export const redriveExecution: Operation<'RedriveExecution'> = {
  action: 'RedriveExecution',
  summary: {
    en: 'Goes on with an execution that did not succeed, at the state that failed.',
    'pt-BR': 'Continua uma execução que não terminou com sucesso, a partir do estado que falhou.',
  },
  looks: true,
  input: structure(
    { executionArn: text(256), clientToken: { type: 'string', min: 1, max: 64, pattern: '[!-~]+' } },
    'executionArn',
  ),
  run(account, { executionArn, clientToken }) {
    const record = account.executions.get(executionArn);
    // The same request again is answered as before, without a second redrive.
    if (clientToken !== undefined && record.redriveToken === clientToken && record.redriveMillis !== undefined) {
      return { redriveDate: new Date(record.redriveMillis) };
    }
    const { redriveStatusReason } = redrivable(viewOf(record), account.nowMillis);
    if (redriveStatusReason !== undefined) throw apiErrors.executionNotRedrivable(redriveStatusReason);
    record.execution.redrive(account.nowMillis);
    record.redriveMillis = account.nowMillis;
    if (clientToken !== undefined) record.redriveToken = clientToken;
    account.timeline.add(record);
    return { redriveDate: account.now };
  },
};
