// The state machines of an account with their revisions, versions and aliases (Step Functions Developer Guide, "Continuous
// deployments with versions and aliases").
import type {
  EncryptionConfiguration,
  LoggingConfiguration,
  RoutingConfigurationListItem,
  StateMachineType,
  TracingConfiguration,
} from '@aws-sdk/client-sfn';
import { apiErrors } from './apiError';
import { parseArn, type ArnKind } from './arn';

/** What an update changes together. A revision is never changed, only followed by another. */
export interface Revision {
  /** Absent of the revision that CreateStateMachine made: AWS shows none for it, and calls it INITIAL in requests. */
  readonly revisionId?: string;
  /** The text as it was given. */
  readonly definition: string;
  readonly roleArn: string;
  readonly loggingConfiguration: LoggingConfiguration;
  readonly tracingConfiguration: TracingConfiguration;
  readonly encryptionConfiguration?: EncryptionConfiguration;
  readonly updateMillis: number;
}

/** An immutable snapshot of a revision, numbered 1, 2, 3, ...; numbers are not used again. */
export interface Version {
  readonly number: number;
  readonly arn: string;
  readonly revision: Revision;
  readonly description?: string;
  readonly creationMillis: number;
}

export type Route = {
  readonly [K in keyof RoutingConfigurationListItem]: Exclude<RoutingConfigurationListItem[K], undefined>;
};

/** A pointer to one or two versions, with the share of executions that each gets. */
export interface Alias {
  readonly name: string;
  readonly arn: string;
  readonly creationMillis: number;
  description: string | undefined;
  routes: readonly Route[];
  updateMillis: number;
}

export interface StateMachine {
  readonly name: string;
  readonly arn: string;
  readonly type: StateMachineType;
  readonly creationMillis: number;
  /** What the request that made it said, for the test of idempotency. */
  readonly publishedWith: { readonly publish: boolean; readonly versionDescription: string | undefined };
  revision: Revision;
  /** Oldest first. */
  versions: Version[];
  nextVersion: number;
  /** In the order of their making. */
  aliases: Alias[];
  deleting: boolean;
}

/** What a state machine's ARN points to. */
export interface Target {
  readonly machine: StateMachine;
  readonly revision: Revision;
  readonly version?: Version;
  readonly alias?: Alias;
}

/** The state machines by ARN, in the order of their making. */
export class StateMachines {
  readonly #byArn = new Map<string, StateMachine>();

  get all(): readonly StateMachine[] {
    return [...this.#byArn.values()];
  }

  add(machine: StateMachine): void {
    this.#byArn.set(machine.arn, machine);
  }

  /** Takes away the state machines that are being deleted, once nothing keeps them. */
  purge(kept: (machine: StateMachine) => boolean): void {
    for (const machine of this.#byArn.values()) {
      if (machine.deleting && !kept(machine)) this.#byArn.delete(machine.arn);
    }
  }

  find(arn: string): StateMachine | undefined {
    return this.#byArn.get(arn);
  }

  /**
   * The state machine of an unqualified ARN.
   * @throws ApiError InvalidArn, StateMachineDoesNotExist
   */
  unqualified(arn: string): StateMachine {
    parseStateMachineArn(arn);
    const machine = this.find(arn);
    if (!machine) throw apiErrors.stateMachineDoesNotExist(arn);
    return machine;
  }

  /**
   * What an ARN points to, qualified or not.
   * @param choose picks a route of an alias; without it the one with the largest weight.
   * @throws ApiError InvalidArn, StateMachineDoesNotExist
   */
  resolve(arn: string, choose: (routes: readonly Route[]) => Route | undefined = heaviest): Target {
    const { qualifier } = parseStateMachineArn(arn);
    const machine = this.find(unqualifiedArn(arn));
    if (!machine) throw apiErrors.stateMachineDoesNotExist(arn);
    if (qualifier === undefined) return { machine, revision: machine.revision };
    const alias = machine.aliases.find(({ name }) => name === qualifier);
    const versionArn = alias ? choose(alias.routes)?.stateMachineVersionArn : arn;
    const version = machine.versions.find((candidate) => candidate.arn === versionArn);
    if (!version) throw apiErrors.stateMachineDoesNotExist(arn);
    return { machine, revision: version.revision, version, ...(alias && { alias }) };
  }

  /** The version with an ARN. */
  version(arn: string): { readonly machine: StateMachine; readonly version: Version } | undefined {
    const machine = this.find(unqualifiedArn(arn));
    const version = machine?.versions.find((candidate) => candidate.arn === arn);
    return machine && version && { machine, version };
  }

  /**
   * The alias with an ARN.
   * @throws ApiError InvalidArn, ResourceNotFound
   */
  alias(arn: string): { readonly machine: StateMachine; readonly alias: Alias } {
    parseStateMachineArn(arn);
    const machine = this.find(unqualifiedArn(arn));
    const alias = machine?.aliases.find((candidate) => candidate.arn === arn);
    if (!machine || !alias) throw apiErrors.resourceDoesNotExist();
    return { machine, alias };
  }
}

/**
 * The name and the version or alias of a state machine's ARN.
 * @throws ApiError InvalidArn; ValidationException when it names a Distributed Map of a state machine.
 */
export function parseStateMachineArn(arn: string): { readonly name: string; readonly qualifier?: string } {
  const kind: ArnKind = 'stateMachine';
  const [name = '', qualifier] = parseArn(arn, kind).parts;
  if (name.includes('/'))
    throw apiErrors.validation(`The ARN of a Distributed Map state is not valid in this context: ${arn}`);
  return { name, ...(qualifier !== undefined && { qualifier }) };
}

/** The ARN without version or alias. */
export function unqualifiedArn(arn: string): string {
  return arn.split(':').slice(0, 7).join(':');
}

function heaviest(routes: readonly Route[]): Route | undefined {
  return routes.reduce<Route | undefined>(
    (best, route) => (best && best.weight >= route.weight ? best : route),
    undefined,
  );
}

/** Makes a version of the current revision, or answers the one that there is. */
export function publishVersion(machine: StateMachine, description: string | undefined, nowMillis: number): Version {
  const published = machine.versions.find((version) => version.revision === machine.revision);
  if (published) return published;
  if (machine.versions.length >= versionQuota) {
    throw apiErrors.serviceQuotaExceeded(`The number of versions of a state machine is limited to ${versionQuota}.`);
  }
  const number = machine.nextVersion++;
  const version: Version = {
    number,
    arn: `${machine.arn}:${number}`,
    revision: machine.revision,
    ...(description !== undefined && description !== '' && { description }),
    creationMillis: nowMillis,
  };
  machine.versions.push(version);
  return version;
}

/** Published versions of a state machine at one time (Step Functions quotas). */
const versionQuota = 1000;
