// Reference Paths: paths that name one node and can be written to, as ResultPath does (Amazon States Language,
// "Reference Paths", "ResultPath").
import { isJsonObject, type JsonObject, type JsonValue, setProperty } from '../language/jsonValue';
import { withinStack } from './dataDepth';
import type { Parsed } from './expressionProblem';
import { parseJsonPath } from './jsonPathParser';
import { StatesError } from './statesError';

/** A parsed Reference Path: the steps from the root. */
export interface ReferencePath {
  readonly text: string;
  readonly steps: readonly (string | number)[];
}

/** Parses a Reference Path on the state's data (`$...`). Never throws. `$$` and variables cannot be written to. */
export function parseReferencePath(text: string): Parsed<ReferencePath> {
  const parsed = parseJsonPath(text);
  if (!parsed.ok) return parsed;
  if (parsed.value.root !== 'input')
    return { ok: false, problem: { message: "A Reference Path starts with '$' and a name or an index.", offset: 0 } };
  if (!parsed.value.reference)
    return {
      ok: false,
      problem: { message: 'A Reference Path names one node: it has names and indexes only.', offset: 0 },
    };
  const steps = parsed.value.steps.map((step) =>
    step.kind === 'child' ? (step.names[0] ?? '') : step.kind === 'index' ? (step.indexes[0] ?? 0) : '',
  );
  return { ok: true, value: { text, steps } };
}

/**
 * A copy of `target` with `value` at the path; objects on the way are made. Neither argument is changed.
 * @throws StatesError States.ResultPathMatchFailure when the path runs through something that is neither object nor array,
 * or through an index that is not there.
 */
export function setReferencePath(path: ReferencePath, target: JsonValue, value: JsonValue): JsonValue {
  return withinStack(() => setAt(path, target, value, target, 0));
}

/** A copy of `node`, which is in `target` at the first `at` steps of the path. */
function setAt(
  path: ReferencePath,
  target: JsonValue,
  value: JsonValue,
  node: JsonValue | undefined,
  at: number,
): JsonValue {
  const step = path.steps[at];
  if (step === undefined) return value;
  if (typeof step === 'number') {
    if (!Array.isArray(node) || step >= node.length) throw matchFailure(path, target);
    const copy = [...node];
    copy[step] = setAt(path, target, value, node[step], at + 1);
    return copy;
  }
  if (node !== undefined && !isJsonObject(node)) throw matchFailure(path, target);
  const copy: JsonObject = { ...node };
  const inner = node !== undefined && Object.hasOwn(node, step) ? node[step] : undefined;
  setProperty(copy, step, setAt(path, target, value, inner, at + 1));
  return copy;
}

function matchFailure(path: ReferencePath, target: JsonValue): StatesError {
  return new StatesError(
    'States.ResultPathMatchFailure',
    `Unable to apply ReferencePath ${path.text} to input ${JSON.stringify(target)}`,
  );
}

/**
 * ResultPath as a state applies it: absent or `$` replaces the input by the result, `null` discards the result.
 * @throws StatesError States.ResultPathMatchFailure; States.Runtime when the text is no Reference Path.
 */
export function applyResultPath(text: string | null | undefined, input: JsonValue, result: JsonValue): JsonValue {
  if (text === null) return input;
  if (text === undefined || text === '$') return result;
  const parsed = parseReferencePath(text);
  if (!parsed.ok) throw new StatesError('States.Runtime', `Invalid path '${text}': ${parsed.problem.message}`);
  return setReferencePath(parsed.value, input, result);
}
