// DeleteStateMachineVersion (Step Functions API Reference).
import { apiErrors } from '../apiError';
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { parseStateMachineArn } from '../stateMachines';

export const deleteStateMachineVersion: Operation<'DeleteStateMachineVersion'> = {
  action: 'DeleteStateMachineVersion',
  summary: {
    en: 'Deletes a version that no alias points to; its number is not used again.',
    'pt-BR': 'Exclui uma versão para a qual nenhum alias aponta; o número dela não volta a ser usado.',
  },
  input: structure({ stateMachineVersionArn: text(2000) }, 'stateMachineVersionArn'),
  run(account, { stateMachineVersionArn }) {
    if (!/^\d+$/.test(parseStateMachineArn(stateMachineVersionArn).qualifier ?? '')) {
      throw apiErrors.validation(`Expected a state machine version ARN. Received: ${stateMachineVersionArn}`);
    }
    const found = account.machines.version(stateMachineVersionArn);
    // A version that is not there is no error.
    if (!found) return {};
    const { machine } = found;
    const aliases = machine.aliases.filter(({ routes }) =>
      routes.some((route) => route.stateMachineVersionArn === stateMachineVersionArn),
    );
    if (aliases.length > 0) throw apiErrors.aliasInUse(aliases.map(({ name }) => name));
    machine.versions = machine.versions.filter(({ arn }) => arn !== stateMachineVersionArn);
    return {};
  },
};
