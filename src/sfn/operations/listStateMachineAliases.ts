// ListStateMachineAliases (Step Functions API Reference). The order is that of the recordings: oldest first.
import { apiErrors } from '../apiError';
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { page, pageMembers } from '../pagination';
import { parseStateMachineArn, unqualifiedArn } from '../stateMachines';

export const listStateMachineAliases: Operation<'ListStateMachineAliases'> = {
  action: 'ListStateMachineAliases',
  summary: {
    en: 'Lists the aliases of a state machine, or those that point to one version.',
    'pt-BR': 'Lista os aliases de uma state machine, ou os que apontam para uma versão.',
  },
  input: structure({ stateMachineArn: text(256), ...pageMembers }, 'stateMachineArn'),
  run(account, request) {
    const { stateMachineArn } = request;
    const { qualifier } = parseStateMachineArn(stateMachineArn);
    const machine = account.machines.find(unqualifiedArn(stateMachineArn));
    if (!machine) throw apiErrors.stateMachineDoesNotExist(stateMachineArn);
    const version = machine.versions.find(({ arn }) => arn === stateMachineArn);
    if (qualifier !== undefined && !version) throw apiErrors.resourceDoesNotExist();
    const pointing = machine.aliases.filter(
      ({ routes }) => !version || routes.some((route) => route.stateMachineVersionArn === version.arn),
    );
    const { items, nextToken } = page(`aliases ${stateMachineArn}`, pointing, request);
    return {
      stateMachineAliases: items.map(({ arn, creationMillis }) => ({
        stateMachineAliasArn: arn,
        creationDate: new Date(creationMillis),
      })),
      ...(nextToken !== undefined && { nextToken }),
    };
  },
};
