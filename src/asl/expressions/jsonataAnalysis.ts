// What can be told of a JSONata expression without running it: the variables it takes from the workflow, its uses of
// `$states`, and what Step Functions refuses (Developer Guide, "Transforming data with JSONata in Step Functions").
import type { VariableUse } from './expressionProblem';
import { awsJsonataFunctions, jsonataBuiltIns } from './jsonataFunctionNames';

/** A use of `$states`: the member names that follow it (`['input', 'id']`), and where `$states` starts. */
export interface StatesUse {
  readonly path: readonly string[];
  readonly offset: number;
}

/** A construct that parses but that Step Functions refuses: `$`, `$$` or a bare name at the top, `$eval`. */
export interface JsonataRefusal {
  readonly kind: 'root-context' | 'bare-name' | 'eval';
  readonly text: string;
  readonly offset: number;
}

/** What an expression uses. */
export interface JsonataUses {
  readonly variables: readonly VariableUse[];
  /** Names that may be workflow variables although JSONata has a function of that name. */
  readonly names: ReadonlySet<string>;
  readonly states: readonly StatesUse[];
  readonly refusals: readonly JsonataRefusal[];
}

/** The tree as the library makes it, as far as it is read; its own type declarations leave most of it out. */
export interface JsonataNode {
  readonly type: string;
  readonly value?: unknown;
  readonly position?: number;
  readonly steps?: readonly JsonataNode[];
  readonly stages?: readonly JsonataStage[];
  readonly predicate?: readonly JsonataStage[];
  readonly group?: { readonly lhs: readonly (readonly [JsonataNode, JsonataNode])[] };
  readonly focus?: string;
  readonly index?: string;
  readonly lhs?: JsonataNode | readonly (readonly [JsonataNode, JsonataNode])[];
  readonly rhs?: JsonataNode;
  readonly expression?: JsonataNode;
  readonly expressions?: readonly JsonataNode[];
  readonly arguments?: readonly JsonataNode[];
  readonly procedure?: JsonataNode;
  readonly body?: JsonataNode;
  readonly condition?: JsonataNode;
  readonly then?: JsonataNode;
  readonly else?: JsonataNode;
  readonly pattern?: JsonataNode;
  readonly update?: JsonataNode;
  readonly delete?: JsonataNode;
  readonly terms?: readonly { readonly expression: JsonataNode }[];
}

interface JsonataStage {
  readonly type: string;
  readonly value?: unknown;
  readonly expr?: JsonataNode;
}

/** Names bound inside the expression, innermost first. */
class Bound {
  readonly #names = new Set<string>();
  constructor(readonly outer?: Bound) {}

  add(name: string): void {
    this.#names.add(name);
  }

  has(name: string): boolean {
    return this.#names.has(name) || (this.outer?.has(name) ?? false);
  }
}

/**
 * Reads a tree.
 * @param offset where the expression starts in the string that uses are reported for.
 */
export function analyseJsonata(tree: JsonataNode, offset: number): JsonataUses {
  const variables: VariableUse[] = [];
  const names = new Set<string>();
  const called = new Set<string>();
  const states: StatesUse[] = [];
  const refusals: JsonataRefusal[] = [];
  /** Positions of the library point behind the token. */
  const start = (node: JsonataNode, text: string) =>
    Math.max(offset, offset + (node.position ?? text.length) - text.length);

  const variable = (node: JsonataNode, bound: Bound, top: boolean, path: readonly string[]): void => {
    const name = String(node.value);
    const text = `$${name}`;
    if (name === '$' || (name === '' && top)) refusals.push({ kind: 'root-context', text, offset: start(node, text) });
    if (name === '' || name === '$' || bound.has(name)) return;
    if (name === 'states') states.push({ path, offset: start(node, text) });
    else if (name === 'eval') refusals.push({ kind: 'eval', text, offset: start(node, text) });
    else {
      names.add(name);
      if (!jsonataBuiltIns.has(name) && !awsJsonataFunctions.has(name))
        variables.push({ name, offset: start(node, text) });
    }
  };

  const stages = (list: readonly JsonataStage[] | undefined, bound: Bound): void => {
    for (const stage of list ?? []) {
      if (stage.type === 'index') bound.add(String(stage.value));
      if (stage.expr) visit(stage.expr, bound, false);
    }
  };

  /** `top`: whether the context is the whole document, which Step Functions does not provide. */
  const visit = (node: JsonataNode, bound: Bound, top: boolean, path: readonly string[] = []): void => {
    switch (node.type) {
      case 'path': {
        const inner = new Bound(bound);
        const following = (node.steps ?? []).slice(1);
        const end = following.findIndex((step) => step.type !== 'name');
        const members = following.slice(0, end < 0 ? undefined : end).map((step) => String(step.value));
        const firstStages = node.steps?.[0]?.stages ?? node.steps?.[0]?.predicate;
        node.steps?.forEach((step, index) => {
          // A focus or an index is bound before the step's own filters run.
          if (step.focus !== undefined) inner.add(step.focus);
          if (step.index !== undefined) inner.add(step.index);
          visit(step, inner, top && index === 0, index === 0 && firstStages === undefined ? members : []);
        });
        group(node, inner);
        return;
      }
      case 'name':
        if (top)
          refusals.push({ kind: 'bare-name', text: String(node.value), offset: start(node, String(node.value)) });
        break;
      case 'variable':
        variable(node, bound, top, path);
        break;
      case 'block': {
        const inner = new Bound(bound);
        for (const each of node.expressions ?? []) visit(each, inner, top);
        break;
      }
      case 'bind': {
        const name = String((node.lhs as JsonataNode).value);
        // A function may call itself by the name that it is bound to; any other value may not.
        if (node.rhs?.type === 'lambda') bound.add(name);
        if (node.rhs) visit(node.rhs, bound, top);
        bound.add(name);
        break;
      }
      case 'lambda': {
        const inner = new Bound(bound);
        for (const parameter of node.arguments ?? []) inner.add(String(parameter.value));
        if (node.body) visit(node.body, inner, top);
        break;
      }
      case 'transform':
        for (const each of [node.pattern, node.update, node.delete]) if (each) visit(each, bound, false);
        break;
      case 'sort':
        for (const term of node.terms ?? []) visit(term.expression, bound, false);
        break;
      default:
        children(node, bound, top);
    }
    stages(node.predicate, bound);
    stages(node.stages, bound);
    group(node, bound);
  };

  const group = (node: JsonataNode, bound: Bound): void => {
    for (const pair of node.group?.lhs ?? []) for (const each of pair) visit(each, bound, false);
  };

  /** A call of a built-in function keeps the name for the function, whatever variable the workflow has. */
  const noteCall = (procedure: JsonataNode | undefined): void => {
    const name = procedure?.type === 'variable' ? String(procedure.value) : '';
    if (jsonataBuiltIns.has(name) || awsJsonataFunctions.has(name)) called.add(name);
  };

  const children = (node: JsonataNode, bound: Bound, top: boolean): void => {
    noteCall(node.procedure);
    if (Array.isArray(node.lhs))
      for (const pair of node.lhs as readonly (readonly [JsonataNode, JsonataNode])[])
        for (const each of pair) visit(each, bound, top);
    else if (node.lhs) visit(node.lhs as JsonataNode, bound, top);
    for (const each of [node.rhs, node.expression, node.procedure, node.condition, node.then, node.else])
      if (each) visit(each, bound, top);
    for (const each of [...(node.expressions ?? []), ...(node.arguments ?? [])]) visit(each, bound, top);
  };

  visit(tree, new Bound(), true);
  for (const name of called) names.delete(name);
  return { variables, names, states, refusals };
}
