// CreateActivity (Step Functions API Reference).
import { apiErrors } from '../apiError';
import { statesArn } from '../arn';
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { checkResourceName } from '../resourceNames';
import { completeEncryption, encryptionShape, sameEncryption } from '../stateMachineConfiguration';
import { tagsShape } from '../tags';

export const createActivity: Operation<'CreateActivity'> = {
  action: 'CreateActivity',
  summary: {
    en: 'Makes an activity: a queue of tasks that workers of your own take.',
    'pt-BR': 'Cria uma activity: uma fila de tarefas que os seus próprios workers buscam.',
  },
  input: structure({ name: text(80), tags: tagsShape, encryptionConfiguration: encryptionShape }, 'name'),
  run(account, { name, tags = [], encryptionConfiguration }) {
    checkResourceName(name);
    const arn = statesArn(account.home, 'activity', name);
    const encryption = completeEncryption(encryptionConfiguration);
    // Idempotent by name: other tags are ignored, another encryption is refused.
    const existing = account.activities.find(arn);
    if (existing) {
      if (!sameEncryption(existing.encryptionConfiguration, encryption.encryptionConfiguration))
        throw apiErrors.activityAlreadyExists(arn);
      return { activityArn: arn, creationDate: new Date(existing.creationMillis) };
    }
    const activity = { name, arn, creationMillis: account.nowMillis, ...encryption, waiting: [] };
    account.tags.add(arn, tags);
    account.activities.add(activity);
    return { activityArn: arn, creationDate: account.now };
  },
};
