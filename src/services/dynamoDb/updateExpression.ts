// Update expressions: SET, REMOVE, ADD, DELETE, if_not_exists, list_append (Amazon DynamoDB Developer Guide, page
// Expressions.UpdateExpressions).
import { invalid, isSet, type Attributes, type AttributeValue } from './attributeValue';
import { valueAt } from './conditionExpression';
import { addDecimals, decimalText, negated, parseDecimal } from './decimal';
import { TokenReader, type ExpressionAttributes, type PathStep } from './expressionTokens';

type SetOperand =
  | { readonly kind: 'path'; readonly path: readonly PathStep[] }
  | { readonly kind: 'value'; readonly value: AttributeValue }
  | { readonly kind: 'if_not_exists'; readonly path: readonly PathStep[]; readonly otherwise: SetOperand }
  | { readonly kind: 'list_append'; readonly first: SetOperand; readonly second: SetOperand }
  | { readonly kind: '+' | '-'; readonly left: SetOperand; readonly right: SetOperand };

type UpdateAction =
  | { readonly clause: 'SET'; readonly path: readonly PathStep[]; readonly operand: SetOperand }
  | { readonly clause: 'REMOVE'; readonly path: readonly PathStep[] }
  | { readonly clause: 'ADD' | 'DELETE'; readonly path: readonly PathStep[]; readonly value: AttributeValue };

const clauses = ['SET', 'REMOVE', 'ADD', 'DELETE'] as const;
const field = 'UpdateExpression';

/** Parses an update. @throws ServiceError ValidationException */
export function parseUpdate(text: string, attributes: ExpressionAttributes): UpdateAction[] {
  const reader = new TokenReader(text, field, attributes);
  const actions: UpdateAction[] = [];
  const seen = new Set<string>();
  while (reader.token.kind !== 'end') {
    const clause = clauses.find((word) => reader.keyword(word));
    if (!clause) throw reader.syntaxError();
    if (seen.has(clause)) {
      throw invalid(`Invalid ${field}: The "${clause}" section can only be used once in an update expression;`);
    }
    seen.add(clause);
    do actions.push(action(reader, clause));
    while (reader.sign(','));
  }
  refuseOverlaps(actions.map(({ path }) => path));
  return actions;
}

function action(reader: TokenReader, clause: (typeof clauses)[number]): UpdateAction {
  reader.operator();
  const path = reader.path();
  if (clause === 'REMOVE') return { clause, path };
  if (clause === 'SET') {
    reader.expectSign('=');
    const left = setOperand(reader, 0);
    for (const kind of ['+', '-'] as const) {
      if (reader.sign(kind)) return { clause, path, operand: { kind, left, right: setOperand(reader, 0) } };
    }
    return { clause, path, operand: left };
  }
  const token = reader.take();
  if (token.kind !== 'value') throw reader.syntaxError(token);
  return { clause, path, value: reader.attributes.value(token.text, field) };
}

function setOperand(reader: TokenReader, depth: number): SetOperand {
  const { token, following } = reader;
  if (depth > 30) throw reader.syntaxError();
  if (token.kind === 'value') {
    reader.take();
    return { kind: 'value', value: reader.attributes.value(token.text, field) };
  }
  if (token.kind === 'word' && following?.text === '(') {
    reader.operator();
    reader.take();
    reader.expectSign('(');
    if (token.text === 'if_not_exists') {
      const path = reader.path();
      reader.expectSign(',');
      const otherwise = setOperand(reader, depth + 1);
      reader.expectSign(')');
      return { kind: 'if_not_exists', path, otherwise };
    }
    if (token.text === 'list_append') {
      const first = setOperand(reader, depth + 1);
      reader.expectSign(',');
      const second = setOperand(reader, depth + 1);
      reader.expectSign(')');
      return { kind: 'list_append', first, second };
    }
    throw invalid(`Invalid ${field}: Invalid function name; function: ${token.text}`);
  }
  return { kind: 'path', path: reader.path() };
}

/** Two paths of one expression must not meet. */
function refuseOverlaps(paths: readonly (readonly PathStep[])[]): void {
  const shown = (path: readonly PathStep[]) =>
    `[${path.map((step) => (typeof step === 'number' ? `[${step}]` : step)).join(', ')}]`;
  for (const [index, one] of paths.entries()) {
    for (const two of paths.slice(index + 1)) {
      const length = Math.min(one.length, two.length);
      if (one.slice(0, length).every((step, at) => step === two[at])) {
        throw invalid(
          `Invalid ${field}: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: ${shown(one)}, path two: ${shown(two)}`,
        );
      }
    }
  }
}

/** The attributes at the top of the item that an update changes. */
export function changedNames(actions: readonly UpdateAction[]): string[] {
  return [...new Set(actions.map(({ path }) => String(path[0])))];
}

/** The item after the update; `item` stays as it is. @throws ServiceError ValidationException */
export function applyUpdate(actions: readonly UpdateAction[], item: Attributes): Attributes {
  // Every operand sees the item as it was before the update.
  const changes = actions.map((one) => ({
    one,
    value: one.clause === 'SET' ? evaluate(one.operand, item) : undefined,
  }));
  let updated = item;
  // Removals come last and from the back, so that no index moves under another.
  const inOrder = [...changes].sort((a, b) => removalRank(a.one) - removalRank(b.one));
  for (const { one, value } of inOrder) {
    if (one.clause === 'SET' && value) updated = withValue(updated, one.path, value);
    else if (one.clause === 'ADD') updated = withValue(updated, one.path, sum(valueAt(item, one.path), one.value));
    else if (one.clause === 'DELETE') updated = withoutMembers(updated, one.path, one.value);
    else updated = withValue(updated, one.path, undefined);
  }
  return updated;
}

function removalRank(one: UpdateAction): number {
  if (one.clause !== 'REMOVE') return 0;
  const last = one.path.at(-1);
  return typeof last === 'number' ? 1_000_000_000 - last : 1;
}

function evaluate(operand: SetOperand, item: Attributes): AttributeValue {
  switch (operand.kind) {
    case 'value':
      return operand.value;
    case 'path': {
      const found = valueAt(item, operand.path);
      if (!found) throw invalid('The provided expression refers to an attribute that does not exist in the item');
      return found;
    }
    case 'if_not_exists':
      return valueAt(item, operand.path) ?? evaluate(operand.otherwise, item);
    case 'list_append': {
      const [first, second] = [evaluate(operand.first, item), evaluate(operand.second, item)];
      if (first.type !== 'L' || second.type !== 'L') throw wrongType();
      return { type: 'L', value: [...first.value, ...second.value] };
    }
    default: {
      const [left, right] = [evaluate(operand.left, item), evaluate(operand.right, item)];
      if (left.type !== 'N' || right.type !== 'N') throw wrongType();
      const second = parseDecimal(right.value);
      return number(addDecimals(parseDecimal(left.value), operand.kind === '+' ? second : negated(second)));
    }
  }
}

function number(decimal: ReturnType<typeof addDecimals>): AttributeValue {
  const value = decimalText(decimal);
  parseDecimal(value);
  return { type: 'N', value };
}

/** ADD: a number to a number, members to a set. */
function sum(before: AttributeValue | undefined, added: AttributeValue): AttributeValue {
  if (added.type === 'N') {
    if (before && before.type !== 'N') throw wrongType();
    return number(addDecimals(parseDecimal(before?.value ?? '0'), parseDecimal(added.value)));
  }
  if (!isSet(added)) {
    throw invalid(
      `Invalid ${field}: Incorrect operand type for operator or function; operator: ADD, operand type: ${typeWord(added)}`,
    );
  }
  if (!before) return added;
  if (before.type !== added.type || !isSet(before)) throw wrongType();
  return { type: added.type, value: [...new Set([...before.value, ...added.value])] };
}

function withoutMembers(item: Attributes, path: readonly PathStep[], removed: AttributeValue): Attributes {
  if (!isSet(removed)) {
    throw invalid(
      `Invalid ${field}: Incorrect operand type for operator or function; operator: DELETE, operand type: ${typeWord(removed)}`,
    );
  }
  const before = valueAt(item, path);
  if (!before) return item;
  if (before.type !== removed.type || !isSet(before)) throw wrongType();
  const left = before.value.filter((member) => !removed.value.includes(member));
  return withValue(item, path, left.length > 0 ? { type: before.type, value: left } : undefined);
}

function typeWord({ type }: AttributeValue): string {
  return {
    S: 'STRING',
    N: 'NUMBER',
    B: 'BINARY',
    BOOL: 'BOOLEAN',
    NULL: 'NULL',
    M: 'MAP',
    L: 'LIST',
    SS: 'SS',
    NS: 'NS',
    BS: 'BS',
  }[type];
}

function wrongType(): Error {
  return invalid('An operand in the update expression has an incorrect data type');
}

/** A copy with a value set, or removed where it is undefined. */
function withValue(item: Attributes, path: readonly PathStep[], value: AttributeValue | undefined): Attributes {
  const changed = replaced({ type: 'M', value: item }, path, value);
  return changed.type === 'M' ? changed.value : item;
}

function replaced(at: AttributeValue, path: readonly PathStep[], value: AttributeValue | undefined): AttributeValue {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? at;
  if (typeof step === 'number' && at.type === 'L') {
    const members = [...at.value];
    const old = members[step];
    if (rest.length > 0) {
      if (!old) throw wrongPath();
      members[step] = replaced(old, rest, value);
    } else if (value) members[Math.min(step, members.length)] = value;
    else members.splice(step, 1);
    return { type: 'L', value: members };
  }
  if (typeof step === 'string' && at.type === 'M') {
    const members = new Map(at.value);
    const old = members.get(step);
    if (rest.length > 0) {
      if (!old) throw wrongPath();
      members.set(step, replaced(old, rest, value));
    } else if (value) members.set(step, value);
    else members.delete(step);
    return { type: 'M', value: members };
  }
  throw wrongPath();
}

function wrongPath(): Error {
  return invalid('The document path provided in the update expression is invalid for update');
}
