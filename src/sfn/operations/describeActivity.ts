// DescribeActivity (Step Functions API Reference).
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';

export const describeActivity: Operation<'DescribeActivity'> = {
  action: 'DescribeActivity',
  summary: { en: 'Describes an activity.', 'pt-BR': 'Descreve uma activity.' },
  input: structure({ activityArn: text(256) }, 'activityArn'),
  run(account, { activityArn }) {
    const { arn, name, creationMillis, encryptionConfiguration } = account.activities.get(activityArn);
    return {
      activityArn: arn,
      name,
      creationDate: new Date(creationMillis),
      ...(encryptionConfiguration && { encryptionConfiguration }),
    };
  },
};
