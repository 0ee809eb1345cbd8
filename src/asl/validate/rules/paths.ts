// Fields that take a path hold one, and where one node must be named, a Reference Path (States Language, "Paths",
// "Reference Paths"). Their syntax is asl/expressions'.
import { hasSubstitution, type StringNode } from '../../language';
import { parseJsonPath } from '../../expressions/jsonPath';
import { parseReferencePath } from '../../expressions/referencePath';
import { offsetInSource } from '../offsetInSource';
import type { Rule } from '../rule';

export const paths: Rule = ({ expressions, document }, report) => {
  for (const { kind, node, location, shape } of expressions) {
    if ((kind !== 'path' && kind !== 'reference') || hasSubstitution(node.value)) {
      continue;
    }
    const parsed = parseJsonPath(node.value);
    if (parsed.ok && kind === 'path') {
      continue;
    }
    if (parsed.ok) {
      const isVariable =
        shape?.kind === 'referencePath' && shape.variables === true && parsed.value.root === 'variable';
      const isReference = isVariable ? parsed.value.reference : parseReferencePath(node.value).ok;
      if (!isReference) {
        report('NotReferencePath', {}, { range: node.range, location });
      }
    } else if (hasScript(node.value)) {
      report('ScriptInPath', {}, { range: node.range, location });
    } else if (kind === 'reference') {
      report('NotReferencePath', {}, { range: node.range, location });
    } else {
      const range = rangeInside(document.text, node, parsed.problem.offset);
      report('InvalidPath', { problem: parsed.problem.message }, { range, location });
    }
  }
};

/** `[(@.length-1)]`: in other dialects of JSONPath a script, which some writers take for granted. */
function hasScript(text: string): boolean {
  return /\[\([^()]*\)\]/.test(text);
}

function rangeInside(text: string, node: StringNode, offset: number): { start: number; end: number } {
  const start = offsetInSource(text, node, offset);
  return { start: Math.min(start, node.range.end - 1), end: node.range.end };
}
