// UpdateStateMachineAlias (Step Functions API Reference).
import { apiErrors } from '../apiError';
import { secret, structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { checkRoutes, routesShape } from '../routes';

export const updateStateMachineAlias: Operation<'UpdateStateMachineAlias'> = {
  action: 'UpdateStateMachineAlias',
  summary: {
    en: 'Points an alias to other versions, or shares the executions otherwise.',
    'pt-BR': 'Aponta um alias para outras versões, ou divide as execuções de outro modo.',
  },
  input: structure(
    { stateMachineAliasArn: text(256), description: secret(256), routingConfiguration: routesShape },
    'stateMachineAliasArn',
  ),
  run(account, { stateMachineAliasArn, description, routingConfiguration }) {
    const { machine, alias } = account.machines.alias(stateMachineAliasArn);
    if (machine.deleting) throw apiErrors.stateMachineDeleting(machine.arn);
    if (description === undefined && routingConfiguration === undefined) {
      throw apiErrors.validation('Either the description or the routingConfiguration must be specified');
    }
    if (routingConfiguration) alias.routes = checkRoutes(account.machines, routingConfiguration, machine).routes;
    if (description !== undefined) alias.description = description;
    alias.updateMillis = account.nowMillis;
    return { updateDate: account.now };
  },
};
