// SendTaskHeartbeat (Step Functions API Reference).
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';

export const sendTaskHeartbeat: Operation<'SendTaskHeartbeat'> = {
  action: 'SendTaskHeartbeat',
  summary: {
    en: 'Says that the work on a task goes on: the clock of HeartbeatSeconds starts anew.',
    'pt-BR': 'Diz que o trabalho de uma tarefa continua: a contagem de HeartbeatSeconds recomeça.',
  },
  input: structure({ taskToken: text(2048) }, 'taskToken'),
  async run(account, { taskToken }, time) {
    await account.tokens.answer(taskToken, time, (execution) => execution.heartbeat(taskToken));
    return {};
  },
};
