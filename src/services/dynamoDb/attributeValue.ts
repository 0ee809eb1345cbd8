// Attribute values: `{"S": "text"}`, `{"N": "1"}`, ... checked, compared and measured (Amazon DynamoDB API Reference,
// AttributeValue; Developer Guide, page HowItWorks.NamingRulesDataTypes; sizes: page CapacityUnitCalculations).
import { facts, isJsonObject, type JsonObject, type JsonValue, utf8Length } from '../../asl';
import { ServiceError } from '../serviceError';
import { compareDecimals, decimalText, parseDecimal } from './decimal';

export type AttributeType = 'S' | 'N' | 'B' | 'BOOL' | 'NULL' | 'M' | 'L' | 'SS' | 'NS' | 'BS';

/** An item, or the value of a map: attributes by name. */
export type Attributes = Map<string, AttributeValue>;

export type AttributeValue =
  | { readonly type: 'S' | 'N' | 'B'; readonly value: string }
  | { readonly type: 'BOOL' | 'NULL'; readonly value: boolean }
  | { readonly type: 'M'; readonly value: Attributes }
  | { readonly type: 'L'; readonly value: readonly AttributeValue[] }
  | { readonly type: 'SS' | 'NS' | 'BS'; readonly value: readonly string[] };

/** Levels of maps and lists that an item may have. */
const deepest = 32;

/** Bytes of an item. */
export const largestItemBytes = facts['item-bytes'].value;

export function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}

/** Reads an object of attributes by name. @throws ServiceError ValidationException */
export function readAttributes(json: JsonObject, depth = 0): Attributes {
  return new Map(Object.entries(json).map(([name, value]) => [name, readAttributeValue(value, depth + 1)]));
}

/** Reads one value. @throws ServiceError ValidationException */
export function readAttributeValue(json: JsonValue | undefined, depth = 1): AttributeValue {
  if (depth > deepest + 1) {
    throw invalid('Nesting Levels have exceeded supported limits: Attributes have nesting levels beyond 32');
  }
  const entries = isJsonObject(json) ? Object.entries(json) : [];
  const [first, second] = entries;
  if (!first) throw invalid('Supplied AttributeValue is empty, must contain exactly one of the supported datatypes');
  if (second) {
    throw invalid(
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    );
  }
  const [type, value] = first;
  switch (type) {
    case 'S':
    case 'B':
      if (typeof value === 'string') return { type, value };
      break;
    case 'N':
      if (typeof value === 'string') return { type, value: decimalText(parseDecimal(value)) };
      break;
    case 'BOOL':
      if (typeof value === 'boolean') return { type, value };
      break;
    case 'NULL':
      if (value === true) return { type, value };
      throw invalid(
        'One or more parameter values were invalid: Null attribute value types must have the value of true',
      );
    case 'M':
      if (isJsonObject(value)) return { type, value: readAttributes(value, depth) };
      break;
    case 'L':
      if (Array.isArray(value)) return { type, value: value.map((item) => readAttributeValue(item, depth + 1)) };
      break;
    case 'SS':
    case 'NS':
    case 'BS':
      if (Array.isArray(value)) return { type, value: readSet(type, value) };
      break;
    default:
      throw invalid('Supplied AttributeValue is empty, must contain exactly one of the supported datatypes');
  }
  throw new ServiceError('SerializationException', `Unexpected value for the attribute type ${type}`);
}

function readSet(type: 'SS' | 'NS' | 'BS', value: readonly JsonValue[]): string[] {
  const kind = { SS: 'string', NS: 'number', BS: 'binary' }[type];
  if (value.length === 0) {
    throw invalid(`One or more parameter values were invalid: An ${kind} set may not be empty`);
  }
  const members = value.map((member) => {
    if (typeof member !== 'string') {
      throw new ServiceError('SerializationException', `Unexpected value for the attribute type ${type}`);
    }
    return type === 'NS' ? decimalText(parseDecimal(member)) : member;
  });
  if (new Set(members).size < members.length) {
    const shown = type === 'NS' ? '' : ` Input collection [${members.join(', ')}] contains duplicates.`;
    throw invalid(
      type === 'NS' ? 'Input collection contains duplicates' : `One or more parameter values were invalid:${shown}`,
    );
  }
  return members;
}

/** As the API writes it. */
export function writeAttributeValue(attribute: AttributeValue): JsonObject {
  switch (attribute.type) {
    case 'M':
      return { M: writeAttributes(attribute.value) };
    case 'L':
      return { L: attribute.value.map(writeAttributeValue) };
    case 'SS':
    case 'NS':
    case 'BS':
      return { [attribute.type]: [...attribute.value] };
    default:
      return { [attribute.type]: attribute.value };
  }
}

export function writeAttributes(attributes: Attributes): JsonObject {
  return Object.fromEntries([...attributes].map(([name, value]) => [name, writeAttributeValue(value)]));
}

/** Whether two values are the same: sets whatever their order. */
export function sameValue(a: AttributeValue, b: AttributeValue): boolean {
  if (a.type === 'M' && b.type === 'M') {
    return (
      a.value.size === b.value.size &&
      [...a.value].every(([name, value]) => {
        const other = b.value.get(name);
        return other !== undefined && sameValue(value, other);
      })
    );
  }
  if (a.type === 'L' && b.type === 'L') {
    return (
      a.value.length === b.value.length &&
      a.value.every((value, index) => {
        const other = b.value[index];
        return other !== undefined && sameValue(value, other);
      })
    );
  }
  if (isSet(a) && isSet(b)) {
    return (
      a.type === b.type && a.value.length === b.value.length && a.value.every((member) => b.value.includes(member))
    );
  }
  return a.type === b.type && a.value === b.value;
}

export function isSet(
  attribute: AttributeValue,
): attribute is Extract<AttributeValue, { readonly type: 'SS' | 'NS' | 'BS' }> {
  return attribute.type === 'SS' || attribute.type === 'NS' || attribute.type === 'BS';
}

/** The order of two texts, numbers or binaries of one type; undefined where there is none. */
export function compareValues(a: AttributeValue, b: AttributeValue): number | undefined {
  if (a.type === 'N' && b.type === 'N') return compareDecimals(parseDecimal(a.value), parseDecimal(b.value));
  if ((a.type === 'S' && b.type === 'S') || (a.type === 'B' && b.type === 'B')) return compareBytes(a, b);
  return undefined;
}

/** By UTF-8 bytes, or by the bytes that base64 stands for. */
function compareBytes(a: { type: string; value: string }, b: { value: string }): number {
  const bytes = (text: string) =>
    a.type === 'S' ? new TextEncoder().encode(text) : Uint8Array.from(safeAtob(text), (char) => char.charCodeAt(0));
  const [left, right] = [bytes(a.value), bytes(b.value)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function safeAtob(text: string): string {
  try {
    return atob(text);
  } catch {
    throw new ServiceError('SerializationException', 'Invalid Base64 in a binary attribute');
  }
}

/** Bytes of a value, as DynamoDB counts them. */
export function valueBytes(attribute: AttributeValue): number {
  switch (attribute.type) {
    case 'S':
      return utf8Length(attribute.value);
    case 'B':
      return safeAtob(attribute.value).length;
    case 'N':
      return Math.ceil(attribute.value.replace(/[-.]/g, '').length / 2) + 1;
    case 'BOOL':
    case 'NULL':
      return 1;
    case 'M':
      return 3 + attributesBytes(attribute.value) + attribute.value.size;
    case 'L':
      return 3 + attribute.value.reduce((sum, value) => sum + valueBytes(value) + 1, 0);
    default:
      return attribute.value.reduce((sum, member) => sum + utf8Length(member), 0);
  }
}

/** Bytes of an item: its names and its values. */
export function attributesBytes(attributes: Attributes): number {
  let bytes = 0;
  for (const [name, value] of attributes) bytes += utf8Length(name) + valueBytes(value);
  return bytes;
}

/** What `size` answers of a value: bytes of text and binary, members of the others; undefined for numbers, booleans and null. */
export function valueLength(attribute: AttributeValue): number | undefined {
  switch (attribute.type) {
    case 'S':
    case 'B':
      return valueBytes(attribute);
    case 'M':
      return attribute.value.size;
    case 'L':
    case 'SS':
    case 'NS':
    case 'BS':
      return attribute.value.length;
    default:
      return undefined;
  }
}
