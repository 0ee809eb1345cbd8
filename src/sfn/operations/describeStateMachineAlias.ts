// DescribeStateMachineAlias (Step Functions API Reference).
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';

export const describeStateMachineAlias: Operation<'DescribeStateMachineAlias'> = {
  action: 'DescribeStateMachineAlias',
  summary: { en: 'Shows an alias and its routes.', 'pt-BR': 'Mostra um alias e suas rotas.' },
  input: structure({ stateMachineAliasArn: text(256) }, 'stateMachineAliasArn'),
  run(account, { stateMachineAliasArn }) {
    const { name, arn, description, routes, creationMillis, updateMillis } =
      account.machines.alias(stateMachineAliasArn).alias;
    return {
      stateMachineAliasArn: arn,
      name,
      ...(description !== undefined && { description }),
      routingConfiguration: routes.map((route) => ({ ...route })),
      creationDate: new Date(creationMillis),
      updateDate: new Date(updateMillis),
    };
  },
};
