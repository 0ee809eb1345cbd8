// ListStateMachineVersions (Step Functions API Reference).
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { page, pageMembers } from '../pagination';
import { parseStateMachineArn } from '../stateMachines';

export const listStateMachineVersions: Operation<'ListStateMachineVersions'> = {
  action: 'ListStateMachineVersions',
  summary: {
    en: 'Lists the versions of a state machine, newest first.',
    'pt-BR': 'Lista as versões de uma state machine, das mais novas às mais antigas.',
  },
  input: structure({ stateMachineArn: text(256), ...pageMembers }, 'stateMachineArn'),
  run(account, request) {
    const { stateMachineArn } = request;
    parseStateMachineArn(stateMachineArn);
    // Among the errors of this operation there is none for a state machine that is not there: it has no versions.
    const versions = [...(account.machines.find(stateMachineArn)?.versions ?? [])].reverse();
    const { items, nextToken } = page(`versions ${stateMachineArn}`, versions, request);
    return {
      stateMachineVersions: items.map(({ arn, creationMillis }) => ({
        stateMachineVersionArn: arn,
        creationDate: new Date(creationMillis),
      })),
      ...(nextToken !== undefined && { nextToken }),
    };
  },
};
