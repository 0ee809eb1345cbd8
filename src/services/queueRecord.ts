// A message as an event source mapping hands it to a function (AWS Lambda Developer Guide, page with-sqs, the example events).
import { isJsonObject, type JsonObject } from '../asl';
import { md5Hex } from './checksums';
import type { Queue, QueueMessage } from './queue';
import type { World } from './world';

/** One of the `Records` of the function's event. */
export function queueRecord(world: World, queue: Queue, message: QueueMessage): JsonObject {
  const { messageId, body, sentMillis, groupId, deduplicationId, sequenceNumber } = message;
  return {
    messageId,
    receiptHandle: world.hex(64),
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: String(sentMillis),
      ...(sequenceNumber !== undefined && { SequenceNumber: sequenceNumber }),
      ...(groupId !== undefined && { MessageGroupId: groupId }),
      ...(deduplicationId !== undefined && { MessageDeduplicationId: deduplicationId }),
    },
    messageAttributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, attribute]) => [
        name,
        shown(isJsonObject(attribute) ? attribute : {}),
      ]),
    ),
    md5OfBody: md5Hex(body),
    eventSource: 'aws:sqs',
    eventSourceARN: world.arn('sqs', queue.name),
    awsRegion: world.home.region,
  };
}

/** An attribute: the members of the API, which begin with a small letter here. */
function shown({ DataType = null, StringValue, BinaryValue }: JsonObject): JsonObject {
  return {
    ...(StringValue !== undefined && { stringValue: StringValue }),
    ...(BinaryValue !== undefined && { binaryValue: BinaryValue }),
    stringListValues: [],
    binaryListValues: [],
    dataType: DataType,
  };
}
