// The tests of JSONPath Choice rules: what in a ChoiceRule is no field of the table but a comparison (States Language,
// "Choice State"). Nested rules of And, Or and Not are found here, for every rule that looks into them.
import {
  childLocation,
  comparisonOperators,
  logicalOperators,
  type ObjectNode,
  type PropertyNode,
  type SyntaxNode,
} from '../language';
import type { Part } from './workflowModel';

/** A rule or a rule inside And, Or or Not. */
export interface ChoiceTest {
  readonly node: ObjectNode;
  readonly location: string;
  readonly nested: boolean;
  readonly variable?: PropertyNode;
  readonly comparisons: readonly PropertyNode[];
  readonly logical: readonly PropertyNode[];
  /** The rest of a nested test; of an outermost one, the part's own unknown fields are judged elsewhere. */
  readonly others: readonly PropertyNode[];
}

const logicalNames: ReadonlySet<string> = new Set(logicalOperators);

/** Whether a property of a part is a piece of a Choice rule that JSONPath states have, and JSONata states have not. */
export function isChoiceRulePart(part: Part, name: string): boolean {
  return part.owner === 'ChoiceRule' && isTestWord(name);
}

function isTestWord(name: string): boolean {
  return name === 'Variable' || logicalNames.has(name) || comparisonOperators.has(name);
}

/** The tests of a ChoiceRule part: itself, then those nested in it, in the order of the text. */
export function choiceTests(part: Part): ChoiceTest[] {
  const found: ChoiceTest[] = [];
  const add = (node: SyntaxNode, location: string, nested: boolean): void => {
    if (node.kind !== 'object') {
      return;
    }
    const by = (test: (name: string) => boolean) => node.properties.filter((property) => test(property.key.value));
    const variable = by((name) => name === 'Variable')[0];
    const logical = by((name) => logicalNames.has(name));
    found.push({
      node,
      location,
      nested,
      ...(variable ? { variable } : {}),
      comparisons: by((name) => comparisonOperators.has(name)),
      logical,
      others: by((name) => !isTestWord(name) && name !== 'Comment'),
    });
    for (const { key, value } of logical) {
      const place = childLocation(location, key.value);
      if (value.kind === 'array') {
        value.items.forEach((item, index) => {
          add(item, childLocation(place, index), true);
        });
      } else {
        add(value, place, true);
      }
    }
  };
  add(part.node, part.location, false);
  return found;
}
