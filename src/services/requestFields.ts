// The fields of a request, read and refused as AWS's services do (Common Errors of each API Reference: "1 validation error
// detected"; the sentence for a missing member as recorded of DynamoDB's PutItem).
import { isJsonObject, type JsonObject, type JsonValue } from '../asl';
import { NamedError, ServiceError } from './serviceError';

/** The value of an own field; null counts as absent. */
export function fieldOf(request: JsonObject, name: string): JsonValue | undefined {
  const value = Object.hasOwn(request, name) ? request[name] : undefined;
  return value ?? undefined;
}

/** @throws ServiceError the request has no such field; NamedError States.Runtime, it is no text. */
export function requiredText(request: JsonObject, name: string): string {
  return optionalText(request, name) ?? refuseMissing(name);
}

/** @throws NamedError States.Runtime, it is no text. */
export function optionalText(request: JsonObject, name: string): string | undefined {
  const value = fieldOf(request, name);
  if (value === undefined || typeof value === 'string') return value;
  return refuseType(request, name, 'a string');
}

/** @throws NamedError States.Runtime, it is no number. */
export function optionalNumber(request: JsonObject, name: string): number | undefined {
  const value = fieldOf(request, name);
  if (value === undefined || typeof value === 'number') return value;
  return refuseType(request, name, 'a number');
}

/** @throws NamedError States.Runtime, it is neither true nor false. */
export function optionalBoolean(request: JsonObject, name: string): boolean | undefined {
  const value = fieldOf(request, name);
  if (value === undefined || typeof value === 'boolean') return value;
  return refuseType(request, name, 'a boolean');
}

/** @throws NamedError States.Runtime, it is no object. */
export function optionalObject(request: JsonObject, name: string): JsonObject | undefined {
  const value = fieldOf(request, name);
  if (value === undefined || isJsonObject(value)) return value;
  return refuseType(request, name, 'an object');
}

/** @throws ServiceError the request has no such field; NamedError States.Runtime, it is no object. */
export function requiredObject(request: JsonObject, name: string): JsonObject {
  return optionalObject(request, name) ?? refuseMissing(name);
}

/** @throws ServiceError the request has no such field; NamedError States.Runtime, it is no list. */
export function requiredList(request: JsonObject, name: string): JsonValue[] {
  const value = fieldOf(request, name);
  if (value === undefined) return refuseMissing(name);
  return Array.isArray(value) ? value : refuseType(request, name, 'a list');
}

/**
 * A list of 1 to `most` members. AWS prints the list where this says how long it is: its way of writing one is not recorded.
 * @throws ServiceError the list is missing, empty or too long; NamedError States.Runtime, it is no list.
 */
export function boundedList(request: JsonObject, name: string, most: number): JsonValue[] {
  const list = requiredList(request, name);
  if (list.length > 0 && list.length <= most) return list;
  const bound = list.length === 0 ? 'greater than or equal to 1' : `less than or equal to ${most}`;
  throw constraint(name, `[${list.length} entries]`, `Member must have length ${bound}`);
}

/** The texts of a list; whatever else stands there asks for nothing. */
export function textsOf(request: JsonObject, name: string): string[] {
  const given = fieldOf(request, name);
  return Array.isArray(given) ? given.filter((one) => typeof one === 'string') : [];
}

/** A field that takes any JSON and sends it as text: a text as it is, else compact JSON (as recorded of SQS, SNS and S3). */
export function bodyText(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** AWS's sentence for a value that breaks a constraint of the API's model. */
export function constraint(name: string, value: string | null, rule: string): ServiceError {
  const at = name.charAt(0).toLowerCase() + name.slice(1);
  const shown = value === null ? 'null' : `'${value}'`;
  return new ServiceError(
    'ValidationException',
    `1 validation error detected: Value ${shown} at '${at}' failed to satisfy constraint: ${rule}`,
  );
}

function refuseMissing(name: string): never {
  throw constraint(name, null, 'Member must not be null');
}

/** The service is never asked: Step Functions cannot make the request. Its own name for that is States.Runtime. */
function refuseType(request: JsonObject, name: string, type: string): never {
  const parameters = JSON.stringify(request);
  const shown = parameters.length > 1000 ? `${parameters.slice(0, 1000)}...` : parameters;
  throw new NamedError(
    'States.Runtime',
    `The Parameters '${shown}' could not be used to start the Task: [The value for the field '${name}' must be ${type}]`,
  );
}
