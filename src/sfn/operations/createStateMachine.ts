// CreateStateMachine (Step Functions API Reference).
import { facts } from '../../asl';
import type { Input } from '../actions';
import { apiErrors } from '../apiError';
import { checkRoleArn, statesArn } from '../arn';
import { checkDefinition } from '../definitionCheck';
import { flag, oneOf, secret, structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { checkResourceName } from '../resourceNames';
import {
  completeEncryption,
  completeLogging,
  completeTracing,
  encryptionShape,
  loggingShape,
  sameEncryption,
  tracingShape,
} from '../stateMachineConfiguration';
import { publishVersion, type Revision, type StateMachine } from '../stateMachines';
import { tagsShape } from '../tags';

/** What a definition, a role and their configuration may be; UpdateStateMachine takes the same. */
export const revisionMembers = {
  definition: secret(facts['definition-bytes'].value, 1),
  roleArn: text(256),
  loggingConfiguration: loggingShape,
  tracingConfiguration: tracingShape,
  publish: flag,
  versionDescription: secret(256),
  encryptionConfiguration: encryptionShape,
} as const;

export const createStateMachine: Operation<'CreateStateMachine'> = {
  action: 'CreateStateMachine',
  summary: {
    en: 'Makes a state machine from a definition.',
    'pt-BR': 'Cria uma state machine a partir de uma definição.',
  },
  differs: {
    en: 'The role is not asked for permission, and nothing is encrypted.',
    'pt-BR': 'As permissões da role não são verificadas, e nada é criptografado.',
  },
  input: structure(
    { name: text(80), type: oneOf('STANDARD', 'EXPRESS'), tags: tagsShape, ...revisionMembers },
    'name',
    'definition',
    'roleArn',
  ),
  run(account, input) {
    checkResourceName(input.name);
    checkVersionDescription(input);
    const type = input.type ?? 'STANDARD';
    checkDefinition(input.definition, type);
    checkRoleArn(input.roleArn);
    const revision: Revision = {
      definition: input.definition,
      roleArn: input.roleArn,
      loggingConfiguration: completeLogging(input.loggingConfiguration, account.options.logGroupExists ?? (() => true)),
      tracingConfiguration: completeTracing(input.tracingConfiguration),
      ...completeEncryption(input.encryptionConfiguration),
      updateMillis: account.nowMillis,
    };
    const arn = statesArn(account.home, 'stateMachine', input.name);
    const machine = sameMachine(account.machines.find(arn), input, revision) ?? {
      name: input.name,
      arn,
      type,
      creationMillis: account.nowMillis,
      publishedWith: { publish: input.publish ?? false, versionDescription: input.versionDescription },
      revision,
      versions: [],
      nextVersion: 1,
      aliases: [],
      deleting: false,
    };
    if (!account.machines.find(arn)) {
      account.tags.add(arn, input.tags ?? []);
      account.machines.add(machine);
    }
    const version = input.publish ? publishVersion(machine, input.versionDescription, account.nowMillis) : undefined;
    return {
      stateMachineArn: arn,
      creationDate: new Date(machine.creationMillis),
      ...(version && { stateMachineVersionArn: version.arn }),
    };
  },
};

/** @throws ApiError ValidationException */
export function checkVersionDescription({
  publish,
  versionDescription,
}: {
  readonly publish?: boolean | undefined;
  readonly versionDescription?: string | undefined;
}): void {
  if (!publish && versionDescription !== undefined)
    throw apiErrors.validation('Version description can only be set when publish is true');
}

/**
 * The state machine that a second request would make again: all but role and tags must be the same, the definition as
 * text.
 * @throws ApiError StateMachineAlreadyExists, StateMachineDeleting
 */
function sameMachine(
  existing: StateMachine | undefined,
  input: Input<'CreateStateMachine'>,
  revision: Revision,
): StateMachine | undefined {
  if (!existing) return undefined;
  if (existing.deleting) throw apiErrors.stateMachineDeleting(existing.arn);
  const { publish, versionDescription } = existing.publishedWith;
  const same =
    existing.type === (input.type ?? 'STANDARD') &&
    publish === (input.publish ?? false) &&
    versionDescription === input.versionDescription &&
    sameConfiguration(existing.revision, { ...revision, roleArn: existing.revision.roleArn });
  if (!same) throw apiErrors.stateMachineAlreadyExists(existing.arn);
  return existing;
}

/** Whether two revisions differ in nothing but their ids and times. */
export function sameConfiguration(a: Revision, b: Revision): boolean {
  const shown = ({ definition, roleArn, loggingConfiguration, tracingConfiguration }: Revision) =>
    JSON.stringify([
      definition,
      roleArn,
      loggingConfiguration.level,
      loggingConfiguration.includeExecutionData,
      loggingConfiguration.destinations ?? [],
      tracingConfiguration.enabled,
    ]);
  return shown(a) === shown(b) && sameEncryption(a.encryptionConfiguration, b.encryptionConfiguration);
}
