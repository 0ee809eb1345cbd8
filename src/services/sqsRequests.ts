// What Amazon SQS refuses in a request to send (Amazon SQS API Reference, SendMessage, SendMessageBatch). The words for a batch
// as a whole are those of exceptions that users of the real service have reported; of `missing` one is recorded.
import { facts, isJsonObject, type JsonObject, type JsonValue, utf8Length } from '../asl';
import { bodyText, fieldOf, requiredList } from './requestFields';
import { ServiceError } from './serviceError';

/** Bytes of a message with its attributes, and of all messages of a batch. */
const longestMessageBytes = facts['sqs-message-bytes'].value;

const mostAttributes = facts['sqs-attributes'].value;

/** Messages of one batch, sent or received. */
export const mostMessages = facts['sqs-batch-messages'].value;

/** @throws ServiceError the message is empty, too long, or its attributes are none. */
export function checkMessage(body: string, attributes: JsonObject): void {
  if (body === '') throw missing('MessageBody');
  if (messageBytes(body, attributes) > longestMessageBytes) {
    throw wrong(
      `One or more parameters are invalid. Reason: Message must be shorter than ${longestMessageBytes} bytes.`,
    );
  }
  const count = Object.keys(attributes).length;
  if (count > mostAttributes) {
    throw wrong(`Number of message attributes [${count}] exceeds the allowed maximum [${mostAttributes}].`);
  }
  for (const [name, value] of Object.entries(attributes)) {
    const type = isJsonObject(value) ? value['DataType'] : undefined;
    if (typeof type !== 'string' || !/^(?:String|Number|Binary)(?:\..+)?$/.test(type)) {
      throw wrong(`The message attribute '${name}' must contain non-empty message attribute type.`);
    }
  }
}

/** The body with every name, type and value of its attributes. */
function messageBytes(body: string, attributes: JsonValue | undefined): number {
  const parts = Object.entries(isJsonObject(attributes) ? attributes : {}).flatMap(([name, value]) => [
    name,
    ...Object.values(isJsonObject(value) ? value : {}).map((part) => bodyText(part)),
  ]);
  return [body, ...parts].reduce((sum, part) => sum + utf8Length(part), 0);
}

/** The entries of a batch with their ids. @throws ServiceError the batch as a whole is none. */
export function batchEntries(request: JsonObject): { id: string; entry: JsonObject }[] {
  const entries = requiredList(request, 'Entries').map((entry) => (isJsonObject(entry) ? entry : {}));
  if (entries.length === 0) {
    throw batchError(
      'EmptyBatchRequestException',
      'There should be at least one SendMessageBatchRequestEntry in the request.',
    );
  }
  if (entries.length > mostMessages) {
    throw batchError(
      'TooManyEntriesInBatchRequestException',
      `Maximum number of entries per request are ${mostMessages}. You have sent ${entries.length}.`,
    );
  }
  const withIds = entries.map((entry) => ({ id: bodyText(fieldOf(entry, 'Id') ?? ''), entry }));
  const ids = new Set<string>();
  for (const { id } of withIds) {
    if (!/^[\w-]{1,80}$/.test(id)) {
      throw batchError(
        'InvalidBatchEntryIdException',
        'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.',
      );
    }
    if (ids.has(id)) throw batchError('BatchEntryIdsNotDistinctException', `Id ${id} repeated.`);
    ids.add(id);
  }
  const bytes = entries.reduce(
    (sum, entry) => sum + messageBytes(bodyText(fieldOf(entry, 'MessageBody') ?? ''), entry['MessageAttributes']),
    0,
  );
  if (bytes > longestMessageBytes) {
    throw batchError(
      'BatchRequestTooLongException',
      `Batch requests cannot be longer than ${longestMessageBytes} bytes. You have sent ${bytes} bytes.`,
    );
  }
  return withIds;
}

/** @param exception of the SDK; the code is its name without the last word. */
function batchError(exception: string, message: string): ServiceError {
  return new ServiceError(`AWS.SimpleQueueService.${exception.replace(/Exception$/, '')}`, message, exception);
}

export function missing(member: string): ServiceError {
  return new ServiceError('MissingParameter', `The request must contain the parameter ${member}.`);
}

export function wrong(message: string): ServiceError {
  return new ServiceError('InvalidParameterValue', message);
}
