// Where a definition holds expressions: payload templates, path fields, Choice operands and JSONata strings. Rules on
// syntax, warnings and variableReferences all walk the same list (States Language, "Paths", "Payload Template", "JSONata").
import { childLocation, comparisonOperators, type FieldShape, type StringNode, type SyntaxNode } from '../language';
import { choiceTests } from './choiceRule';
import { jsonataPlace } from './jsonataPlace';
import type { Part, State } from './workflowModel';

/**
 * One string that is (or should be) an expression.
 * - `path`, `reference`: a field that takes a path; `template`: the value of a key ending in `.$`, or ErrorPath;
 * - `jsonata`: a string in a field that JSONata evaluates.
 */
export interface ExpressionPlace {
  readonly kind: 'path' | 'reference' | 'template' | 'jsonata';
  readonly node: StringNode;
  /** The field of the table under which it stands. */
  readonly field: string;
  /** The key or field that holds it, such as `id.$`. */
  readonly key: string;
  /** AWS's location of the string itself. */
  readonly location: string;
  /** AWS's location of the object that holds it. */
  readonly container: string;
  readonly part: Part;
  readonly state: State | undefined;
  readonly shape: FieldShape | undefined;
}

/** All expressions of the parts, in their order. */
export function expressionPlaces(parts: readonly Part[]): ExpressionPlace[] {
  const places: ExpressionPlace[] = [];
  for (const part of parts) {
    addPlaces(part, places);
  }
  return places;
}

/** What a string is, by the shape of its field, in a JSONPath state. */
const fieldKinds: Partial<Record<FieldShape['kind'], ExpressionPlace['kind']>> = {
  path: 'path',
  referencePath: 'reference',
  expression: 'template',
};

function addPlaces(part: Part, places: ExpressionPlace[]): void {
  for (const { field, property, location } of part.known) {
    const { value } = property;
    const { shape, name } = field;
    const add = (kind: ExpressionPlace['kind'], node: StringNode, key: string, at: string, container: string) => {
      places.push({ kind, node, field: name, key, location: at, container, part, state: part.state, shape });
    };
    if (part.queryLanguage === 'JSONata') {
      if (jsonataPlace(field)) {
        jsonataStrings(value, location, part.location, (node, at, container) => {
          add('jsonata', node, name, at, container);
        });
      }
    } else if (shape.kind === 'template') {
      templateStrings(value, location, (node, key, container) => {
        add('template', node, key, childLocation(container, key), container);
      });
    } else if (value.kind === 'string') {
      const kind = fieldKinds[shape.kind];
      if (kind) {
        add(kind, value, name, location, part.location);
      }
    }
  }
  if (part.owner === 'ChoiceRule' && part.queryLanguage === 'JSONPath') {
    for (const test of choiceTests(part)) {
      const operands = test.comparisons.filter(({ key }) => comparisonOperators.get(key.value) === 'path');
      for (const { key, value } of test.variable ? [test.variable, ...operands] : operands) {
        if (value.kind === 'string') {
          const location = childLocation(test.location, key.value);
          const field = key.value;
          const { state } = part;
          places.push({
            kind: 'path',
            node: value,
            field,
            key: field,
            location,
            container: test.location,
            part,
            state,
            shape: undefined,
          });
        }
      }
    }
  }
}

/** The strings under a value that begin as JSONata; all others are plain text. */
function jsonataStrings(
  node: SyntaxNode,
  location: string,
  container: string,
  found: (node: StringNode, location: string, container: string) => void,
): void {
  if (node.kind === 'string') {
    if (node.value.startsWith('{%')) {
      found(node, location, container);
    }
  } else if (node.kind === 'object') {
    for (const { key, value } of node.properties) {
      jsonataStrings(value, childLocation(location, key.value), location, found);
    }
  } else if (node.kind === 'array') {
    node.items.forEach((item, index) => {
      jsonataStrings(item, childLocation(location, index), location, found);
    });
  }
}

/** The strings of keys that end in `.$`, at any depth of a payload template. */
export function templateStrings(
  node: SyntaxNode,
  location: string,
  found: (node: StringNode, key: string, container: string) => void,
): void {
  if (node.kind === 'object') {
    for (const { key, value } of node.properties) {
      if (!key.value.endsWith('.$')) {
        templateStrings(value, childLocation(location, key.value), found);
      } else if (value.kind === 'string') {
        found(value, key.value, location);
      }
    }
  } else if (node.kind === 'array') {
    node.items.forEach((item, index) => {
      templateStrings(item, childLocation(location, index), found);
    });
  }
}
