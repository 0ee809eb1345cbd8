// Amazon SNS: messages published to topics and handed on to their subscriptions, with filter policies (Amazon SNS API
// Reference, Publish; Developer Guide, pages sns-subscription-filter-policies, sns-large-payload-raw-message-delivery,
// sns-sqs-as-subscriber; Step Functions Developer Guide, page connect-sns). Answers as recorded.
import { facts, isJsonObject, type JsonObject, type JsonValue, utf8Length } from '../asl';
import { matchesPattern } from './eventPattern';
import { bodyText, fieldOf, optionalObject, optionalText } from './requestFields';
import type { ActionAnswer, ActionCall, ResourceState, Service } from './service';
import { ServiceError } from './serviceError';
import type { MessageToSend } from './sqs';
import type { World } from './world';

/** A topic as an account begins with it. A name that ends in `.fifo` makes it FIFO. */
export interface TopicSeed {
  readonly subscriptions?: readonly SubscriptionSeed[];
}

export interface SubscriptionSeed {
  /** A queue of this account by its name. */
  readonly queue?: string;
  /** A Lambda function of this account by its name. */
  readonly function?: string;
  readonly filterPolicy?: JsonObject;
  /** `MessageAttributes` when absent. */
  readonly filterPolicyScope?: 'MessageAttributes' | 'MessageBody';
  readonly rawMessageDelivery?: boolean;
}

/** Who gets what a topic or a rule hands on. */
export interface Deliveries {
  toQueue(name: string, message: MessageToSend): Promise<void>;
  /** Asynchronous: what the function throws, nobody hears. */
  toFunction(name: string, event: JsonValue): Promise<void>;
}

/** Bytes of a message. */
const longestMessageBytes = facts['sns-message-bytes'].value;

interface Published {
  readonly messageId: string;
  readonly topicName: string;
  readonly message: string;
  readonly subject: string | undefined;
  readonly attributes: JsonObject;
  readonly groupId: string | undefined;
  readonly deduplicationId: string | undefined;
}

export class Sns implements Service {
  readonly title = 'Amazon SNS';
  readonly differs = {
    en: 'Hands on to queues and functions of the account; messages to phones and mailboxes are taken and go nowhere.',
    'pt-BR':
      'Repassa a filas e funções da conta; mensagens para telefones e caixas de correio são aceitas e não vão a lugar nenhum.',
  };
  readonly optimised = {
    service: 'sns',
    errorPrefix: 'SNS',
    baseException: 'AmazonSNSException',
    client: 'AmazonSNS',
    headers: { style: 'xml', contentType: 'text/xml', keepAlive: true },
  } as const;
  readonly sdk = { service: 'sns', errorPrefix: 'Sns' };
  readonly actions = { publish: ({ request }: ActionCall) => this.#publish(request) };
  readonly #world: World;
  readonly #deliveries: Deliveries;
  #sequence = 10_000_000_000_000_000_000n;
  readonly #topics: ReadonlyMap<string, { readonly seed: TopicSeed; readonly published: Published[] }>;

  constructor(world: World, deliveries: Deliveries, seed: Readonly<Record<string, TopicSeed>> = {}) {
    this.#world = world;
    this.#deliveries = deliveries;
    this.#topics = new Map(Object.entries(seed).map(([name, topic]) => [name, { seed: topic, published: [] }]));
  }

  resources(): ResourceState[] {
    return [...this.#topics].map(([name, { published }]) => ({
      service: 'sns',
      kind: 'topic',
      name,
      rows: published.map(({ messageId, message, subject, attributes }) => ({
        id: messageId,
        value: {
          ...(subject !== undefined && { Subject: subject }),
          Message: message,
          ...(Object.keys(attributes).length > 0 && { MessageAttributes: attributes }),
        },
      })),
    }));
  }

  async #publish(request: JsonObject): Promise<ActionAnswer> {
    const messageId = this.#world.uuid();
    const message = messageOf(request);
    const subject = optionalText(request, 'Subject');
    if (subject !== undefined && (subject === '' || subject.length > 100 || /[\n\r]/.test(subject))) {
      throw invalid('Invalid parameter: Subject');
    }
    const arn = optionalText(request, 'TopicArn') ?? optionalText(request, 'TargetArn');
    // A text message to a telephone: taken, and nobody here has a telephone.
    if (arn === undefined && optionalText(request, 'PhoneNumber') !== undefined) {
      return { response: { MessageId: messageId } };
    }
    if (arn === undefined)
      throw invalid('Invalid parameter: TopicArn or TargetArn Reason: no value for required parameter');
    const topicName = /^arn:[^:]+:sns:[^:]*:[^:]*:([^:]+)$/.exec(arn)?.[1];
    if (topicName === undefined) {
      throw invalid(
        `Invalid parameter: TopicArn Reason: An ARN must have at least 6 elements, not ${arn.split(':').length}`,
      );
    }
    const topic = this.#topics.get(topicName);
    if (!topic) throw new ServiceError('NotFound', 'Topic does not exist', 'NotFoundException', 404);
    const groupId = optionalText(request, 'MessageGroupId');
    const fifo = topicName.endsWith('.fifo');
    if (fifo && groupId === undefined) {
      throw invalid('Invalid parameter: The MessageGroupId parameter is required for FIFO topics');
    }
    const published: Published = {
      messageId,
      topicName,
      message,
      subject,
      attributes: optionalObject(request, 'MessageAttributes') ?? {},
      groupId,
      deduplicationId: optionalText(request, 'MessageDeduplicationId'),
    };
    topic.published.push(published);
    for (const subscription of topic.seed.subscriptions ?? []) {
      if (passes(subscription, published)) await this.#deliver(subscription, published);
    }
    return { response: { MessageId: messageId, ...(fifo && { SequenceNumber: String(this.#sequence++) }) } };
  }

  async #deliver(subscription: SubscriptionSeed, published: Published): Promise<void> {
    const envelope = this.#envelope(published);
    if (subscription.queue !== undefined) {
      const raw = subscription.rawMessageDelivery === true;
      await this.#deliveries.toQueue(subscription.queue, {
        body: raw ? published.message : JSON.stringify(envelope),
        attributes: raw ? published.attributes : {},
        groupId: published.groupId,
        deduplicationId: published.deduplicationId,
      });
    }
    if (subscription.function !== undefined) {
      const EventSubscriptionArn = `${this.#world.arn('sns', published.topicName)}:${this.#world.uuid()}`;
      const record = { EventSource: 'aws:sns', EventVersion: '1.0', EventSubscriptionArn, Sns: envelope };
      await this.#deliveries.toFunction(subscription.function, { Records: [record] });
    }
  }

  /** The JSON in which a message reaches who did not ask for raw delivery. */
  #envelope({ messageId, topicName, subject, message, attributes }: Published): JsonObject {
    const { region } = this.#world.home;
    const arn = this.#world.arn('sns', topicName);
    const shown = Object.entries(attributes).map(([name, attribute]) => [
      name,
      isJsonObject(attribute)
        ? { Type: attribute['DataType'] ?? null, Value: attribute['StringValue'] ?? attribute['BinaryValue'] ?? null }
        : null,
    ]);
    return {
      Type: 'Notification',
      MessageId: messageId,
      TopicArn: arn,
      ...(subject !== undefined && { Subject: subject }),
      Message: message,
      Timestamp: new Date(this.#world.nowMillis).toISOString(),
      SignatureVersion: '1',
      Signature: 'EXAMPLE',
      SigningCertURL: `https://sns.${region}.amazonaws.com/SimpleNotificationService-EXAMPLE.pem`,
      UnsubscribeURL: `https://sns.${region}.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=${arn}`,
      ...(shown.length > 0 && { MessageAttributes: Object.fromEntries(shown) as JsonObject }),
    };
  }
}

/** The text that is published; of a message for each protocol, the one for `default`. @throws ServiceError */
function messageOf(request: JsonObject): string {
  const given = fieldOf(request, 'Message');
  if (given === undefined || given === '') throw invalid('Invalid parameter: Empty message');
  const text = bodyText(given);
  if (utf8Length(text) > longestMessageBytes) throw invalid('Invalid parameter: Message too long');
  if (optionalText(request, 'MessageStructure') !== 'json') return text;
  let byProtocol: JsonValue;
  try {
    byProtocol = JSON.parse(text) as JsonValue;
  } catch {
    throw invalid('Invalid parameter: Message Structure - JSON message body failed to parse');
  }
  const chosen = isJsonObject(byProtocol) ? (fieldOf(byProtocol, 'sqs') ?? fieldOf(byProtocol, 'default')) : undefined;
  if (!isJsonObject(byProtocol) || fieldOf(byProtocol, 'default') === undefined) {
    throw invalid('Invalid parameter: Message Structure - No default entry in JSON message body');
  }
  return bodyText(chosen ?? '');
}

/** Whether a subscription wants a message. */
function passes({ filterPolicy, filterPolicyScope }: SubscriptionSeed, { message, attributes }: Published): boolean {
  if (!filterPolicy) return true;
  if (filterPolicyScope !== 'MessageBody') return matchesPattern(filterPolicy, attributeValues(attributes));
  try {
    const body = JSON.parse(message) as JsonValue;
    return isJsonObject(body) && matchesPattern(filterPolicy, body);
  } catch {
    return false;
  }
}

/** Message attributes as a policy sees them: numbers as numbers, `String.Array` as its members. */
function attributeValues(attributes: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => {
      const { DataType = null, StringValue = null } = isJsonObject(attribute) ? attribute : {};
      if (typeof StringValue !== 'string') return [name, StringValue];
      if (DataType === 'Number') return [name, Number(StringValue)];
      return [name, DataType === 'String.Array' ? arrayOf(StringValue) : StringValue];
    }),
  );
}

function arrayOf(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidParameter', message, 'InvalidParameterException');
}
