// The tests of path filters: Jayway's comparisons, in which a number equals a text that spells it and a path that finds
// nothing equals nothing.
import { isJsonObject, type JsonValue } from '../language/jsonValue';
import { isDeepEqual } from './deepEqual';
import type { FilterOperand, FilterOperator, FilterTest, PathStep } from './jsonPathSyntax';
import type { StepBudget } from './stepBudget';

/** Follows steps from the current node or from the root; `undefined` when nothing is there. */
export type FilterPathReader = (from: 'current' | 'root', steps: readonly PathStep[]) => JsonValue | undefined;

/** Whether a node passes a filter's test. @throws BudgetExceeded */
export function passesFilter(test: FilterTest, read: FilterPathReader, budget: StepBudget): boolean {
  budget.spend(1);
  switch (test.kind) {
    case 'and':
      return passesFilter(test.left, read, budget) && passesFilter(test.right, read, budget);
    case 'or':
      return passesFilter(test.left, read, budget) || passesFilter(test.right, read, budget);
    case 'not':
      return !passesFilter(test.test, read, budget);
    case 'exists':
      return operandValue(test.operand, read) !== undefined;
    case 'compare': {
      if (test.operator === '=~') return matches(test.left, test.right, read, budget);
      return compares(test.operator, operandValue(test.left, read), operandValue(test.right, read), budget);
    }
  }
}

function operandValue(operand: FilterOperand, read: FilterPathReader): JsonValue | undefined {
  if (operand.kind === 'value') return operand.value;
  if (operand.kind === 'path') return read(operand.from, operand.steps);
  return undefined;
}

function matches(left: FilterOperand, right: FilterOperand, read: FilterPathReader, budget: StepBudget): boolean {
  const regex = right.kind === 'regex' ? right.regex : left.kind === 'regex' ? left.regex : undefined;
  const value = operandValue(right.kind === 'regex' ? left : right, read);
  if (regex === undefined || value === undefined) return false;
  if (typeof value === 'string') return regex.matchesWhole(value, budget);
  if (Array.isArray(value)) return value.some((item) => typeof item === 'string' && regex.matchesWhole(item, budget));
  return typeof value === 'object' ? false : regex.matchesWhole(String(value), budget);
}

function isEqual(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  if (typeof left === 'number' && typeof right === 'string') return right.trim() !== '' && left === Number(right);
  if (typeof left === 'string' && typeof right === 'number') return left.trim() !== '' && right === Number(left);
  return isDeepEqual(left, right);
}

/** -1, 0 or 1 for two numbers or two texts; undefined for anything else, which is neither less nor greater. */
function order(left: JsonValue | undefined, right: JsonValue | undefined): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') return Math.sign(left - right);
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  return undefined;
}

function asList(value: JsonValue | undefined, budget: StepBudget): JsonValue[] | undefined {
  if (!Array.isArray(value)) return undefined;
  budget.spend(value.length);
  return value;
}

function compares(
  operator: FilterOperator,
  left: JsonValue | undefined,
  right: JsonValue | undefined,
  budget: StepBudget,
): boolean {
  const ordered = order(left, right);
  switch (operator) {
    case '==':
      return isEqual(left, right);
    case '!=':
      return !isEqual(left, right);
    case '===':
      return typeof left === typeof right && isEqual(left, right);
    case '!==':
      return typeof left !== typeof right || !isEqual(left, right);
    case '<':
      return ordered !== undefined && ordered < 0;
    case '<=':
      return ordered !== undefined && ordered <= 0;
    case '>':
      return ordered !== undefined && ordered > 0;
    case '>=':
      return ordered !== undefined && ordered >= 0;
    default:
      return comparesList(operator, left, right, budget);
  }
}

function comparesList(
  operator: FilterOperator,
  left: JsonValue | undefined,
  right: JsonValue | undefined,
  budget: StepBudget,
): boolean {
  const these = asList(left, budget);
  const those = asList(right, budget);
  const isIn = (value: JsonValue, list: JsonValue[]) => {
    budget.spend(list.length);
    return list.some((item) => isEqual(item, value));
  };
  switch (operator) {
    case 'in':
      return left !== undefined && those !== undefined && isIn(left, those);
    case 'nin':
      return !(left !== undefined && those !== undefined && isIn(left, those));
    case 'subsetof':
      return these !== undefined && those !== undefined && these.every((item) => isIn(item, those));
    case 'anyof':
      return these !== undefined && those !== undefined && these.some((item) => isIn(item, those));
    case 'noneof':
      return these !== undefined && those !== undefined && !these.some((item) => isIn(item, those));
    case 'all':
      return these !== undefined && those !== undefined && those.every((item) => isIn(item, these));
    case 'contains':
      if (typeof left === 'string') return typeof right === 'string' && left.includes(right);
      return these !== undefined && right !== undefined && isIn(right, these);
    case 'size':
      return size(left) !== undefined && size(left) === right;
    case 'empty':
      return size(left) !== undefined && (size(left) === 0) === right;
    default:
      return false;
  }
}

function size(value: JsonValue | undefined): number | undefined {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return isJsonObject(value) ? Object.keys(value).length : undefined;
}
