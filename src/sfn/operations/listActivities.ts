// ListActivities (Step Functions API Reference).
import { structure } from '../inputShape';
import type { Operation } from '../operation';
import { page, pageMembers } from '../pagination';

export const listActivities: Operation<'ListActivities'> = {
  action: 'ListActivities',
  summary: {
    en: 'Lists the activities, oldest first.',
    'pt-BR': 'Lista as activities, das mais antigas às mais novas.',
  },
  input: structure(pageMembers),
  run(account, request) {
    const { items, nextToken } = page('activities', account.activities.all, request);
    return {
      activities: items.map(({ arn, name, creationMillis }) => ({
        activityArn: arn,
        name,
        creationDate: new Date(creationMillis),
      })),
      ...(nextToken !== undefined && { nextToken }),
    };
  },
};
