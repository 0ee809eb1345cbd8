// The rules of a JSONPath Choice: And, Or, Not and the comparison operators with their Path twins (Amazon States
// Language, "Choice State", "Data-test expression"). A value of another type than the operator's does not match.
import { parseTimestamp, stringMatches } from '../expressions/choiceOperators';
import { readChoicePath, readOptionalPath } from '../expressions/pathFields';
import type { PathScope } from '../expressions/scope';
import { isJsonObject, type JsonObject, type JsonValue } from '../language/jsonValue';
import { listField, stringField } from './definitionFields';

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

/** How an operator looks at its rule. */
type Operator = (variable: string, operand: JsonValue, scope: PathScope) => boolean;

const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  [
    'And',
    (_, operand, scope) =>
      Array.isArray(operand) && operand.every((rule) => isJsonObject(rule) && ruleHolds(rule, scope)),
  ],
  [
    'Or',
    (_, operand, scope) =>
      Array.isArray(operand) && operand.some((rule) => isJsonObject(rule) && ruleHolds(rule, scope)),
  ],
  ['Not', (_, operand, scope) => isJsonObject(operand) && !ruleHolds(operand, scope)],
  ['IsPresent', (variable, operand, scope) => (readOptionalPath(variable, scope) !== undefined) === operand],
  ...[...typeTests].map(([name, test]): [string, Operator] => [
    name,
    (variable, operand, scope) => test(readChoicePath(variable, scope)) === operand,
  ]),
  ...[...comparisons].flatMap(([name, test]): [string, Operator][] => [
    [name, (variable, operand, scope) => test(readChoicePath(variable, scope), operand)],
    [
      `${name}Path`,
      (variable, operand, scope) =>
        typeof operand === 'string' && test(readChoicePath(variable, scope), readChoicePath(operand, scope)),
    ],
  ]),
]);

/** Whether a rule holds. @throws StatesError States.Runtime when a path that a comparison needs finds nothing. */
export function ruleHolds(rule: JsonObject, scope: PathScope): boolean {
  const variable = stringField(rule, 'Variable') ?? '';
  for (const name of Object.keys(rule)) {
    const operator = operators.get(name);
    if (operator) return operator(variable, rule[name] ?? null, scope);
  }
  return false;
}

/** The rules of a Choice state, by their index. */
export function choiceRulesOf(state: JsonObject): JsonObject[] {
  return listField(state, 'Choices').map((rule) => (isJsonObject(rule) ? rule : {}));
}
