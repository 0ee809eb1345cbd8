// Amazon ECS and AWS Fargate: tasks that run for a time and end with an exit code (Amazon ECS API Reference, RunTask,
// StopTask; Developer Guide, page stopped-task-error-codes; Step Functions Developer Guide, page connect-ecs). Members of
// tasks as recorded.
import { isJsonObject, type JsonObject, type JsonValue } from '../asl';
import { fieldOf, optionalNumber, optionalObject, optionalText, requiredText } from './requestFields';
import type { ActionAnswer, ActionCall, ResourceState, Service } from './service';
import { NamedError, ServiceError } from './serviceError';
import type { World } from './world';

/** A task definition's family as an account begins with it. */
export interface TaskDefinitionSeed {
  readonly containers: Readonly<Record<string, { readonly image: string; readonly exitCode?: number }>>;
  /** Virtual seconds from RunTask to the end of the task; 0 when absent. */
  readonly durationSeconds?: number;
  readonly revision?: number;
  /** The task never starts, for this reason: `CannotPullContainerError: ...`. */
  readonly failsToStart?: string;
  /** RunTask finds no place for it, for this reason: `RESOURCE:MEMORY`. */
  readonly failure?: string;
}

export interface EcsSeed {
  /** `default` is always there. */
  readonly clusters?: readonly string[];
  readonly taskDefinitions?: Readonly<Record<string, TaskDefinitionSeed>>;
}

export class Ecs implements Service {
  readonly title = 'Amazon ECS and AWS Fargate';
  readonly differs = {
    en: 'No container runs: a task takes the time and ends with the exit code that `account.yaml` gives.',
    'pt-BR': 'Nenhum contêiner roda: uma tarefa leva o tempo e termina com o código de saída que `account.yaml` dá.',
  };
  readonly optimised = {
    service: 'ecs',
    errorPrefix: 'ECS',
    baseException: 'AmazonECSException',
    client: 'AmazonECS',
    headers: { style: 'json', contentType: 'application/x-amz-json-1.1' },
  } as const;
  readonly sdk = { service: 'ecs', errorPrefix: 'Ecs' };
  readonly actions = { runTask: (call: ActionCall) => this.#runTask(call) };
  readonly #world: World;
  readonly #seed: EcsSeed;
  readonly #tasks: { readonly cluster: string; readonly task: JsonObject }[] = [];

  constructor(world: World, seed: EcsSeed = {}) {
    this.#world = world;
    this.#seed = seed;
  }

  resources(): ResourceState[] {
    const clusters = [
      ...new Set(['default', ...(this.#seed.clusters ?? []), ...this.#tasks.map((one) => one.cluster)]),
    ];
    return clusters
      .map((name) => ({
        service: 'ecs',
        kind: 'cluster',
        name,
        rows: this.#tasks
          .filter(({ cluster }) => cluster === name)
          .map(({ task }) => ({ id: String(task['TaskArn']).split('/').at(-1) ?? '', value: task })),
      }))
      .filter(({ name, rows }) => rows.length > 0 || this.#seed.clusters?.includes(name));
  }

  #runTask({ request, sdk, task: asked }: ActionCall): ActionAnswer {
    const cluster = (optionalText(request, 'Cluster') ?? 'default').split('/').at(-1) ?? 'default';
    if (cluster !== 'default' && !this.#seed.clusters?.includes(cluster)) {
      throw new ServiceError('ClusterNotFoundException', 'Cluster not found.', 'ClusterNotFoundException');
    }
    const given = requiredText(request, 'TaskDefinition');
    const family = (given.split('/').at(-1) ?? '').split(':')[0] ?? '';
    const definitions = this.#seed.taskDefinitions ?? {};
    const definition = Object.hasOwn(definitions, family) ? definitions[family] : undefined;
    if (!definition) throw new ServiceError('ClientException', 'TaskDefinition not found.', 'ClientException');
    const fargate = optionalText(request, 'LaunchType') === 'FARGATE';
    if (fargate && !optionalObject(request, 'NetworkConfiguration')) {
      throw new ServiceError(
        'InvalidParameterException',
        "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
        'InvalidParameterException',
      );
    }
    const count = optionalNumber(request, 'Count') ?? 1;
    if (count < 1 || count > 10) {
      throw new ServiceError(
        'InvalidParameterException',
        'count should be between 1 and 10',
        'InvalidParameterException',
      );
    }
    if (definition.failure !== undefined) {
      const response = {
        Failures: [{ Arn: this.#arn(`container-instance/${cluster}`), Reason: definition.failure }],
        Tasks: [],
      };
      // A task that found no place is an error where the workflow waits for it, and an answer like any other where it does not.
      if (sdk || asked.pattern === 'REQUEST_RESPONSE') return { response };
      throw new NamedError('AmazonECS.Unknown', JSON.stringify(response));
    }
    const tasks = Array.from({ length: count }, () => this.#newTask(request, cluster, family, definition));
    const ended = tasks.map((task) => this.#ended(task, definition));
    for (const task of ended) this.#tasks.push({ cluster, task });
    const failed = ended.some((task) => !succeeded(task));
    const cause = JSON.stringify(ended.length === 1 ? ended[0] : { Tasks: ended });
    return {
      response: { Failures: [], Tasks: tasks },
      ...(asked.pattern === 'SYNC' && {
        job: {
          afterSeconds: definition.durationSeconds ?? 0,
          outcome: failed
            ? { type: 'failed', error: 'States.TaskFailed', cause }
            : { type: 'succeeded', output: cause },
        },
      }),
    };
  }

  #arn(resource: string): string {
    return this.#world.arn('ecs', resource);
  }

  /** A task as RunTask answers it: it is there, and nothing runs yet. */
  #newTask(request: JsonObject, cluster: string, family: string, definition: TaskDefinitionSeed): JsonObject {
    const taskArn = this.#arn(`task/${cluster}/${this.#world.hex(32)}`);
    const overrides = containerOverrides(request);
    const startedBy = optionalText(request, 'StartedBy');
    const platform =
      optionalText(request, 'PlatformVersion') ??
      (optionalText(request, 'LaunchType') === 'FARGATE' ? '1.4.0' : undefined);
    const subnet = firstSubnet(request);
    return {
      Attachments:
        subnet === undefined
          ? []
          : [
              {
                Details: [{ Name: 'subnetId', Value: subnet }],
                Id: this.#world.uuid(),
                Status: 'PRECREATED',
                Type: 'ElasticNetworkInterface',
              },
            ],
      Attributes: [{ Name: 'ecs.cpu-architecture', Value: 'x86_64' }],
      AvailabilityZone: `${this.#world.home.region}a`,
      ClusterArn: this.#arn(`cluster/${cluster}`),
      Containers: Object.entries(definition.containers).map(([name, { image }]) => ({
        ContainerArn: this.#arn(`container/${cluster}/${taskArn.split('/').at(-1) ?? ''}/${this.#world.uuid()}`),
        Cpu: '0',
        GpuIds: [],
        Image: image,
        LastStatus: 'PENDING',
        ManagedAgents: [],
        Name: name,
        NetworkBindings: [],
        NetworkInterfaces: [],
        TaskArn: taskArn,
      })),
      Cpu: '256',
      CreatedAt: this.#world.nowMillis,
      DesiredStatus: 'RUNNING',
      EnableExecuteCommand: false,
      EphemeralStorage: { SizeInGiB: 20 },
      Group: optionalText(request, 'Group') ?? `family:${family}`,
      InferenceAccelerators: [],
      LastStatus: 'PROVISIONING',
      LaunchType: optionalText(request, 'LaunchType') ?? 'EC2',
      Memory: '512',
      Overrides: {
        ContainerOverrides: Object.keys(definition.containers).map(
          (name) =>
            overrides.get(name) ?? {
              Command: [],
              Environment: [],
              EnvironmentFiles: [],
              Name: name,
              ResourceRequirements: [],
            },
        ),
        InferenceAcceleratorOverrides: [],
      },
      PlatformFamily: 'Linux',
      ...(platform !== undefined && { PlatformVersion: platform }),
      ...(startedBy !== undefined && { StartedBy: startedBy }),
      Tags: [],
      TaskArn: taskArn,
      TaskDefinitionArn: this.#arn(`task-definition/${family}:${definition.revision ?? 1}`),
      Version: 1,
    };
  }

  /** The task when it has stopped, as the event of its last state shows it: without PlatformFamily, with what its network was. */
  #ended(started: JsonObject, { containers, durationSeconds = 0, failsToStart }: TaskDefinitionSeed): JsonObject {
    const { PlatformFamily: _, Attachments, Containers, ...task } = started;
    const { nowMillis } = this.#world;
    const stoppedMillis = nowMillis + durationSeconds * 1000;
    const network = this.#releasedNetwork(objectsOf(Attachments)[0]);
    const stopped = objectsOf(Containers).map((container) => {
      const { exitCode = 0 } = containers[String(container['Name'])] ?? {};
      return {
        ...container,
        ...(failsToStart === undefined && { ExitCode: exitCode }),
        LastStatus: 'STOPPED',
        ...(network && { NetworkInterfaces: [network.interface] }),
        RuntimeId: `${this.#world.hex(32)}-${this.#world.hex(10)}`,
      };
    });
    return {
      ...task,
      Attachments: network ? [network.attachment] : [],
      Connectivity: 'CONNECTED',
      ConnectivityAt: nowMillis,
      Containers: stopped,
      DesiredStatus: 'STOPPED',
      ExecutionStoppedAt: stoppedMillis,
      LastStatus: 'STOPPED',
      ...(failsToStart === undefined && { StartedAt: nowMillis }),
      StopCode: failsToStart === undefined ? 'EssentialContainerExited' : 'TaskFailedToStart',
      StoppedAt: stoppedMillis,
      StoppedReason: failsToStart ?? 'Essential container in task exited',
      StoppingAt: stoppedMillis,
      Version: 4,
    };
  }

  /** The network interface of a task in a VPC, when the task has let it go. */
  #releasedNetwork(attachment: JsonObject | undefined): { attachment: JsonObject; interface: JsonObject } | undefined {
    if (!attachment) return undefined;
    const { region } = this.#world.home;
    const byte = () => 1 + Math.floor(this.#world.random() * 254);
    const address = `10.0.${byte()}.${byte()}`;
    const details: Readonly<Record<string, string>> = {
      networkInterfaceId: `eni-${this.#world.hex(17)}`,
      macAddress: `02:${(this.#world.hex(10).match(/../g) ?? []).join(':')}`,
      privateDnsName: `ip-${address.replaceAll('.', '-')}.${region === 'us-east-1' ? 'ec2' : `${region}.compute`}.internal`,
      privateIPv4Address: address,
    };
    return {
      attachment: {
        ...attachment,
        Details: [
          ...objectsOf(attachment['Details']),
          ...Object.entries(details).map(([Name, Value]) => ({ Name, Value })),
        ],
        Status: 'DELETED',
        Type: 'eni',
      },
      interface: { AttachmentId: attachment['Id'] ?? null, PrivateIpv4Address: address },
    };
  }
}

/** Whether every container of a stopped task ended with 0. */
function succeeded(task: JsonObject): boolean {
  return objectsOf(task['Containers']).every((container) => container['ExitCode'] === 0);
}

/** The first subnet of a task with a network of its own. */
function firstSubnet(request: JsonObject): string | undefined {
  const network = optionalObject(request, 'NetworkConfiguration');
  const vpc = network && optionalObject(network, 'AwsvpcConfiguration');
  const subnets = vpc && fieldOf(vpc, 'Subnets');
  return Array.isArray(subnets) && typeof subnets[0] === 'string' ? subnets[0] : undefined;
}

function containerOverrides(request: JsonObject): ReadonlyMap<string, JsonObject> {
  const overrides = optionalObject(request, 'Overrides');
  return new Map(
    objectsOf(overrides && fieldOf(overrides, 'ContainerOverrides')).flatMap((one): [string, JsonObject][] =>
      typeof one['Name'] === 'string' ? [[one['Name'], one]] : [],
    ),
  );
}

function objectsOf(list: JsonValue | undefined): JsonObject[] {
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}
