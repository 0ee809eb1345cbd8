// SendTaskFailure (Step Functions API Reference).
import { secret, structure, text } from '../inputShape';
import type { Operation } from '../operation';

export const sendTaskFailure: Operation<'SendTaskFailure'> = {
  action: 'SendTaskFailure',
  summary: {
    en: 'Answers a task that waits for its token: it failed.',
    'pt-BR': 'Responde a uma tarefa que espera pelo seu token: ela falhou.',
  },
  input: structure({ taskToken: text(2048), error: secret(256), cause: secret(32_768) }, 'taskToken'),
  async run(account, { taskToken, error, cause }, time) {
    const outcome = {
      type: 'failed' as const,
      ...(error !== undefined && { error }),
      ...(cause !== undefined && { cause }),
    };
    await account.tokens.answer(taskToken, time, (execution) => execution.answerTask(taskToken, outcome));
    return {};
  },
};
