// Bounds for data that nests deeply: JavaScript's own JSON and any recursion over such data end in a RangeError.
import { DEPTH_LIMIT } from '../language/limits';
import type { JsonValue } from '../language/jsonValue';
import { StatesError } from './statesError';

/** Whether a value nests deeper than the service's JSON reader takes. Walks without recursion. */
export function isTooDeep(value: JsonValue, limit = DEPTH_LIMIT): boolean {
  let level: JsonValue[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    const next: JsonValue[] = [];
    for (const each of level)
      if (typeof each === 'object' && each !== null) for (const member of Object.values(each)) next.push(member);
    level = next;
  }
  return false;
}

/**
 * Runs an evaluation over data of any depth.
 * @throws StatesError States.Runtime instead of a RangeError.
 */
export function withinStack<T>(evaluate: () => T): T {
  try {
    return evaluate();
  } catch (fault) {
    if (fault instanceof RangeError) throw new StatesError('States.Runtime', 'The data is nested too deeply.');
    throw fault;
  }
}
