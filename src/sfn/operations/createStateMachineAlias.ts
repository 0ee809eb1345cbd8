// CreateStateMachineAlias (Step Functions API Reference).
import { apiErrors } from '../apiError';
import { secret, structure } from '../inputShape';
import type { Operation } from '../operation';
import { checkRoutes, routesShape, sameRoutes } from '../routes';

/** Aliases of a state machine (Step Functions quotas). */
const quota = 100;

export const createStateMachineAlias: Operation<'CreateStateMachineAlias'> = {
  action: 'CreateStateMachineAlias',
  summary: {
    en: 'Makes a name for one version, or for two that share the executions.',
    'pt-BR': 'Cria um nome para uma versão, ou para duas que dividem as execuções.',
  },
  input: structure(
    {
      description: secret(256),
      name: { type: 'string', min: 1, max: 80, pattern: '^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$' },
      routingConfiguration: routesShape,
    },
    'name',
    'routingConfiguration',
  ),
  run(account, { name, description, routingConfiguration }) {
    const { machine, routes } = checkRoutes(account.machines, routingConfiguration);
    if (machine.deleting) throw apiErrors.stateMachineDeleting(machine.arn);
    const arn = `${machine.arn}:${name}`;
    const existing = machine.aliases.find((alias) => alias.arn === arn);
    if (existing) {
      if (existing.description !== description || !sameRoutes(existing.routes, routes))
        throw apiErrors.aliasNotIdempotent();
      return { stateMachineAliasArn: arn, creationDate: new Date(existing.creationMillis) };
    }
    if (machine.aliases.length >= quota)
      throw apiErrors.serviceQuotaExceeded(`The number of aliases of a state machine is limited to ${quota}.`);
    const { nowMillis } = account;
    machine.aliases.push({ name, arn, description, routes, creationMillis: nowMillis, updateMillis: nowMillis });
    return { stateMachineAliasArn: arn, creationDate: new Date(nowMillis) };
  },
};
