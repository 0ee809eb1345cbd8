// StopExecution (Step Functions API Reference).
import { secret, structure, text } from '../inputShape';
import type { Operation } from '../operation';

export const stopExecution: Operation<'StopExecution'> = {
  action: 'StopExecution',
  summary: { en: 'Ends an execution as it stands.', 'pt-BR': 'Encerra uma execução no ponto em que está.' },
  differs: {
    en: 'An execution that nobody has looked at since it was started is stopped at the moment of its start.',
    'pt-BR': 'Uma execução que ninguém olhou desde o início é parada no momento do início.',
  },
  input: structure({ executionArn: text(256), error: secret(256), cause: secret(32_768) }, 'executionArn'),
  async run(account, { executionArn, error, cause }, time) {
    const record = account.executions.get(executionArn);
    await time.catchUp(record);
    record.execution.stop(error, cause);
    return { stopDate: new Date(record.execution.result.stopMillis ?? account.nowMillis) };
  },
};
