// The walk of a JSONPath over a value, with Jayway's results and Jayway's sentences when nothing is there. The sentences
// reach the history in causes such as "Invalid path '$.a' : No results for path: $['a']".
import { isJsonObject, type JsonValue, setProperty } from '../language/jsonValue';
import { passesFilter } from './jsonPathFilter';
import { areDefinite, type PathFunctionName, type PathStep } from './jsonPathSyntax';
import type { StepBudget } from './stepBudget';

/** A definite path that cannot be followed; `message` is Jayway's sentence. */
export class PathNotFound extends Error {}

/** What fails a path whether it is definite or not. */
export class PathFault extends PathNotFound {}

/** How deep a scan goes, and filters in filters: more than any document that the service takes. */
const maximumDepth = 1500;

interface Walk {
  readonly steps: readonly PathStep[];
  readonly root: JsonValue;
  readonly budget: StepBudget;
  readonly found: JsonValue[];
}

/**
 * Follows the steps from `start`. A definite path gives its one value; any other an array of what was found.
 * @param root what `$` is inside filters.
 * @throws PathNotFound, BudgetExceeded
 */
export function followPath(
  steps: readonly PathStep[],
  start: JsonValue,
  root: JsonValue,
  budget: StepBudget,
): JsonValue {
  const last = steps.at(-1);
  // `$..a.length()` is the length of all that the scan finds, not of each thing found.
  if (steps[0]?.kind === 'scan' && last?.kind === 'function') {
    return applyFunction(last.name, followPath(steps.slice(0, -1), start, root, budget));
  }
  const walk: Walk = { steps, root, budget, found: [] };
  step(walk, 0, start, '$', true);
  if (!areDefinite(steps)) return walk.found;
  const value = walk.found.at(-1);
  if (value === undefined) throw new PathNotFound(`No results for path: ${pathText(steps)}`);
  return value;
}

/** The path in brackets, as Jayway writes it. */
function pathText(steps: readonly PathStep[]): string {
  const parts = steps.map((each) => {
    switch (each.kind) {
      case 'child':
        return `[${each.names.map((name) => `'${name}'`).join(',')}]`;
      case 'index':
        return `[${each.indexes.join(',')}]`;
      case 'function':
        return `.${each.name}()`;
      default:
        return '[*]';
    }
  });
  return `$${parts.join('')}`;
}

function step(walk: Walk, at: number, value: JsonValue, path: string, definite: boolean): void {
  walk.budget.spend(1);
  const current = walk.steps[at];
  if (current === undefined) {
    walk.found.push(value);
    return;
  }
  switch (current.kind) {
    case 'child':
      return child(walk, at, current.names, value, path, definite);
    case 'index':
      return index(walk, at, current.indexes, value, path, definite);
    case 'slice':
      return index(
        walk,
        at,
        isArrayHere(value, path, definite, `[${current.from ?? ''}:${current.to ?? ''}]`) ? sliced(current, value) : [],
        value,
        path,
        false,
      );
    case 'wildcard':
      return wildcard(walk, at, value, path);
    case 'scan':
      return scan(walk, at + 1, value, path, 0);
    case 'filter':
      return filter(walk, at, current, value, path, definite);
    case 'function':
      return step(walk, at + 1, applyFunction(current.name, value), path, definite);
  }
}

function child(
  walk: Walk,
  at: number,
  names: readonly string[],
  value: JsonValue,
  path: string,
  definite: boolean,
): void {
  const isLast = at === walk.steps.length - 1;
  if (!isJsonObject(value)) {
    if (!definite) return;
    const fragment = `[${names.map((name) => `'${name}'`).join(',')}]`;
    throw new PathNotFound(
      `Expected to find an object with property ${fragment} in path ${path} but found '${javaType(value)}'. ` +
        "This is not a json object according to the JsonProvider: 'com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider'.",
    );
  }
  if (names.length > 1) {
    // As observed of AWS: https://gist.github.com/deric4/733eb129a10b13530cebaa3b70031c77.
    if (!isLast) {
      const listed = names.map((name) => `'${name}'`).join(', ');
      throw new PathFault(`Multi properties can only be used as path leafs: ${path}[${listed}]`);
    }
    const merged = {};
    for (const name of names) if (Object.hasOwn(value, name)) setProperty(merged, name, value[name] ?? null);
    walk.found.push(merged);
    return;
  }
  const name = names[0] ?? '';
  const next = `${path}['${name}']`;
  if (Object.hasOwn(value, name)) step(walk, at + 1, value[name] ?? null, next, definite);
  else if (!isLast && definite) throw new PathNotFound(`Missing property in path ${next}`);
}

function isArrayHere(value: JsonValue, path: string, definite: boolean, fragment: string): value is JsonValue[] {
  if (Array.isArray(value)) return true;
  if (!definite) return false;
  if (value === null) throw new PathNotFound(`The path ${path} is null`);
  throw new PathNotFound(
    `Filter: ${fragment} can only be applied to arrays. Current context is: ${JSON.stringify(value)}`,
  );
}

function index(
  walk: Walk,
  at: number,
  indexes: readonly number[],
  value: JsonValue,
  path: string,
  definite: boolean,
): void {
  if (!isArrayHere(value, path, definite, `[${indexes.join(',')}]`)) return;
  for (const each of indexes) {
    const item = value[each < 0 ? value.length + each : each];
    if (item !== undefined) step(walk, at + 1, item, `${path}[${each}]`, definite && indexes.length === 1);
  }
}

/** The indexes of a slice. With both ends given Jayway counts from a negative start up, through 0. */
function sliced(slice: PathStep & { kind: 'slice' }, value: readonly JsonValue[]): number[] {
  const { length } = value;
  let from = slice.from ?? 0;
  let to = slice.to ?? length;
  if (slice.from !== undefined && slice.to !== undefined) {
    to = Math.min(length, to);
    from = Math.max(from, -length);
  } else {
    if (from < 0) from = Math.max(0, length + from);
    if (to < 0) to = length + to;
    to = Math.min(length, to);
  }
  const indexes: number[] = [];
  for (let each = from; each < to; each += 1) indexes.push(each);
  return indexes;
}

function wildcard(walk: Walk, at: number, value: JsonValue, path: string): void {
  if (Array.isArray(value))
    value.forEach((item, place) => {
      step(walk, at + 1, item, `${path}[${place}]`, false);
    });
  else if (isJsonObject(value))
    for (const key of Object.keys(value)) step(walk, at + 1, value[key] ?? null, `${path}['${key}']`, false);
}

/** Deep scan: the step after `..` is tried on every object and array, parents first. */
function scan(walk: Walk, at: number, value: JsonValue, path: string, depth: number): void {
  walk.budget.spend(depth > maximumDepth ? Infinity : 1);
  if (typeof value !== 'object' || value === null) return;
  const next = walk.steps[at];
  const isSingleFilter = next?.kind === 'filter';
  if (!isSingleFilter || passes(walk, next, value)) {
    if (isSingleFilter) step(walk, at + 1, value, path, false);
    else step(walk, at, value, path, false);
  }
  if (Array.isArray(value))
    value.forEach((item, place) => {
      scan(walk, at, item, `${path}[${place}]`, depth + 1);
    });
  else for (const key of Object.keys(value)) scan(walk, at, value[key] ?? null, `${path}['${key}']`, depth + 1);
}

function passes(walk: Walk, each: PathStep & { kind: 'filter' }, value: JsonValue): boolean {
  return passesFilter(
    each.test,
    (from, steps) => {
      try {
        return followPath(steps, from === 'current' ? value : walk.root, walk.root, walk.budget);
      } catch (fault) {
        if (fault instanceof PathNotFound) return undefined;
        throw fault;
      }
    },
    walk.budget,
  );
}

function filter(
  walk: Walk,
  at: number,
  each: PathStep & { kind: 'filter' },
  value: JsonValue,
  path: string,
  definite: boolean,
): void {
  if (Array.isArray(value)) {
    value.forEach((item, place) => {
      if (passes(walk, each, item)) step(walk, at + 1, item, `${path}[${place}]`, false);
    });
  } else if (isJsonObject(value)) {
    if (passes(walk, each, value)) step(walk, at + 1, value, path, false);
  } else if (definite) {
    throw new PathNotFound(
      `Filter: [?] can not be applied to primitives. Current context is: ${JSON.stringify(value)}`,
    );
  }
}

/**
 * A function at the end of a path: null for a value that it does not take. Numbers and texts are nodes of the service's
 * Jayway, which its functions do not look into: the numeric ones fail (AWS re:Post, "sum() function returns error about
 * not finding path"), concat() finds no text.
 */
function applyFunction(name: PathFunctionName, value: JsonValue): JsonValue {
  switch (name) {
    case 'length':
      if (Array.isArray(value)) return value.length;
      return isJsonObject(value) ? Object.keys(value).length : null;
    case 'keys':
      return isJsonObject(value) ? Object.keys(value) : null;
    case 'concat':
      return '';
    default:
      throw new PathFault('Aggregation function attempted to calculate value using empty array');
  }
}

/** The Java class that Jayway names in its sentences. */
function javaType(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'com.fasterxml.jackson.databind.node.ArrayNode';
  if (typeof value === 'string') return 'com.fasterxml.jackson.databind.node.TextNode';
  if (typeof value === 'boolean') return 'com.fasterxml.jackson.databind.node.BooleanNode';
  if (Number.isInteger(value))
    return `com.fasterxml.jackson.databind.node.${Math.abs(value as number) < 2 ** 31 ? 'IntNode' : 'LongNode'}`;
  return 'com.fasterxml.jackson.databind.node.DoubleNode';
}
