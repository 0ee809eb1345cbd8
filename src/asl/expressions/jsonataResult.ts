// What a JSONata evaluation gives, made plain JSON: sequences become arrays, undefined members go, functions are refused.
import { type JsonObject, type JsonValue, setProperty } from '../language/jsonValue';
import { BudgetExceeded } from './stepBudget';

/** The result holds something that JSON cannot: a function, a number that is not finite. */
export class UnsupportedResult extends Error {}

/** Nodes and characters of a result; far above the 256 KiB that a payload may have. */
const maximumSize = 4_000_000;
const maximumDepth = 1000;

/**
 * A copy that shares nothing with the workflow's data, or undefined.
 * @throws UnsupportedResult, BudgetExceeded
 */
export function plainJson(value: unknown): JsonValue | undefined {
  let size = 0;
  const copy = (each: unknown, depth: number): JsonValue | undefined => {
    size += typeof each === 'string' ? each.length + 1 : 1;
    if (size > maximumSize || depth > maximumDepth) throw new BudgetExceeded();
    if (each === null || typeof each === 'string' || typeof each === 'boolean') return each;
    if (each === undefined) return undefined;
    if (typeof each === 'number') {
      if (!Number.isFinite(each)) throw new UnsupportedResult();
      return each;
    }
    if (typeof each !== 'object' || isFunction(each)) throw new UnsupportedResult();
    if (Array.isArray(each)) return each.map((item) => copy(item, depth + 1) ?? null);
    const object: JsonObject = {};
    for (const [key, member] of Object.entries(each)) {
      const plain = copy(member, depth + 1);
      if (plain !== undefined) setProperty(object, key, plain);
    }
    return object;
  };
  return copy(value, 0);
}

/** The library's functions are objects marked as such; a regular expression is a function. Data that only looks so has no behaviour. */
function isFunction(value: object): boolean {
  const {
    _jsonata_function: native,
    _jsonata_lambda: lambda,
    implementation,
    environment,
  } = value as Record<string, unknown>;
  return (
    (native === true && typeof implementation === 'function') ||
    (lambda === true && typeof environment === 'object' && environment !== null && 'lookup' in environment)
  );
}
