// PublishStateMachineVersion (Step Functions API Reference).
import { apiErrors } from '../apiError';
import { secret, structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { publishVersion } from '../stateMachines';

export const publishStateMachineVersion: Operation<'PublishStateMachineVersion'> = {
  action: 'PublishStateMachineVersion',
  summary: {
    en: 'Makes a version of the current revision; of a revision that has one, it answers that version.',
    'pt-BR': 'Cria uma versão da revisão atual; se a revisão já tem uma, responde com ela.',
  },
  input: structure(
    { stateMachineArn: text(256), revisionId: { type: 'string' }, description: secret(256) },
    'stateMachineArn',
  ),
  run(account, { stateMachineArn, revisionId, description }) {
    const machine = account.machines.unqualified(stateMachineArn);
    if (machine.deleting) throw apiErrors.stateMachineDeleting(machine.arn);
    const current = machine.revision.revisionId ?? 'INITIAL';
    if (revisionId !== undefined && revisionId !== current) throw apiErrors.revisionNotCurrent(revisionId, current);
    const { arn, creationMillis } = publishVersion(machine, description, account.nowMillis);
    return { creationDate: new Date(creationMillis), stateMachineVersionArn: arn };
  },
};
