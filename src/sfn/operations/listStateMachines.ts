// ListStateMachines (Step Functions API Reference).
import { structure } from '../inputShape';
import type { Operation } from '../operation';
import { page, pageMembers } from '../pagination';

export const listStateMachines: Operation<'ListStateMachines'> = {
  action: 'ListStateMachines',
  summary: {
    en: 'Lists the state machines, oldest first.',
    'pt-BR': 'Lista as state machines, das mais antigas às mais novas.',
  },
  input: structure(pageMembers),
  run(account, request) {
    const { items, nextToken } = page('stateMachines', account.machines.all, request);
    return {
      stateMachines: items.map(({ arn, name, type, creationMillis }) => ({
        stateMachineArn: arn,
        name,
        type,
        creationDate: new Date(creationMillis),
      })),
      ...(nextToken !== undefined && { nextToken }),
    };
  },
};
