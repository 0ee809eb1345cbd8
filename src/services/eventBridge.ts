// Amazon EventBridge: events put on buses and handed to the targets of matching rules (Amazon EventBridge API Reference,
// PutEvents; User Guide, pages eb-events-structure, eb-event-patterns; Step Functions Developer Guide, page
// connect-eventbridge). Answers and the failure of entries as recorded.
import { facts, isJsonObject, type JsonObject, type JsonValue, utf8Length } from '../asl';
import { matchesPattern } from './eventPattern';
import { bodyText, boundedList, fieldOf, optionalText } from './requestFields';
import type { ActionAnswer, ActionCall, ResourceState, Service } from './service';
import { NamedError, ServiceError } from './serviceError';
import type { Deliveries } from './sns';
import type { World } from './world';

/** A bus as an account begins with it; `default` is always there. */
export interface EventBusSeed {
  readonly rules?: Readonly<Record<string, RuleSeed>>;
}

export interface RuleSeed {
  readonly eventPattern: JsonObject;
  /** Queues and functions of this account by name. */
  readonly targets: readonly { readonly queue?: string; readonly function?: string; readonly groupId?: string }[];
}

/** Bytes of one request. */
const longestRequestBytes = facts['event-bytes'].value;

interface Bus {
  readonly seed: EventBusSeed;
  readonly events: JsonObject[];
}

export class EventBridge implements Service {
  readonly title = 'Amazon EventBridge';
  readonly differs = {
    en: 'Rules hand events to queues and functions of the account, as they are: no input transformers, archives or schedules. Of the events of AWS itself the default bus has those about the status of executions: they come when an execution has run as far as it can by itself.',
    'pt-BR':
      'Regras entregam eventos a filas e funções da conta, como são: sem transformadores, arquivos ou agendamentos. Dos eventos da própria AWS, o bus padrão tem os de status das execuções: chegam quando uma execução foi até onde pode ir sozinha.',
  };
  readonly optimised = {
    service: 'events',
    errorPrefix: 'EventBridge',
    baseException: 'AmazonEventBridgeException',
    client: 'AmazonEventBridge',
  } as const;
  readonly sdk = { service: 'eventbridge', errorPrefix: 'EventBridge' };
  readonly actions = { putEvents: (call: ActionCall) => this.#putEvents(call) };
  readonly #world: World;
  readonly #deliveries: Deliveries;
  readonly #buses: ReadonlyMap<string, Bus>;

  constructor(world: World, deliveries: Deliveries, seed: Readonly<Record<string, EventBusSeed>> = {}) {
    this.#world = world;
    this.#deliveries = deliveries;
    this.#buses = new Map(
      Object.entries({ default: {}, ...seed }).map(([name, bus]): [string, Bus] => [name, { seed: bus, events: [] }]),
    );
  }

  resources(): ResourceState[] {
    return [...this.#buses]
      .filter(([, { seed, events }]) => events.length > 0 || seed.rules)
      .map(([name, { events }]) => ({
        service: 'events',
        kind: 'event bus',
        name,
        rows: events.map((event) => ({ id: String(event['id']), value: event })),
      }));
  }

  async #putEvents({ request, sdk, task }: ActionCall): Promise<ActionAnswer> {
    const entries = boundedList(request, 'Entries', facts['event-entries'].value);
    if (utf8Length(JSON.stringify(entries)) > longestRequestBytes) {
      // Wording not recorded.
      throw new ServiceError('ValidationException', 'Total size of the entries in the request is over the limit.');
    }
    const results: JsonValue[] = [];
    for (const entry of entries) {
      // What the optimised integration adds to every event: who sent it (page connect-eventbridge), in the order recorded.
      const resources = sdk ? [] : [stateMachineOf(task.executionArn), task.executionArn];
      results.push(await this.#put(isJsonObject(entry) ? entry : {}, resources));
    }
    const failed = results.filter((result) => isJsonObject(result) && result['ErrorCode'] !== undefined).length;
    const response = { Entries: results, FailedEntryCount: failed };
    if (failed > 0 && !sdk) throw new NamedError('EventBridge.FailedEntry', JSON.stringify(response));
    return { response };
  }

  async #put(entry: JsonObject, resources: readonly string[]): Promise<JsonObject> {
    const source = optionalText(entry, 'Source');
    const detailType = optionalText(entry, 'DetailType');
    const given = fieldOf(entry, 'Detail');
    for (const [name, value] of [
      ['Source', source],
      ['DetailType', detailType],
      ['Detail', given],
    ] as const) {
      if (value === undefined)
        return refusal('InvalidArgument', `Parameter ${name} is not valid. Reason: ${name} is a required argument.`);
    }
    if (source?.startsWith('aws.')) {
      return refusal('NotAuthorizedForSourceException', 'Not authorized for the source.');
    }
    const detail = parsed(bodyText(given ?? ''));
    if (!isJsonObject(detail)) return refusal('MalformedDetail', 'Detail is malformed.');
    const bus = this.#buses.get(busName(optionalText(entry, 'EventBusName') ?? 'default'));
    const id = this.#world.uuid();
    const listed = fieldOf(entry, 'Resources');
    const event: JsonObject = {
      version: '0',
      id,
      'detail-type': detailType ?? '',
      source: source ?? '',
      account: this.#world.home.accountId,
      time: new Date(this.#world.nowMillis).toISOString().replace(/\.\d+Z$/, 'Z'),
      region: this.#world.home.region,
      resources: [...(Array.isArray(listed) ? listed : []), ...resources],
      detail,
    };
    // An event for a bus that is not there is taken and lost, as on AWS.
    bus?.events.push(event);
    for (const rule of matchingRules(bus, event)) await this.#deliver(rule, event);
    return { EventId: id };
  }

  /** Whether anybody waits for what the default bus gets. */
  get listens(): boolean {
    return Object.keys(this.#buses.get('default')?.seed.rules ?? {}).length > 0;
  }

  /** Takes an event of AWS's own on the default bus. One that no rule wants leaves no trace. */
  async take(event: JsonObject): Promise<void> {
    const bus = this.#buses.get('default');
    const rules = matchingRules(bus, event);
    if (rules.length > 0) bus?.events.push(event);
    for (const rule of rules) await this.#deliver(rule, event);
  }

  async #deliver(rule: RuleSeed, event: JsonObject): Promise<void> {
    for (const target of rule.targets) {
      if (target.queue !== undefined) {
        await this.#deliveries.toQueue(target.queue, { body: JSON.stringify(event), groupId: target.groupId });
      }
      if (target.function !== undefined) await this.#deliveries.toFunction(target.function, event);
    }
  }
}

function matchingRules(bus: Bus | undefined, event: JsonObject): RuleSeed[] {
  return Object.values(bus?.seed.rules ?? {}).filter(({ eventPattern }) => matchesPattern(eventPattern, event));
}

function refusal(code: string, message: string): JsonObject {
  return { ErrorCode: code, ErrorMessage: message };
}

/** The ARN of the state machine of an execution: `…:execution:<machine>:<name>`, `…:express:<machine>:<name>:<id>`. */
function stateMachineOf(executionArn: string): string {
  const parts = executionArn.split(':');
  return [...parts.slice(0, 5), 'stateMachine', parts[6] ?? ''].join(':');
}

/** A bus by its name or its ARN. */
function busName(given: string): string {
  return /^arn:[^:]+:events:[^:]*:[^:]*:event-bus\/(.+)$/.exec(given)?.[1] ?? given;
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
