// GetActivityTask (Step Functions API Reference).
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';

export const getActivityTask: Operation<'GetActivityTask'> = {
  action: 'GetActivityTask',
  summary: { en: 'Takes the next task of an activity.', 'pt-BR': 'Busca a próxima tarefa de uma atividade.' },
  differs: {
    en: 'Answers at once, without a task when none is waiting. AWS holds the request open for up to 60 seconds.',
    'pt-BR':
      'Responde na hora, sem tarefa quando nenhuma espera. A AWS mantém a requisição aberta por até 60 segundos.',
  },
  looks: true,
  input: structure({ activityArn: text(256), workerName: text(80) }, 'activityArn'),
  async run(account, { activityArn, workerName }, time) {
    const { waiting } = account.activities.get(activityArn);
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      // A task whose execution stopped waiting is passed over.
      if (await account.tokens.start(task.taskToken, time, workerName))
        return { taskToken: task.taskToken, input: task.input };
    }
    return {};
  },
};
