// A queue: standard or FIFO, with visibility, delay, deduplication, message groups and a dead-letter queue (Amazon SQS
// Developer Guide, pages sqs-visibility-timeout, sqs-delay-queues, FIFO-queues-understanding-logic,
// using-messagededuplicationid-property, sqs-dead-letter-queues).
import { facts, type JsonObject } from '../asl';

/** A queue as an account begins with it. A name that ends in `.fifo` makes it FIFO. */
export interface QueueSeed {
  /** Seconds that a received message stays hidden; 30 when absent. */
  readonly visibilityTimeoutSeconds?: number;
  /** Seconds before a message can be received; 0 when absent. */
  readonly delaySeconds?: number;
  /** FIFO: equal bodies within five minutes are one message. */
  readonly contentBasedDeduplication?: boolean;
  readonly redrivePolicy?: { readonly deadLetterQueue: string; readonly maxReceiveCount: number };
  /** Who takes the messages; without it they wait in the queue. */
  readonly consumer?: QueueConsumer;
  readonly messages?: readonly string[];
}

/** What takes the messages of a queue as they come. */
export type QueueConsumer =
  /** A Lambda function by an event source mapping: what it does not throw on is deleted. */
  | { readonly function: string }
  /** Somebody who answers the task token in the message. */
  | {
      readonly answer: { readonly output: unknown } | { readonly error: string; readonly cause?: string };
      /** Virtual seconds until the answer; 0 when absent. */
      readonly afterSeconds?: number;
    };

export interface QueueMessage {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: JsonObject;
  readonly groupId?: string;
  readonly deduplicationId?: string;
  readonly sequenceNumber?: string;
  readonly sentMillis: number;
  visibleMillis: number;
  receiveCount: number;
  receiptHandle?: string;
}

/** Milliseconds in which a FIFO queue takes a second message with one deduplication id for the first. */
const deduplicationMillis = facts['sqs-deduplication'].value * 1000;

/** How long a queue keeps a message. */
const retentionMillis = facts['sqs-retention'].value * 1000;

export class Queue {
  readonly #messages: QueueMessage[] = [];
  readonly #sent = new Map<string, QueueMessage>();

  constructor(
    readonly name: string,
    readonly seed: QueueSeed,
  ) {}

  get fifo(): boolean {
    return this.name.endsWith('.fifo');
  }

  /** The messages that are there, oldest first. */
  messages(nowMillis: number): readonly QueueMessage[] {
    for (let i = this.#messages.length - 1; i >= 0; i--) {
      if (nowMillis - (this.#messages[i]?.sentMillis ?? 0) > retentionMillis) this.#messages.splice(i, 1);
    }
    return this.#messages;
  }

  /** Adds a message. Answers it, or the earlier one that it repeats. */
  add(message: QueueMessage): { readonly message: QueueMessage; readonly repeated: boolean } {
    const { deduplicationId } = message;
    const earlier = deduplicationId === undefined ? undefined : this.#sent.get(deduplicationId);
    if (earlier && message.sentMillis - earlier.sentMillis < deduplicationMillis) {
      return { message: earlier, repeated: true };
    }
    if (deduplicationId !== undefined) this.#sent.set(deduplicationId, message);
    this.#messages.push(message);
    return { message, repeated: false };
  }

  /**
   * Receives up to `most` messages and hides them.
   * @param handle makes a receipt handle.
   * @returns the messages, and those that were received too often: they belong into the dead-letter queue.
   */
  receive(
    nowMillis: number,
    most: number,
    visibilitySeconds: number,
    handle: () => string,
  ): { readonly received: QueueMessage[]; readonly dead: QueueMessage[] } {
    const { maxReceiveCount = Infinity } = this.seed.redrivePolicy ?? {};
    const received: QueueMessage[] = [];
    const dead: QueueMessage[] = [];
    // A message group stands still while one of its messages is out.
    const held = new Set(
      this.#messages
        .filter(({ visibleMillis, receiveCount }) => receiveCount > 0 && visibleMillis > nowMillis)
        .map(({ groupId }) => groupId ?? ''),
    );
    for (const message of [...this.messages(nowMillis)]) {
      if (received.length >= most) break;
      if (message.visibleMillis > nowMillis || (this.fifo && held.has(message.groupId ?? ''))) continue;
      if (message.receiveCount >= maxReceiveCount) {
        this.remove(message);
        dead.push(message);
        continue;
      }
      message.receiveCount++;
      message.visibleMillis = nowMillis + visibilitySeconds * 1000;
      message.receiptHandle = handle();
      received.push(message);
    }
    return { received, dead };
  }

  byHandle(receiptHandle: string): QueueMessage | undefined {
    return this.#messages.find((message) => message.receiptHandle === receiptHandle);
  }

  remove(message: QueueMessage): void {
    const at = this.#messages.indexOf(message);
    if (at >= 0) this.#messages.splice(at, 1);
  }
}
