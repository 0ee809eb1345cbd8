// Amazon SQS: messages sent to queues and taken from them (Amazon SQS API Reference, SendMessage, SendMessageBatch,
// ReceiveMessage, DeleteMessage, ChangeMessageVisibility, GetQueueUrl, GetQueueAttributes; Step Functions Developer Guide, page connect-sqs).
// Answers and errors as recorded.
import { facts, type JsonObject, type JsonValue } from '../asl';
import { md5Hex, md5OfAttributes } from './checksums';
import { Queue, type QueueConsumer, type QueueMessage, type QueueSeed } from './queue';
import { receivedMessage } from './receivedMessage';
import {
  bodyText,
  fieldOf,
  optionalNumber,
  optionalObject,
  optionalText,
  requiredText,
  textsOf,
} from './requestFields';
import type { ActionAnswer, ActionCall, ResourceState, Service } from './service';
import { NamedError, ServiceError } from './serviceError';
import { batchEntries, checkMessage, missing, mostMessages, wrong } from './sqsRequests';
import type { World } from './world';

/** Of a queue whose seed says nothing. */
const visibilitySeconds = facts['sqs-visibility'].value;

const longestDelaySeconds = facts['sqs-delay-longest'].value;

/** What a message is sent with. */
export interface MessageToSend {
  readonly body: string;
  readonly attributes?: JsonObject | undefined;
  readonly groupId?: string | undefined;
  readonly deduplicationId?: string | undefined;
  readonly delaySeconds?: number | undefined;
}

/** Hands a message to the consumer of its queue. Answers whether it is done with. */
export type Consume = (queue: Queue, consumer: QueueConsumer, message: QueueMessage) => Promise<boolean>;

export class Sqs implements Service {
  readonly title = 'Amazon SQS';
  readonly differs = {
    en: 'A message reaches the consumer of its queue at once, alone. What a consumer fails on waits in the queue.',
    'pt-BR': 'Uma mensagem chega ao consumidor da fila na hora, sozinha. Se o consumidor falha, ela espera na fila.',
  };
  readonly optimised = {
    service: 'sqs',
    errorPrefix: 'SQS',
    baseException: 'AmazonSQSException',
    client: 'AmazonSQS',
    headers: { style: 'json', contentType: 'application/x-amz-json-1.0', keepAlive: true },
  } as const;
  readonly sdk = { service: 'sqs', errorPrefix: 'Sqs' };
  readonly actions = {
    sendMessage: ({ request }: ActionCall) => this.#sendMessage(request),
    sendMessageBatch: ({ request }: ActionCall) => this.#sendMessageBatch(request),
    receiveMessage: ({ request }: ActionCall) => this.#receiveMessage(request),
    deleteMessage: ({ request }: ActionCall) => this.#deleteMessage(request),
    changeMessageVisibility: ({ request }: ActionCall) => this.#changeVisibility(request),
    getQueueUrl: ({ request }: ActionCall) => this.#getQueueUrl(request),
    getQueueAttributes: ({ request }: ActionCall) => this.#getQueueAttributes(request),
  };
  readonly #world: World;
  readonly #consume: Consume;
  readonly #queues: ReadonlyMap<string, Queue>;
  #sequence = 18_849_496_460_467_696_128n;

  constructor(world: World, consume: Consume, seed: Readonly<Record<string, QueueSeed>> = {}) {
    this.#world = world;
    this.#consume = consume;
    this.#queues = new Map(Object.entries(seed).map(([name, queue]) => [name, new Queue(name, queue)]));
    for (const queue of this.#queues.values()) {
      for (const body of queue.seed.messages ?? []) this.#add(queue, { body, groupId: 'seed' });
    }
  }

  resources(): ResourceState[] {
    const { nowMillis } = this.#world;
    return [...this.#queues.values()].map((queue) => ({
      service: 'sqs',
      kind: 'queue',
      name: queue.name,
      rows: queue.messages(nowMillis).map((message) => ({
        id: message.messageId,
        value: {
          Body: message.body,
          ...(message.groupId !== undefined && { MessageGroupId: message.groupId }),
          ...(Object.keys(message.attributes).length > 0 && { MessageAttributes: message.attributes }),
          ...(message.receiveCount > 0 && { ApproximateReceiveCount: message.receiveCount }),
        },
      })),
    }));
  }

  /** The queue with an ARN's name, or undefined. */
  queueByArn(arn: string): Queue | undefined {
    const name = /^arn:[^:]+:sqs:[^:]*:[^:]*:(.+)$/.exec(arn)?.[1];
    return name === undefined ? undefined : this.#queues.get(name);
  }

  /** Sends and lets the queue's consumer take it. */
  async send(queue: Queue, message: MessageToSend): Promise<QueueMessage> {
    const { message: sent, repeated } = this.#add(queue, message);
    const { consumer } = queue.seed;
    if (!repeated && consumer && (await this.#consume(queue, consumer, sent))) queue.remove(sent);
    return sent;
  }

  #add(queue: Queue, { body, attributes = {}, groupId, deduplicationId, delaySeconds }: MessageToSend) {
    const { nowMillis } = this.#world;
    const delay = delaySeconds ?? queue.seed.delaySeconds ?? 0;
    const byContent = queue.seed.contentBasedDeduplication === true ? md5Hex(body) : undefined;
    const id = deduplicationId ?? byContent;
    return queue.add({
      messageId: this.#world.uuid(),
      body,
      attributes,
      ...(groupId !== undefined && { groupId }),
      ...(queue.fifo && { sequenceNumber: String(this.#sequence++) }),
      ...(queue.fifo && id !== undefined && { deduplicationId: id }),
      sentMillis: nowMillis,
      visibleMillis: nowMillis + delay * 1000,
      receiveCount: 0,
    });
  }

  /** @throws NamedError the URL leads nowhere; ServiceError there is no such queue. */
  #queue(request: JsonObject): Queue {
    const url = requiredText(request, 'QueueUrl');
    const match = /^https?:\/\/([^/]+)\/\d{12}\/([^/]+)$/.exec(url);
    if (!match) {
      // Recorded: what is no URL is taken for the name of a host.
      const host = url.replace(/^https?:\/\//, '').split('/')[0] ?? '';
      const cause = `Unable to execute HTTP request: ${host}: Name or service not known`;
      throw new NamedError('SQS.SdkClientException', cause);
    }
    return this.#queues.get(match[2] ?? '') ?? refuseMissingQueue();
  }

  async #sendMessage(request: JsonObject): Promise<ActionAnswer> {
    return { response: await this.#sendOne(this.#queue(request), request) };
  }

  /** Each message for itself: what is refused is a row of the answer, and no error. */
  async #sendMessageBatch(request: JsonObject): Promise<ActionAnswer> {
    const queue = this.#queue(request);
    const entries = batchEntries(request);
    const Successful: JsonValue[] = [];
    const Failed: JsonValue[] = [];
    for (const { id, entry } of entries) {
      try {
        Successful.push({ Id: id, ...(await this.#sendOne(queue, entry)) });
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error;
        Failed.push({ Id: id, Code: error.code, Message: error.message, SenderFault: true });
      }
    }
    return { response: { Successful, ...(Failed.length > 0 && { Failed }) } };
  }

  async #sendOne(queue: Queue, request: JsonObject): Promise<JsonObject> {
    const given = fieldOf(request, 'MessageBody');
    if (given === undefined) throw missing('MessageBody');
    const body = bodyText(given);
    const attributes = optionalObject(request, 'MessageAttributes') ?? {};
    checkMessage(body, attributes);
    const delaySeconds = optionalNumber(request, 'DelaySeconds');
    if (delaySeconds !== undefined && (delaySeconds < 0 || delaySeconds > longestDelaySeconds)) {
      throw wrong(
        `Value ${delaySeconds} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= ${longestDelaySeconds}.`,
      );
    }
    const groupId = optionalText(request, 'MessageGroupId');
    const deduplicationId = optionalText(request, 'MessageDeduplicationId');
    if (queue.fifo) {
      if (groupId === undefined) throw missing('MessageGroupId');
      if (deduplicationId === undefined && queue.seed.contentBasedDeduplication !== true) {
        throw wrong(
          'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
        );
      }
      if (delaySeconds !== undefined && delaySeconds > 0) {
        throw wrong(
          `Value ${delaySeconds} for parameter DelaySeconds is invalid. Reason: The request include parameter that is not valid for this queue type.`,
        );
      }
    } else if (deduplicationId !== undefined) {
      throw wrong('The request include parameter that is not valid for this queue type');
    }
    const sent = await this.send(queue, { body, attributes, groupId, deduplicationId, delaySeconds });
    return {
      ...(Object.keys(attributes).length > 0 && { MD5OfMessageAttributes: md5OfAttributes(attributes) }),
      MD5OfMessageBody: md5Hex(body),
      MessageId: sent.messageId,
      ...(sent.sequenceNumber !== undefined && { SequenceNumber: sent.sequenceNumber }),
    };
  }

  #receiveMessage(request: JsonObject): ActionAnswer {
    const queue = this.#queue(request);
    const most = optionalNumber(request, 'MaxNumberOfMessages') ?? 1;
    if (most < 1 || most > mostMessages) {
      throw wrong(
        `Value ${most} for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and ${mostMessages}, if provided.`,
      );
    }
    const visibility =
      optionalNumber(request, 'VisibilityTimeout') ?? queue.seed.visibilityTimeoutSeconds ?? visibilitySeconds;
    const { received, dead } = queue.receive(this.#world.nowMillis, most, visibility, () => this.#world.hex(64));
    const deadLetters = this.#queues.get(queue.seed.redrivePolicy?.deadLetterQueue ?? '');
    for (const message of dead) deadLetters?.add({ ...message, receiveCount: 0, visibleMillis: this.#world.nowMillis });
    const shown = received.map((message) => receivedMessage(message, request));
    return { response: shown.length > 0 ? { Messages: shown } : {} };
  }

  #deleteMessage(request: JsonObject): ActionAnswer {
    const queue = this.#queue(request);
    const message = queue.byHandle(requiredText(request, 'ReceiptHandle'));
    if (message) queue.remove(message);
    return { response: {} };
  }

  #changeVisibility(request: JsonObject): ActionAnswer {
    const queue = this.#queue(request);
    const message = queue.byHandle(requiredText(request, 'ReceiptHandle'));
    const seconds = optionalNumber(request, 'VisibilityTimeout');
    if (seconds === undefined) throw missing('VisibilityTimeout');
    const { nowMillis } = this.#world;
    if (!message || message.visibleMillis <= nowMillis) {
      throw new ServiceError(
        'MessageNotInflight',
        `Value ${requiredText(request, 'ReceiptHandle')} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change.`,
        'MessageNotInflightException',
      );
    }
    message.visibleMillis = nowMillis + seconds * 1000;
    return { response: {} };
  }

  #getQueueUrl(request: JsonObject): ActionAnswer {
    const name = requiredText(request, 'QueueName');
    if (!this.#queues.has(name)) refuseMissingQueue();
    const { region, accountId } = this.#world.home;
    return { response: { QueueUrl: `https://sqs.${region}.amazonaws.com/${accountId}/${name}` } };
  }

  #getQueueAttributes(request: JsonObject): ActionAnswer {
    const queue = this.#queue(request);
    const { nowMillis } = this.#world;
    const messages = queue.messages(nowMillis);
    const hidden = messages.filter(({ visibleMillis }) => visibleMillis > nowMillis);
    const inFlight = hidden.filter(({ receiveCount }) => receiveCount > 0).length;
    const all: Readonly<Record<string, string>> = {
      ApproximateNumberOfMessages: String(messages.length - hidden.length),
      ApproximateNumberOfMessagesDelayed: String(hidden.length - inFlight),
      ApproximateNumberOfMessagesNotVisible: String(inFlight),
      DelaySeconds: String(queue.seed.delaySeconds ?? 0),
      QueueArn: this.#world.arn('sqs', queue.name),
      VisibilityTimeout: String(queue.seed.visibilityTimeoutSeconds ?? visibilitySeconds),
      ...(queue.fifo && { FifoQueue: 'true' }),
    };
    const names = textsOf(request, 'AttributeNames');
    const chosen = names.includes('All')
      ? Object.entries(all)
      : Object.entries(all).filter(([name]) => names.includes(name));
    return { response: chosen.length > 0 ? { Attributes: Object.fromEntries(chosen) } : {} };
  }
}

function refuseMissingQueue(): never {
  throw new ServiceError(
    'AWS.SimpleQueueService.NonExistentQueue',
    'The specified queue does not exist.',
    'QueueDoesNotExistException',
  );
}
