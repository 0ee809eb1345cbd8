// UpdateStateMachine (Step Functions API Reference).
import { apiErrors } from '../apiError';
import { checkRoleArn } from '../arn';
import { checkDefinition } from '../definitionCheck';
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { completeEncryption, completeLogging, completeTracing } from '../stateMachineConfiguration';
import { publishVersion, type Revision } from '../stateMachines';
import { checkVersionDescription, revisionMembers, sameConfiguration } from './createStateMachine';

export const updateStateMachine: Operation<'UpdateStateMachine'> = {
  action: 'UpdateStateMachine',
  summary: {
    en: 'Gives a state machine a new revision; executions under way keep the old one.',
    'pt-BR': 'Dá uma nova revisão a uma state machine; as execuções em andamento mantêm a antiga.',
  },
  input: structure({ stateMachineArn: text(256), ...revisionMembers }, 'stateMachineArn'),
  run(account, input) {
    const { definition, roleArn, loggingConfiguration, tracingConfiguration, encryptionConfiguration } = input;
    const given = [definition, roleArn, loggingConfiguration, tracingConfiguration, encryptionConfiguration];
    if (given.every((member) => member === undefined)) throw apiErrors.missingUpdate();
    checkVersionDescription(input);
    const machine = account.machines.unqualified(input.stateMachineArn);
    if (machine.deleting) throw apiErrors.stateMachineDeleting(machine.arn);
    if (definition !== undefined) checkDefinition(definition, machine.type);
    if (roleArn !== undefined) checkRoleArn(roleArn);
    const before = machine.revision;
    const next: Revision = {
      ...before,
      ...(definition !== undefined && { definition }),
      ...(roleArn !== undefined && { roleArn }),
      ...(loggingConfiguration && {
        loggingConfiguration: completeLogging(loggingConfiguration, account.options.logGroupExists ?? (() => true)),
      }),
      ...(tracingConfiguration && { tracingConfiguration: completeTracing(tracingConfiguration) }),
      ...completeEncryption(encryptionConfiguration),
      updateMillis: account.nowMillis,
    };
    // A request that changes nothing makes no revision.
    if (!sameConfiguration(before, next)) machine.revision = { ...next, revisionId: account.chance.uuid() };
    const version = input.publish ? publishVersion(machine, input.versionDescription, account.nowMillis) : undefined;
    const { revisionId } = machine.revision;
    return {
      updateDate: account.now,
      ...(revisionId !== undefined && { revisionId }),
      ...(version && { stateMachineVersionArn: version.arn }),
    };
  },
};
