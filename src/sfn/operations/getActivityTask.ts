// GetActivityTask (Step Functions API Reference): a long poll.
import { facts } from '../../asl';
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';

export const getActivityTask: Operation<'GetActivityTask'> = {
  action: 'GetActivityTask',
  summary: {
    en: 'Takes the next task of an activity, and waits for one for up to 60 seconds.',
    'pt-BR': 'Busca a próxima tarefa de uma activity e espera por uma por até 60 segundos.',
  },
  differs: {
    en: 'The 60 seconds are virtual: with no task in sight they are over at once. `npm run account` waits as AWS does.',
    'pt-BR':
      'Os 60 segundos são virtuais: sem nenhuma tarefa à vista, passam na hora. `npm run account` espera como a AWS.',
  },
  input: structure({ activityArn: text(256), workerName: text(80) }, 'activityArn'),
  async run(account, { activityArn, workerName }, time, signal) {
    const { waiting } = account.activities.get(activityArn);
    const take = async () => {
      const task = waiting.shift();
      // A task whose execution stopped waiting is passed over, and one that another worker took.
      const taken = task && (await account.tokens.start(task.taskToken, time, workerName));
      return taken ? { taskToken: task.taskToken, input: task.input } : undefined;
    };
    const task = await time.poll(() => waiting.length > 0, take, facts['activity-poll'].value, signal);
    return task ?? {};
  },
};
