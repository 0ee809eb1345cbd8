// The parts of a definition that rules look at, found in one walk: machines (the workflow, branches, item processors)
// and their states, with location and query language (States Language, "Structure of a State Machine").
import {
  childLocation,
  stringOf,
  valueOf,
  type ArrayNode,
  type DefinitionDocument,
  type ObjectNode,
  type StringNode,
  type SyntaxNode,
} from '../language';

export type QueryLanguage = 'JSONPath' | 'JSONata';

/** A StartAt and States: the workflow itself, a branch of a Parallel state, or what a Map state runs for each item. */
export interface Machine {
  readonly kind: 'Workflow' | 'Branch' | 'ItemProcessor' | 'Iterator';
  readonly node: ObjectNode;
  readonly location: string;
  /** The Parallel or Map state that it stands in. */
  readonly parent?: State;
  readonly states: readonly State[];
}

/** One state of a machine. */
export interface State {
  readonly name: string;
  readonly nameNode: StringNode;
  readonly type: string | undefined;
  readonly node: ObjectNode;
  readonly location: string;
  readonly queryLanguage: QueryLanguage;
  readonly machine: Machine;
  readonly machines: readonly Machine[];
}

/** What a definition is made of. `states` and `machines` hold those of all levels, outer ones first. */
export interface WorkflowModel {
  readonly document: DefinitionDocument;
  readonly root: SyntaxNode;
  readonly queryLanguage: QueryLanguage;
  readonly workflow?: Machine;
  readonly machines: readonly Machine[];
  readonly states: readonly State[];
}

/** Finds machines and states of a document; undefined where nothing of it could be read. */
export function workflowModel(document: DefinitionDocument): WorkflowModel | undefined {
  const { root } = document;
  if (!root) {
    return undefined;
  }
  const queryLanguage = stringOf(root, 'QueryLanguage') === 'JSONata' ? 'JSONata' : 'JSONPath';
  const machines: Machine[] = [];
  const states: State[] = [];

  const addMachine = (kind: Machine['kind'], node: ObjectNode, location: string, parent?: State): Machine => {
    const own: State[] = [];
    const machine: Machine = { kind, node, location, states: own, ...(parent ? { parent } : {}) };
    machines.push(machine);
    const statesNode = valueOf(node, 'States');
    for (const { key, value } of statesNode?.kind === 'object' ? statesNode.properties : []) {
      if (value.kind === 'object') {
        const language = stringOf(value, 'QueryLanguage') ?? queryLanguage;
        const inner: Machine[] = [];
        const state: State = {
          name: key.value,
          nameNode: key,
          type: stringOf(value, 'Type'),
          node: value,
          location: childLocation(childLocation(location, 'States'), key.value),
          queryLanguage: language === 'JSONata' ? 'JSONata' : 'JSONPath',
          machine,
          machines: inner,
        };
        own.push(state);
        states.push(state);
        inner.push(...addInner(state));
      }
    }
    return machine;
  };

  const addInner = (state: State): Machine[] => {
    const found: Machine[] = [];
    for (const [name, kind] of INNER) {
      const value = valueOf(state.node, name);
      const place = childLocation(state.location, name);
      if (value?.kind === 'object' && kind !== 'Branch') {
        found.push(addMachine(kind, value, place, state));
      } else if (value?.kind === 'array' && kind === 'Branch') {
        found.push(...branches(value, place, state));
      }
    }
    return found;
  };

  const branches = (node: ArrayNode, place: string, state: State): Machine[] =>
    node.items.flatMap((item, index) =>
      item.kind === 'object' ? [addMachine('Branch', item, childLocation(place, index), state)] : [],
    );

  const workflow = root.kind === 'object' ? addMachine('Workflow', root, '/') : undefined;
  return { document, root, queryLanguage, machines, states, ...(workflow ? { workflow } : {}) };
}

const INNER = [
  ['Branches', 'Branch'],
  ['ItemProcessor', 'ItemProcessor'],
  ['Iterator', 'Iterator'],
] as const;
