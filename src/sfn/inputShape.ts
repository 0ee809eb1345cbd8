// What a member of a request may be, by the constraints of AWS's API model, and the words in which the API refuses a
// request that breaks them (Step Functions API Reference, "Request Parameters" of each action).
import { facts } from '../asl';
import { apiErrors } from './apiError';

/**
 * The constraints of one member. Lengths count UTF-16 units, of `data` bytes as UTF-8; bounds are inclusive. The value of a
 * sensitive member is not quoted.
 */
export type MemberShape =
  | {
      readonly type: 'string';
      readonly min?: number;
      readonly max?: number;
      readonly pattern?: string;
      readonly sensitive?: boolean;
      readonly data?: boolean;
      readonly values?: readonly string[];
    }
  | { readonly type: 'integer' | 'float'; readonly min?: number; readonly max?: number }
  | { readonly type: 'boolean' }
  | {
      readonly type: 'list';
      readonly member: MemberShape;
      readonly item?: string;
      readonly min?: number;
      readonly max?: number;
    }
  | StructureShape;

/** A structure: its members by name; `required` names those that must be there. */
export interface StructureShape {
  readonly type: 'structure';
  readonly members: Readonly<Record<string, MemberShape>>;
  readonly required?: readonly string[];
}

export const text = (max: number, min = 1): MemberShape => ({ type: 'string', min, max });
export const secret = (max: number, min = 0): MemberShape => ({ type: 'string', min, max, sensitive: true });
/** The input and output of executions and tasks: JSON text of at most 256 KiB. */
export const data: MemberShape = { type: 'string', max: facts['payload-bytes'].value, sensitive: true, data: true };
export const oneOf = (...values: readonly string[]): MemberShape => ({ type: 'string', values });
export const flag: MemberShape = { type: 'boolean' };
export const whole = (min: number, max?: number): MemberShape => ({
  type: 'integer',
  min,
  ...(max !== undefined && { max }),
});
export const list = (
  member: MemberShape,
  bounds: { readonly min?: number; readonly max?: number; readonly item?: string } = {},
): MemberShape => ({ type: 'list', member, ...bounds });
export const structure = (members: StructureShape['members'], ...required: readonly string[]): StructureShape => ({
  type: 'structure',
  members,
  required,
});

/**
 * Checks a request as AWS's front does, before any operation looks at it.
 * @throws ApiError SerializationException where a value has another type than the model, ValidationException with all
 * constraints that are broken.
 */
export function checkInput(shape: StructureShape, input: unknown): void {
  checkTypes(shape, input);
  const broken: string[] = [];
  checkConstraints(shape, input, '', broken);
  if (broken.length === 0) return;
  throw apiErrors.validation(
    `${broken.length} validation error${broken.length === 1 ? '' : 's'} detected: ${broken.join('; ')}`,
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const jsonKind = (value: unknown): string =>
  typeof value === 'string'
    ? 'STRING_VALUE'
    : typeof value === 'number'
      ? 'NUMBER_VALUE'
      : value === true
        ? 'TRUE_VALUE'
        : 'FALSE_VALUE';

const javaTypes = { string: 'String', integer: 'Integer', float: 'Float', boolean: 'Boolean' } as const;

/** @throws ApiError SerializationException. Null counts as absent. */
function checkTypes(shape: MemberShape, value: unknown): void {
  if (value === undefined || value === null) return;
  if (shape.type === 'structure') {
    if (Array.isArray(value)) throw apiErrors.serialization('Unexpected list where a structure was expected');
    if (!isObject(value)) throw apiErrors.serialization('Expected null or structure');
    for (const [name, member] of Object.entries(shape.members)) checkTypes(member, value[name]);
    return;
  }
  if (shape.type === 'list') {
    if (!Array.isArray(value))
      throw apiErrors.serialization(
        isObject(value) ? 'Start of structure or map found where not expected.' : 'Expected list or null',
      );
    for (const item of value) checkTypes(shape.member, item);
    return;
  }
  if (isObject(value)) throw apiErrors.serialization('Start of structure or map found where not expected.');
  if (Array.isArray(value)) throw apiErrors.serialization('Start of list found where not expected');
  const wanted = shape.type === 'integer' || shape.type === 'float' ? 'number' : shape.type;
  if (typeof value !== wanted)
    throw apiErrors.serialization(
      `${jsonKind(value)} can not be converted to ${shape.type === 'integer' ? 'an' : 'a'} ${javaTypes[shape.type]}`,
    );
}

function checkConstraints(shape: MemberShape, value: unknown, path: string, broken: string[]): void {
  const refuse = (constraint: string) => {
    broken.push(`Value ${shown(value, shape)}at '${path}' failed to satisfy constraint: ${constraint}`);
  };
  if (value === undefined || value === null) return;
  switch (shape.type) {
    case 'string':
      if (typeof value !== 'string') return;
      if (shape.values && !shape.values.includes(value))
        refuse(`Member must satisfy enum value set: [${shape.values.join(', ')}]`);
      checkBounds(shape, shape.data ? utf8Bytes(value) : value.length, 'length', refuse);
      if (shape.pattern !== undefined && !new RegExp(`^(?:${shape.pattern})$`, 'u').test(value))
        refuse(`Member must satisfy regular expression pattern: ${shape.pattern}`);
      return;
    case 'integer':
    case 'float':
      checkBounds(shape, value as number, 'value', refuse);
      return;
    case 'list': {
      const items = value as readonly unknown[];
      checkBounds(shape, items.length, 'length', refuse);
      for (const [index, item] of items.entries()) {
        const at = `${path}.${index + 1}.member`;
        if (item === null || item === undefined) broken.push(mustNotBeNull(at));
        else checkConstraints(shape.member, item, at, broken);
      }
      return;
    }
    case 'structure':
      for (const [name, member] of Object.entries(shape.members)) {
        const inner = (value as Readonly<Record<string, unknown>>)[name];
        const at = path === '' ? name : `${path}.${name}`;
        if ((inner === undefined || inner === null) && shape.required?.includes(name)) {
          broken.push(mustNotBeNull(at));
        } else checkConstraints(member, inner, at, broken);
      }
      return;
    case 'boolean':
  }
}

function mustNotBeNull(path: string): string {
  return `Value null at '${path}' failed to satisfy constraint: Member must not be null`;
}

function utf8Bytes(value: string): number {
  return new TextEncoder().encode(value).length;
}

function checkBounds(
  shape: { readonly min?: number; readonly max?: number },
  size: number,
  what: 'length' | 'value',
  refuse: (constraint: string) => void,
): void {
  if (shape.max !== undefined && size > shape.max)
    refuse(`Member must have ${what} less than or equal to ${shape.max}`);
  if (shape.min !== undefined && size < shape.min)
    refuse(`Member must have ${what} greater than or equal to ${shape.min}`);
}

/** A value as the messages write it: as Java does. */
function shown(value: unknown, shape: MemberShape): string {
  if (shape.type === 'string' && shape.sensitive) return '';
  return `'${javaText(value, shape)}' `;
}

function javaText(value: unknown, shape: MemberShape): string {
  if (shape.type === 'list' && Array.isArray(value)) {
    return `[${value
      .map((item) =>
        isObject(item)
          ? `${shape.item ?? ''}(${Object.entries(item)
              .map(([key, inner]) => `${key}=${String(inner)}`)
              .join(', ')})`
          : String(item),
      )
      .join(', ')}]`;
  }
  return String(value);
}
