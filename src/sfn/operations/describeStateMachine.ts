// DescribeStateMachine (Step Functions API Reference).
import type { EncryptionConfiguration } from '@aws-sdk/client-sfn';
import { usesVariablesOrJsonata, variableReferences, type JsonValue } from '../../asl';
import { oneOf, structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { ownedKey } from '../stateMachineConfiguration';
import type { Revision } from '../stateMachines';

export const includedDataShape = oneOf('ALL_DATA', 'METADATA_ONLY');

export const describeStateMachine: Operation<'DescribeStateMachine'> = {
  action: 'DescribeStateMachine',
  summary: {
    en: 'Shows a state machine, one of its versions, or the version that an alias points to.',
    'pt-BR': 'Mostra uma state machine, uma de suas versões, ou a versão para a qual um alias aponta.',
  },
  input: structure({ stateMachineArn: text(256), includedData: includedDataShape }, 'stateMachineArn'),
  run(account, { stateMachineArn, includedData }) {
    const { machine, revision, version } = account.machines.resolve(stateMachineArn);
    return {
      stateMachineArn,
      name: machine.name,
      status: machine.deleting ? 'DELETING' : 'ACTIVE',
      type: machine.type,
      creationDate: new Date(version?.creationMillis ?? machine.creationMillis),
      ...(version?.description !== undefined && { description: version.description }),
      ...describeRevision(revision, includedData === 'METADATA_ONLY'),
    };
  },
};

/** What DescribeStateMachine and DescribeStateMachineForExecution show of a revision. */
export function describeRevision(revision: Revision, metadataOnly: boolean) {
  const { definition, roleArn, loggingConfiguration, tracingConfiguration, encryptionConfiguration, revisionId } =
    revision;
  const references = metadataOnly ? {} : variableReferences(definition);
  return {
    definition: metadataOnly ? '{}' : definition,
    roleArn,
    loggingConfiguration,
    tracingConfiguration,
    ...shownEncryption(definition, encryptionConfiguration),
    ...(revisionId !== undefined && { revisionId }),
    ...(Object.keys(references ?? {}).length > 0 && { variableReferences: references }),
  };
}

/**
 * Two forms are recorded where no encryption was asked for: none until mid 2024, AWS's own key in November 2024. As with the
 * links of a Distributed Map, a definition that uses what came then has the later form.
 */
function shownEncryption(
  definition: string,
  given: EncryptionConfiguration | undefined,
): { encryptionConfiguration?: EncryptionConfiguration } {
  const encryptionConfiguration =
    given ?? (usesVariablesOrJsonata(JSON.parse(definition) as JsonValue) ? ownedKey : undefined);
  return encryptionConfiguration ? { encryptionConfiguration } : {};
}
