// The rules of a JSONPath Choice: And, Or, Not and the comparison operators with their Path twins (Amazon States
// Language, "Choice State", "Data-test expression"). A value of another type than the operator's does not match.
import { parseTimestamp, stringMatches } from '../expressions/choiceOperators';
import { readChoicePath, readOptionalPath } from '../expressions/pathFields';
import type { PathScope } from '../expressions/scope';
import { isJsonObject, type JsonObject, type JsonValue } from '../language/jsonValue';
import { objectField, objectsField, stringField } from './definitionFields';

type Comparable = string | number | boolean;
/** A value as its operator compares it; undefined: of another type. */
type Reader = (value: JsonValue) => Comparable | undefined;

const readers: Readonly<Record<'String' | 'Numeric' | 'Boolean' | 'Timestamp', Reader>> = {
  String: (value) => (typeof value === 'string' ? value : undefined),
  Numeric: (value) => (typeof value === 'number' ? value : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  Timestamp: (value) => (typeof value === 'string' ? parseTimestamp(value) : undefined),
};

const orders: Readonly<Record<string, (a: Comparable, b: Comparable) => boolean>> = {
  Equals: (a, b) => a === b,
  LessThan: (a, b) => a < b,
  LessThanEquals: (a, b) => a <= b,
  GreaterThan: (a, b) => a > b,
  GreaterThanEquals: (a, b) => a >= b,
};

const typeTests: ReadonlyMap<string, (value: JsonValue) => boolean> = new Map([
  ['IsNull', (value: JsonValue) => value === null],
  ['IsString', (value: JsonValue) => typeof value === 'string'],
  ['IsNumeric', (value: JsonValue) => typeof value === 'number'],
  ['IsBoolean', (value: JsonValue) => typeof value === 'boolean'],
  ['IsTimestamp', (value: JsonValue) => typeof value === 'string' && parseTimestamp(value) !== undefined],
]);

/** Operators that compare the variable with an operand, by name, without their Path twins. */
const comparisons: ReadonlyMap<string, (value: JsonValue, operand: JsonValue) => boolean> = new Map([
  ...(['String', 'Numeric', 'Timestamp'] as const).flatMap((type) =>
    Object.entries(orders).map(([order, test]) => [`${type}${order}`, compare(readers[type], test)] as const),
  ),
  ['BooleanEquals', compare(readers.Boolean, (a, b) => a === b)],
  [
    'StringMatches',
    (value, operand) => typeof value === 'string' && typeof operand === 'string' && stringMatches(value, operand),
  ],
]);

function compare(
  read: Reader,
  test: (a: Comparable, b: Comparable) => boolean,
): (value: JsonValue, operand: JsonValue) => boolean {
  return (value, operand) => {
    const left = read(value);
    const right = read(operand);
    return left !== undefined && right !== undefined && test(left, right);
  };
}

/** Every operator of a data-test expression. */
export const choiceOperatorNames: readonly string[] = [
  'IsPresent',
  ...typeTests.keys(),
  ...[...comparisons.keys()].flatMap((name) => (name === 'StringMatches' ? [name] : [name, `${name}Path`])),
];

/** Whether a rule holds. @throws StatesError States.Runtime when a path that a comparison needs finds nothing. */
export function ruleHolds(rule: JsonObject, scope: PathScope): boolean {
  if (Object.hasOwn(rule, 'And')) return objectsField(rule, 'And').every((inner) => ruleHolds(inner, scope));
  if (Object.hasOwn(rule, 'Or')) return objectsField(rule, 'Or').some((inner) => ruleHolds(inner, scope));
  const negated = objectField(rule, 'Not');
  if (negated) return !ruleHolds(negated, scope);
  const variable = stringField(rule, 'Variable') ?? '';
  for (const [name, operand] of Object.entries(rule)) {
    if (name === 'IsPresent') return (readOptionalPath(variable, scope) !== undefined) === operand;
    const test = typeTests.get(name);
    if (test) return test(readChoicePath(variable, scope)) === operand;
    const literal = comparisons.get(name);
    if (literal) return literal(readChoicePath(variable, scope), operand);
    const byPath = name.endsWith('Path') ? comparisons.get(name.slice(0, -'Path'.length)) : undefined;
    if (byPath && typeof operand === 'string')
      return byPath(readChoicePath(variable, scope), readChoicePath(operand, scope));
  }
  return false;
}

/** The rules of a Choice state. */
export function choiceRulesOf(state: JsonObject): JsonObject[] {
  return objectsField(state, 'Choices').filter(isJsonObject);
}
