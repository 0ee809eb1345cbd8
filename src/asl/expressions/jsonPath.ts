// JSONPath in Jayway's dialect as Step Functions uses it: `$`, `$$` (context object) and `$name` (variable) roots, child,
// wildcard, deep scan, index, slice, filter and function steps (Amazon States Language, "Paths").
import type { JsonValue } from '../language/jsonValue';
import { withinStack } from './dataDepth';
import { followPath, PathFault, PathNotFound } from './jsonPathEvaluator';
import { parseJsonPath } from './jsonPathParser';
import type { JsonPath } from './jsonPathSyntax';
import type { Parsed } from './expressionProblem';
import type { PathScope } from './scope';
import { StatesError } from './statesError';
import { BudgetExceeded, StepBudget } from './stepBudget';

export { parseJsonPath } from './jsonPathParser';
export type { JsonPath } from './jsonPathSyntax';

/** What a path finds. `reason` is Jayway's sentence, such as "No results for path: $['a']". */
export type PathResult =
  { readonly found: true; readonly value: JsonValue } | { readonly found: false; readonly reason: string };

/** Nodes visited and characters matched by one evaluation: about half a second of work. */
const maximumSteps = 10_000_000;

/**
 * Evaluates a parsed path. The value is shared with the data, not copied.
 * @throws StatesError States.Runtime when a path takes too many steps; never for data that lacks it.
 */
export function evaluateJsonPath(path: JsonPath, scope: PathScope): PathResult {
  let start: JsonValue | undefined;
  if (path.root === 'input') start = scope.input;
  else if (path.root === 'context') start = scope.context;
  else start = scope.variables.get(path.variable ?? '');
  if (start === undefined) return { found: false, reason: `No results for path: $${path.variable ?? ''}` };
  if (path.reference) {
    const value = followReference(path, start);
    if (value !== undefined) return { found: true, value };
  }
  try {
    const from = start;
    return { found: true, value: withinStack(() => followPath(path.steps, from, from, new StepBudget(maximumSteps))) };
  } catch (fault) {
    // An indefinite path always gives an array, as recorded, even where the way to it is missing.
    if (fault instanceof PathNotFound)
      return path.definite || fault instanceof PathFault
        ? { found: false, reason: fault.message }
        : { found: true, value: [] };
    if (fault instanceof BudgetExceeded)
      throw new StatesError('States.Runtime', `The path '${path.text}' took too many steps to evaluate.`);
    throw fault;
  }
}

/** The common case, names and indexes only, without the bookkeeping; undefined when anything is not there. */
function followReference(path: JsonPath, start: JsonValue): JsonValue | undefined {
  let value: JsonValue | undefined = start;
  for (const step of path.steps) {
    if (typeof value !== 'object' || value === null) return undefined;
    if (step.kind === 'child') {
      const name = step.names[0] ?? '';
      if (Array.isArray(value) || !Object.hasOwn(value, name)) return undefined;
      value = value[name];
    } else if (step.kind === 'index') {
      if (!Array.isArray(value)) return undefined;
      value = value[step.indexes[0] ?? 0];
    }
    if (value === undefined) return undefined;
  }
  return value;
}

/**
 * A path by its text, parsed once per cache.
 * @throws StatesError States.Runtime when the text is no path (a definition that was never validated).
 */
export function cachedJsonPath(text: string, scope: PathScope): JsonPath {
  const parsed = scope.expressions.get<Parsed<JsonPath>>('path', text, parseJsonPath);
  if (parsed.ok) return parsed.value;
  throw new StatesError('States.Runtime', `Invalid path '${text}': ${parsed.problem.message}`);
}
