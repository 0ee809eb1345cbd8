// DeleteActivity (Step Functions API Reference).
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';

export const deleteActivity: Operation<'DeleteActivity'> = {
  action: 'DeleteActivity',
  summary: {
    en: 'Deletes an activity; one that is not there is no error.',
    'pt-BR': 'Exclui uma activity; se ela não existe, não há erro.',
  },
  input: structure({ activityArn: text(256) }, 'activityArn'),
  run(account, { activityArn }) {
    account.activities.remove(activityArn);
    account.tags.removeAll(activityArn);
    return {};
  },
};
