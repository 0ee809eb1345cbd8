// A Task that waits for a task token passes the token on, or nobody can ever answer it (developer guide, "Wait for a
// Callback with Task Token").
import { childLocation, valueOf, type SyntaxNode } from '../../language';
import { parseResource } from '../../integrations';
import type { Rule } from '../rule';

export const taskTokens: Rule = ({ parts }, report) => {
  for (const { owner, node, location } of parts) {
    const value = owner === 'Task' ? valueOf(node, 'Resource') : undefined;
    const resource = value?.kind === 'string' ? parseResource(value.value) : undefined;
    if (value && resource && 'pattern' in resource && resource.pattern === 'waitForCallback') {
      const passed = valueOf(node, 'Parameters') ?? valueOf(node, 'Arguments');
      if (!passed || !mayHoldToken(passed)) {
        report('MissingTaskToken', {}, { range: value.range, location: childLocation(location, 'Resource') });
      }
    }
  }
};

/** The token itself, the whole context object, or anything that is put in later. */
function mayHoldToken(node: SyntaxNode): boolean {
  switch (node.kind) {
    case 'string':
      return /Task\b.*\bToken|\$\$(?:\.Task)?\s*$|\$\$[,)\s]|states\.context|\$\{|\$[A-Za-z_]/s.test(node.value);
    case 'object':
      return node.properties.some(({ value }) => mayHoldToken(value));
    case 'array':
      return node.items.some(mayHoldToken);
    default:
      return false;
  }
}
