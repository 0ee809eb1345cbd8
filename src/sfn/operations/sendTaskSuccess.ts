// SendTaskSuccess (Step Functions API Reference).
import { apiErrors } from '../apiError';
import { checkJson } from '../definitionCheck';
import { data, structure, text } from '../inputShape';
import type { Operation } from '../operation';

export const sendTaskSuccess: Operation<'SendTaskSuccess'> = {
  action: 'SendTaskSuccess',
  summary: {
    en: 'Answers a task that waits for its token: it succeeded.',
    'pt-BR': 'Responde a uma tarefa que espera pelo seu token: ela deu certo.',
  },
  input: structure({ taskToken: text(2048), output: data }, 'taskToken', 'output'),
  async run(account, { taskToken, output }, time) {
    checkJson(output, apiErrors.invalidOutput);
    await account.tokens.answer(taskToken, time, (execution) =>
      execution.answerTask(taskToken, { type: 'succeeded', output }),
    );
    return {};
  },
};
