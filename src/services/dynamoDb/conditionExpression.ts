// Condition, filter and key condition expressions: parsed and evaluated (Amazon DynamoDB Developer Guide, page
// Expressions.OperatorsAndFunctions: the grammar of a condition-expression, its functions, the precedence of its operators).
import { facts } from '../../asl';
import {
  compareValues,
  invalid,
  isSet,
  sameValue,
  valueLength,
  type Attributes,
  type AttributeValue,
} from './attributeValue';
import {
  mostOperators,
  TokenReader,
  type ExpressionAttributes,
  type ExpressionField,
  type PathStep,
} from './expressionTokens';

export type Operand =
  | { readonly kind: 'path'; readonly path: readonly PathStep[] }
  | { readonly kind: 'value'; readonly value: AttributeValue; readonly token: string }
  | { readonly kind: 'size'; readonly path: readonly PathStep[] };

export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'compare'; readonly comparator: Comparator; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'between'; readonly operand: Operand; readonly low: Operand; readonly high: Operand }
  | { readonly kind: 'in'; readonly operand: Operand; readonly list: readonly Operand[] }
  | {
      readonly kind: 'function';
      readonly name: ConditionFunction;
      readonly path: readonly PathStep[];
      readonly argument?: Operand;
    };

type ConditionFunction = 'attribute_exists' | 'attribute_not_exists' | 'attribute_type' | 'begins_with' | 'contains';

/** Each function of conditions with the number of its operands. */
const functions: ReadonlyMap<string, 1 | 2> = new Map<ConditionFunction, 1 | 2>([
  ['attribute_exists', 1],
  ['attribute_not_exists', 1],
  ['attribute_type', 2],
  ['begins_with', 2],
  ['contains', 2],
]);

const comparators: ReadonlySet<string> = new Set(['=', '<>', '<', '<=', '>', '>=']);

/** Parses a condition. @throws ServiceError ValidationException */
export function parseCondition(text: string, field: ExpressionField, attributes: ExpressionAttributes): Condition {
  const reader = new TokenReader(text, field, attributes);
  const condition = anyOf(reader, 0);
  reader.expectEnd();
  return condition;
}

function anyOf(reader: TokenReader, depth: number): Condition {
  return chain(reader, 'OR', 'or', () => chain(reader, 'AND', 'and', () => negation(reader, depth)));
}

function chain(reader: TokenReader, word: string, kind: 'and' | 'or', part: () => Condition): Condition {
  const first = part();
  const parts = [first];
  while (reader.keyword(word)) {
    reader.operator();
    parts.push(part());
  }
  return parts.length > 1 ? { kind, parts } : first;
}

function negation(reader: TokenReader, depth: number): Condition {
  // Every level of NOT and of parentheses is an operator, so that AWS's bound on these bounds the depth.
  if (depth > mostOperators) throw reader.syntaxError();
  if (reader.keyword('NOT')) {
    reader.operator();
    return { kind: 'not', part: negation(reader, depth + 1) };
  }
  if (reader.sign('(')) {
    const inner = anyOf(reader, depth + 1);
    reader.expectSign(')');
    return inner;
  }
  return simple(reader);
}

function simple(reader: TokenReader): Condition {
  const { token, following } = reader;
  reader.operator();
  if (token.kind === 'word' && following?.text === '(') {
    const operands = functions.get(token.text);
    if (operands !== undefined) return functionCall(reader, token.text as ConditionFunction, operands);
    if (token.text !== 'size') {
      throw invalid(`Invalid ${reader.field}: Invalid function name; function: ${token.text}`);
    }
  }
  const left = operand(reader);
  if (reader.keyword('BETWEEN')) {
    const low = operand(reader);
    if (!reader.keyword('AND')) throw reader.syntaxError();
    return { kind: 'between', operand: left, low, high: operand(reader) };
  }
  if (reader.keyword('IN')) {
    reader.expectSign('(');
    const list = [operand(reader)];
    while (reader.sign(',')) list.push(operand(reader));
    reader.expectSign(')');
    if (list.length > facts['in-operands'].value) throw reader.syntaxError();
    return { kind: 'in', operand: left, list };
  }
  const comparator = reader.token;
  if (comparator.kind !== 'sign' || !comparators.has(comparator.text)) throw reader.syntaxError();
  reader.take();
  return { kind: 'compare', comparator: comparator.text as Comparator, left, right: operand(reader) };
}

function functionCall(reader: TokenReader, name: ConditionFunction, operands: 1 | 2): Condition {
  reader.take();
  reader.expectSign('(');
  if (reader.token.kind === 'value') {
    throw invalid(
      `Invalid ${reader.field}: Operator or function requires a document path; operator or function: ${name}`,
    );
  }
  const path = reader.path();
  const argument = operands === 2 && reader.sign(',') ? operand(reader) : undefined;
  if (operands === 2 && !argument) {
    throw invalid(
      `Invalid ${reader.field}: Incorrect number of operands for operator or function; operator or function: ${name}, number of operands: 1`,
    );
  }
  reader.expectSign(')');
  return { kind: 'function', name, path, ...(argument && { argument }) };
}

function operand(reader: TokenReader): Operand {
  const { token, following } = reader;
  if (token.kind === 'value') {
    reader.take();
    return { kind: 'value', value: reader.attributes.value(token.text, reader.field), token: token.text };
  }
  if (token.kind === 'word' && token.text === 'size' && following?.text === '(') {
    reader.operator();
    reader.take();
    reader.expectSign('(');
    const path = reader.path();
    reader.expectSign(')');
    return { kind: 'size', path };
  }
  return { kind: 'path', path: reader.path() };
}

/** The value at a document path, or undefined. */
export function valueAt(item: Attributes, path: readonly PathStep[]): AttributeValue | undefined {
  let at: AttributeValue | undefined = { type: 'M', value: item };
  for (const step of path) {
    if (typeof step === 'number') at = at?.type === 'L' ? at.value[step] : undefined;
    else at = at?.type === 'M' ? at.value.get(step) : undefined;
    if (!at) return undefined;
  }
  return at;
}

function valueOf(item: Attributes, given: Operand): AttributeValue | undefined {
  if (given.kind === 'value') return given.value;
  const found = valueAt(item, given.path);
  if (given.kind === 'path') return found;
  const length = found && valueLength(found);
  return length === undefined ? undefined : { type: 'N', value: String(length) };
}

/** Whether a condition holds for an item; for one that does not exist, `item` is empty. */
export function holds(condition: Condition, item: Attributes): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => holds(part, item));
    case 'or':
      return condition.parts.some((part) => holds(part, item));
    case 'not':
      return !holds(condition.part, item);
    case 'compare':
      return compares(condition.comparator, valueOf(item, condition.left), valueOf(item, condition.right));
    case 'between': {
      const value = valueOf(item, condition.operand);
      return (
        compares('>=', value, valueOf(item, condition.low)) && compares('<=', value, valueOf(item, condition.high))
      );
    }
    case 'in': {
      const value = valueOf(item, condition.operand);
      return condition.list.some((candidate) => compares('=', value, valueOf(item, candidate)));
    }
    case 'function':
      return functionHolds(condition, item);
  }
}

function compares(
  comparator: Comparator,
  left: AttributeValue | undefined,
  right: AttributeValue | undefined,
): boolean {
  // What is not there equals nothing, and so differs from everything.
  if (!left || !right) return comparator === '<>';
  if (comparator === '=') return sameValue(left, right);
  if (comparator === '<>') return !sameValue(left, right);
  const order = compareValues(left, right);
  if (order === undefined) return false;
  if (comparator === '<') return order < 0;
  if (comparator === '<=') return order <= 0;
  if (comparator === '>') return order > 0;
  return order >= 0;
}

function functionHolds({ name, path, argument }: Extract<Condition, { kind: 'function' }>, item: Attributes): boolean {
  const value = valueAt(item, path);
  const other = argument && valueOf(item, argument);
  switch (name) {
    case 'attribute_exists':
      return value !== undefined;
    case 'attribute_not_exists':
      return value === undefined;
    case 'attribute_type':
      return value !== undefined && other?.type === 'S' && value.type === other.value;
    case 'begins_with':
      return value?.type === 'S' && other?.type === 'S' && value.value.startsWith(other.value);
    case 'contains':
      return value !== undefined && other !== undefined && containsValue(value, other);
  }
}

function containsValue(value: AttributeValue, other: AttributeValue): boolean {
  if (value.type === 'S' && other.type === 'S') return value.value.includes(other.value);
  if (value.type === 'L') return value.value.some((member) => sameValue(member, other));
  if (!isSet(value)) return false;
  return other.type === value.type.charAt(0) && typeof other.value === 'string' && value.value.includes(other.value);
}
