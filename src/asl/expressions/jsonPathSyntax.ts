// The parts of a parsed JSONPath: steps and filter tests, in Jayway's dialect (Amazon States Language, "Paths").
import type { JsonValue } from '../language/jsonValue';
import type { VariableUse } from './expressionProblem';
import type { BoundedRegExp } from './boundedRegExp';

/** One step of a path. */
export type PathStep =
  | { readonly kind: 'child'; readonly names: readonly string[] }
  | { readonly kind: 'index'; readonly indexes: readonly number[] }
  | { readonly kind: 'slice'; readonly from: number | undefined; readonly to: number | undefined }
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'scan' }
  | { readonly kind: 'filter'; readonly test: FilterTest }
  | { readonly kind: 'function'; readonly name: PathFunctionName };

/** The functions that a path may end in. */
export const pathFunctionNames = ['length', 'keys', 'min', 'max', 'avg', 'stddev', 'sum', 'concat'] as const;
export type PathFunctionName = (typeof pathFunctionNames)[number];

/** The operators of a filter, longest first where one begins another. */
export const filterOperators = ['===', '!==', '==', '!=', '<=', '>=', '=~', '<', '>'] as const;
export const filterWords = ['in', 'nin', 'subsetof', 'anyof', 'noneof', 'size', 'empty', 'contains', 'all'] as const;
export type FilterOperator = (typeof filterOperators)[number] | (typeof filterWords)[number];

export type FilterOperand =
  | { readonly kind: 'value'; readonly value: JsonValue }
  | { readonly kind: 'regex'; readonly regex: BoundedRegExp }
  | { readonly kind: 'path'; readonly from: 'current' | 'root'; readonly steps: readonly PathStep[] };

export type FilterTest =
  | { readonly kind: 'and' | 'or'; readonly left: FilterTest; readonly right: FilterTest }
  | { readonly kind: 'not'; readonly test: FilterTest }
  | { readonly kind: 'exists'; readonly operand: FilterOperand }
  | {
      readonly kind: 'compare';
      readonly operator: FilterOperator;
      readonly left: FilterOperand;
      readonly right: FilterOperand;
    };

/** A parsed path. */
export interface JsonPath {
  readonly text: string;
  /** Where the path starts: the state's data (`$`), the context object (`$$`) or a variable (`$name`). */
  readonly root: 'input' | 'context' | 'variable';
  /** The variable's name without `$`; only when root is 'variable'. */
  readonly variable?: string;
  readonly steps: readonly PathStep[];
  /** Definite: it names at most one node. An indefinite path answers an array, possibly empty. */
  readonly definite: boolean;
  /** Whether it is also a Reference Path: only child names and indexes. */
  readonly reference: boolean;
  readonly variables: readonly VariableUse[];
}

/** Whether one step, alone, names at most one node. Several names merge into one object. */
function isDefiniteStep(step: PathStep): boolean {
  switch (step.kind) {
    case 'child':
      return true;
    case 'index':
      return step.indexes.length === 1;
    case 'function':
      return true;
    default:
      return false;
  }
}

/** Whether the steps name at most one node. A function right at the end of a scan counts the whole scan, so it is definite. */
export function areDefinite(steps: readonly PathStep[]): boolean {
  if (steps[0]?.kind === 'scan' && steps.at(-1)?.kind === 'function') return true;
  return steps.every(isDefiniteStep);
}

/** Whether the steps make a Reference Path: single names and single indexes from 0 up. */
export function areReference(steps: readonly PathStep[]): boolean {
  return steps.every((step) =>
    step.kind === 'child'
      ? step.names.length === 1
      : step.kind === 'index' && step.indexes.length === 1 && (step.indexes[0] ?? -1) >= 0,
  );
}
