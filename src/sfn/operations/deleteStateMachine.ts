// DeleteStateMachine (Step Functions API Reference).
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { parseStateMachineArn } from '../stateMachines';

export const deleteStateMachine: Operation<'DeleteStateMachine'> = {
  action: 'DeleteStateMachine',
  summary: {
    en: 'Deletes a state machine with its versions and aliases, as soon as no execution runs any more.',
    'pt-BR': 'Exclui uma state machine com suas versões e aliases, assim que nenhuma execução estiver em andamento.',
  },
  looks: true,
  input: structure({ stateMachineArn: text(256) }, 'stateMachineArn'),
  run(account, { stateMachineArn }) {
    parseStateMachineArn(stateMachineArn);
    const machine = account.machines.find(stateMachineArn);
    // One that is not there is no error.
    if (!machine) return {};
    machine.deleting = true;
    account.tags.removeAll(stateMachineArn);
    return {};
  },
};
