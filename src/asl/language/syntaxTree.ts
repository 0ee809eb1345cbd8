// The tree of a definition's text, JSON or YAML alike, where every node knows its range in the text.
import { setProperty, type JsonObject, type JsonValue } from './jsonValue';

/** The two notations in which AWS's tools keep a definition (`.asl.json`, `.asl.yaml`). */
export type SourceFormat = 'json' | 'yaml';

/** A range of a text: UTF-16 offsets, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A place in a text as editors show it: both count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface StringNode {
  readonly kind: 'string';
  readonly value: string;
  readonly range: TextRange;
}
export interface NumberNode {
  readonly kind: 'number';
  readonly value: number;
  /** The number as it is written, such as `1.0`. */
  readonly text: string;
  readonly range: TextRange;
}
export interface BooleanNode {
  readonly kind: 'boolean';
  readonly value: boolean;
  readonly range: TextRange;
}
export interface NullNode {
  readonly kind: 'null';
  readonly value: null;
  readonly range: TextRange;
}
export interface ArrayNode {
  readonly kind: 'array';
  readonly items: readonly SyntaxNode[];
  readonly range: TextRange;
}
export interface PropertyNode {
  readonly key: StringNode;
  readonly value: SyntaxNode;
  readonly range: TextRange;
}
export interface ObjectNode {
  readonly kind: 'object';
  /** In the order of the text; of a duplicate key both are here, and the value has the last. */
  readonly properties: readonly PropertyNode[];
  readonly range: TextRange;
}

export type SyntaxNode = ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode;

/** The last property with a name, as JSON readers take it, or undefined. */
export function propertyOf(node: SyntaxNode | undefined, name: string): PropertyNode | undefined {
  if (node?.kind !== 'object') {
    return undefined;
  }
  for (let index = node.properties.length - 1; index >= 0; index -= 1) {
    const property = node.properties[index];
    if (property?.key.value === name) {
      return property;
    }
  }
  return undefined;
}

/** The value of the last property with a name, or undefined. */
export function valueOf(node: SyntaxNode | undefined, name: string): SyntaxNode | undefined {
  return propertyOf(node, name)?.value;
}

/** The string that a property has, or undefined where it is missing or no string. */
export function stringOf(node: SyntaxNode | undefined, name: string): string | undefined {
  const value = valueOf(node, name);
  return value?.kind === 'string' ? value.value : undefined;
}

/** The JSON value that a node stands for. Depth is bounded by the parser. */
export function toValue(node: SyntaxNode): JsonValue {
  switch (node.kind) {
    case 'object': {
      const object: JsonObject = {};
      for (const property of node.properties) {
        setProperty(object, property.key.value, toValue(property.value));
      }
      return object;
    }
    case 'array':
      return node.items.map(toValue);
    default:
      return node.value;
  }
}

/** One step down the tree, in AWS's notation: `/name` for a property, `[0]` for an item. */
export function childLocation(location: string, key: string | number): string {
  if (typeof key === 'number') {
    return `${location}[${key}]`;
  }
  return location === '/' || location === '' ? `/${key}` : `${location}/${key}`;
}

/**
 * The node at a location in AWS's notation (`/States/Check/Choices[0]/Next`; the root is `/`). AWS escapes nothing,
 * so a state's name may itself hold `/` or `[`: every property whose name fits is tried.
 */
export function nodeAtLocation(root: SyntaxNode | undefined, location: string): SyntaxNode | undefined {
  return root && descend(root, location === '/' ? '' : location);
}

function descend(node: SyntaxNode, rest: string): SyntaxNode | undefined {
  if (rest === '') {
    return node;
  }
  if (node.kind === 'array') {
    const match = /^(?:\[(\d+)\]|\/(\d+)(?=\/|\[|$))/.exec(rest);
    const item = match ? node.items[Number(match[1] ?? match[2])] : undefined;
    return match && item ? descend(item, rest.slice(match[0].length)) : undefined;
  }
  if (node.kind !== 'object' || !rest.startsWith('/')) {
    return undefined;
  }
  for (let index = node.properties.length - 1; index >= 0; index -= 1) {
    const property = node.properties[index];
    if (property && rest.startsWith(property.key.value, 1)) {
      const after = rest.slice(1 + property.key.value.length);
      if (after === '' || after.startsWith('/') || after.startsWith('[')) {
        const found = descend(property.value, after);
        if (found) {
          return found;
        }
      }
    }
  }
  return undefined;
}
