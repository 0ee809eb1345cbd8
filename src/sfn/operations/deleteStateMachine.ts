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
  differs: {
    en: 'Executions under way go on to their end. AWS terminates them at their next state transition.',
    'pt-BR': 'As execuções em andamento vão até o fim. A AWS as encerra na próxima transição de estado.',
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
