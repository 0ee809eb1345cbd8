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

/** All expressions of a part, in the order of the text. */
export function expressionPlaces(part: Part): ExpressionPlace[] {
  const places: ExpressionPlace[] = [];
  const base = { part, state: part.state };
  for (const { field, property, location } of part.known) {
    const { value } = property;
    const at = { ...base, field: field.name, key: field.name, location, container: part.location, shape: field.shape };
    if (part.queryLanguage === 'JSONata') {
      if (jsonataPlace(field)) {
        jsonataStrings(value, location, part.location, (node, place, container) => {
          places.push({ ...at, kind: 'jsonata', node, location: place, container });
        });
      }
    } else if (field.shape.kind === 'template') {
      templateStrings(value, location, (node, key, container) => {
        places.push({ ...at, kind: 'template', node, key, location: childLocation(container, key), container });
      });
    } else if (value.kind === 'string' && field.shape.kind === 'path') {
      places.push({ ...at, kind: 'path', node: value });
    } else if (value.kind === 'string' && field.shape.kind === 'referencePath') {
      places.push({ ...at, kind: 'reference', node: value });
    } else if (value.kind === 'string' && field.shape.kind === 'expression') {
      places.push({ ...at, kind: 'template', node: value });
    }
  }
  if (part.owner === 'ChoiceRule' && part.queryLanguage === 'JSONPath') {
    for (const test of choiceTests(part)) {
      const operands = test.comparisons.filter(({ key }) => comparisonOperators.get(key.value) === 'path');
      for (const { key, value } of test.variable ? [test.variable, ...operands] : operands) {
        if (value.kind === 'string') {
          const location = childLocation(test.location, key.value);
          places.push({
            ...base,
            kind: 'path',
            node: value,
            field: key.value,
            key: key.value,
            location,
            container: test.location,
            shape: undefined,
          });
        }
      }
    }
  }
  return places;
}

/** The strings under a value that hold a JSONata delimiter. */
function jsonataStrings(
  node: SyntaxNode,
  location: string,
  container: string,
  found: (node: StringNode, location: string, container: string) => void,
): void {
  if (node.kind === 'string') {
    found(node, location, container);
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
