// DeleteStateMachineAlias (Step Functions API Reference).
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';

export const deleteStateMachineAlias: Operation<'DeleteStateMachineAlias'> = {
  action: 'DeleteStateMachineAlias',
  summary: { en: 'Deletes an alias; its versions stay.', 'pt-BR': 'Exclui um alias; as versões dele ficam.' },
  input: structure({ stateMachineAliasArn: text(256) }, 'stateMachineAliasArn'),
  run(account, { stateMachineAliasArn }) {
    const { machine, alias } = account.machines.alias(stateMachineAliasArn);
    machine.aliases = machine.aliases.filter((candidate) => candidate !== alias);
    return {};
  },
};
