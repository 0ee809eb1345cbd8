// A message as ReceiveMessage shows it (Amazon SQS API Reference, ReceiveMessage).
import type { JsonObject, JsonValue } from '../asl';
import { md5Hex, md5OfAttributes } from './checksums';
import type { QueueMessage } from './queue';
import { textsOf } from './requestFields';

/** Attributes of either kind are shown only where the request asks for them. */
export function receivedMessage(message: QueueMessage, request: JsonObject): JsonValue {
  const wanted = textsOf(request, 'MessageAttributeNames');
  const asked = [...textsOf(request, 'AttributeNames'), ...textsOf(request, 'MessageSystemAttributeNames')];
  const attributes = Object.fromEntries(
    Object.entries(message.attributes).filter(([name]) => wanted.some((one) => asksFor(one, name))),
  );
  const system: Readonly<Record<string, string | undefined>> = {
    ApproximateReceiveCount: String(message.receiveCount),
    MessageDeduplicationId: message.deduplicationId,
    MessageGroupId: message.groupId,
    SentTimestamp: String(message.sentMillis),
    SequenceNumber: message.sequenceNumber,
  };
  const Attributes = Object.fromEntries(
    Object.entries(system).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && (asked.includes('All') || asked.includes(entry[0])),
    ),
  );
  return {
    ...(Object.keys(Attributes).length > 0 && { Attributes }),
    Body: message.body,
    ...(Object.keys(attributes).length > 0 && { MD5OfMessageAttributes: md5OfAttributes(attributes) }),
    MD5OfBody: md5Hex(message.body),
    MessageId: message.messageId,
    ...(Object.keys(attributes).length > 0 && { MessageAttributes: attributes }),
    ReceiptHandle: message.receiptHandle ?? '',
  };
}

/** A member of MessageAttributeNames: a name, `All`, or the beginning of names before `.*`. */
function asksFor(wanted: string, name: string): boolean {
  return wanted === name || wanted === 'All' || (wanted.endsWith('.*') && name.startsWith(wanted.slice(0, -2)));
}
