// Projection expressions: the parts of an item that are wanted (Amazon DynamoDB Developer Guide, page
// Expressions.ProjectionExpressions).
import type { Attributes, AttributeValue } from './attributeValue';
import { TokenReader, type ExpressionAttributes, type PathStep } from './expressionTokens';

/** Parses a projection. @throws ServiceError ValidationException */
export function parseProjection(text: string, attributes: ExpressionAttributes): PathStep[][] {
  const reader = new TokenReader(text, 'ProjectionExpression', attributes);
  const paths = [reader.path()];
  while (reader.sign(',')) paths.push(reader.path());
  reader.expectEnd();
  return paths;
}

/** The parts of an item that a projection names, at their places; members of lists close up. */
export function project(item: Attributes, paths: readonly (readonly PathStep[])[]): Attributes {
  const chosen = chosenPart({ type: 'M', value: item }, paths);
  return chosen?.type === 'M' ? chosen.value : new Map();
}

function chosenPart(at: AttributeValue, paths: readonly (readonly PathStep[])[]): AttributeValue | undefined {
  if (paths.some((path) => path.length === 0)) return at;
  const below = (step: PathStep) => paths.filter((path) => path[0] === step).map((path) => path.slice(1));
  if (at.type === 'M') {
    const members: Attributes = new Map();
    for (const [name, value] of at.value) {
      const inner = below(name);
      const part = inner.length > 0 ? chosenPart(value, inner) : undefined;
      if (part) members.set(name, part);
    }
    return members.size > 0 ? { type: 'M', value: members } : undefined;
  }
  if (at.type === 'L') {
    const members = at.value.flatMap((value, index) => {
      const inner = below(index);
      const part = inner.length > 0 ? chosenPart(value, inner) : undefined;
      return part ? [part] : [];
    });
    return members.length > 0 ? { type: 'L', value: members } : undefined;
  }
  return undefined;
}
