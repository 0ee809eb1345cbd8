// The parts of a definition that rules look at, found in one walk along the table of fields: machines (the workflow,
// branches, item processors), their states and the objects inside them (States Language, "Structure of a State Machine").
import {
  childLocation,
  fieldOf,
  stateTypes,
  stringOf,
  type DefinitionDocument,
  type Field,
  type FieldOwner,
  type ObjectNode,
  type PropertyNode,
  type QueryLanguage,
  type StateType,
  type StringNode,
  type SyntaxNode,
} from '../language';
import { expressionPlaces, type ExpressionPlace } from './expressionPlaces';
import { transitionsOf, type Transition } from './transitions';

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
  /** Missing where Type is missing or unknown. */
  readonly type?: StateType;
  readonly node: ObjectNode;
  readonly location: string;
  readonly queryLanguage: QueryLanguage;
  readonly machine: Machine;
  /** What its Next, Choices, Default and Catch name. */
  readonly transitions: readonly Transition[];
}

/** One property that the table of fields knows for its owner. */
export interface KnownField {
  readonly field: Field;
  readonly property: PropertyNode;
  readonly location: string;
}

/** An object that the table of fields has an owner for: the workflow, a state, a Retrier, an ItemReader, ... */
export interface Part {
  readonly owner: FieldOwner;
  readonly node: ObjectNode;
  readonly location: string;
  readonly queryLanguage: QueryLanguage;
  /** The state that it is, or stands in; missing for the workflow itself. */
  readonly state?: State;
  readonly known: readonly KnownField[];
  /** Properties that the owner has no field for. */
  readonly unknown: readonly PropertyNode[];
}

/** What a definition is made of. The lists hold what stands at all levels, in the order of the text, outer ones first. */
export interface WorkflowModel {
  readonly document: DefinitionDocument;
  readonly root: SyntaxNode;
  readonly queryLanguage: QueryLanguage;
  readonly machines: readonly Machine[];
  readonly states: readonly State[];
  readonly parts: readonly Part[];
  /** Every string that is, or should be, an expression. */
  readonly expressions: readonly ExpressionPlace[];
}

/** Finds the parts of a document; undefined where nothing of it could be read. */
export function workflowModel(document: DefinitionDocument): WorkflowModel | undefined {
  return document.root && new ModelBuilder(document, document.root);
}

const machineKinds: Partial<Record<FieldOwner, Machine['kind']>> = {
  Workflow: 'Workflow',
  Branch: 'Branch',
  ItemProcessor: 'ItemProcessor',
  Iterator: 'Iterator',
};

class ModelBuilder implements WorkflowModel {
  readonly queryLanguage: QueryLanguage;
  readonly machines: Machine[] = [];
  readonly states: State[] = [];
  readonly parts: Part[] = [];
  readonly expressions: readonly ExpressionPlace[];

  constructor(
    readonly document: DefinitionDocument,
    readonly root: SyntaxNode,
  ) {
    this.queryLanguage = stringOf(root, 'QueryLanguage') === 'JSONata' ? 'JSONata' : 'JSONPath';
    if (root.kind === 'object') {
      this.addPart('Workflow', root, '/', this.queryLanguage);
    }
    this.expressions = expressionPlaces(this.parts);
  }

  private addPart(
    owner: FieldOwner,
    node: ObjectNode,
    location: string,
    queryLanguage: QueryLanguage,
    state?: State,
  ): void {
    const known: KnownField[] = [];
    const unknown: PropertyNode[] = [];
    for (const property of node.properties) {
      const field = fieldOf(owner, property.key.value);
      if (field) {
        known.push({ field, property, location: childLocation(location, property.key.value) });
      } else {
        unknown.push(property);
      }
    }
    this.parts.push({ owner, node, location, queryLanguage, ...(state ? { state } : {}), known, unknown });
    const kind = machineKinds[owner];
    const own: State[] = [];
    const machine: Machine | undefined = kind && {
      kind,
      node,
      location,
      states: own,
      ...(state ? { parent: state } : {}),
    };
    if (machine) {
      this.machines.push(machine);
    }
    for (const { field, property, location: place } of known) {
      const { shape } = field;
      const { value } = property;
      if (shape.kind === 'object' && value.kind === 'object') {
        this.addPart(shape.owner, value, place, queryLanguage, state);
      } else if (shape.kind === 'list' && value.kind === 'array') {
        value.items.forEach((item, index) => {
          if (item.kind === 'object') {
            this.addPart(shape.owner, item, childLocation(place, index), queryLanguage, state);
          }
        });
      } else if (shape.kind === 'states' && value.kind === 'object' && machine) {
        this.addStates(value, place, machine, own);
      }
    }
  }

  private addStates(node: ObjectNode, location: string, machine: Machine, own: State[]): void {
    for (const { key, value } of node.properties) {
      if (value.kind !== 'object') {
        continue;
      }
      const type = stateTypes.find((name) => name === stringOf(value, 'Type'));
      const language = stringOf(value, 'QueryLanguage') ?? this.queryLanguage;
      const place = childLocation(location, key.value);
      const state: State = {
        name: key.value,
        nameNode: key,
        ...(type ? { type } : {}),
        node: value,
        location: place,
        queryLanguage: language === 'JSONata' ? 'JSONata' : 'JSONPath',
        machine,
        transitions: transitionsOf(value, place),
      };
      own.push(state);
      this.states.push(state);
      if (type) {
        this.addPart(type, value, state.location, state.queryLanguage, state);
      }
    }
  }
}
