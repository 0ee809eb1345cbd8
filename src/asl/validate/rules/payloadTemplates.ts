// Payload templates of JSONPath states: the value of a key ending in .$ is a path or an intrinsic function call, as are
// ErrorPath and CausePath (States Language, "Payload Template", "Intrinsic Functions").
import { childLocation, hasSubstitution, type SyntaxNode } from '../../language';
import { parseTemplateExpression } from '../../expressions/payloadTemplate';
import { offsetInSource } from '../offsetInSource';
import type { Rule, RuleReport } from '../rule';

/** The functions that ErrorPath and CausePath take (developer guide, "Fail workflow state"). */
const textFunctions: ReadonlySet<string> = new Set([
  'States.Format',
  'States.JsonToString',
  'States.ArrayGetItem',
  'States.Base64Encode',
  'States.Base64Decode',
  'States.Hash',
  'States.UUID',
]);

export const payloadTemplates: Rule = ({ parts, expressions, document }, report) => {
  for (const { kind, node, key, field, location, container, shape } of expressions) {
    if (kind !== 'template' || hasSubstitution(node.value)) {
      continue;
    }
    const parsed = parseTemplateExpression(node.value);
    if (!parsed.ok) {
      const start = Math.min(offsetInSource(document.text, node, parsed.problem.offset), node.range.end - 1);
      const place = { range: { start, end: node.range.end }, location: key === field ? location : container };
      report('InvalidTemplateExpression', { field: key, problem: parsed.problem.message }, place);
    } else if (
      shape?.kind === 'expression' &&
      parsed.value.kind === 'call' &&
      !textFunctions.has(parsed.value.call.name)
    ) {
      report('FunctionGivesNoText', { field, values: [...textFunctions].join(', ') }, { range: node.range, location });
    }
  }
  for (const part of parts) {
    if (part.queryLanguage === 'JSONPath') {
      for (const { field, property, location } of part.known) {
        if (field.shape.kind === 'template') {
          judgeKeys(property.value, location, report);
        }
      }
    }
  }
};

/** A key ending in .$ whose value is no string can be neither path nor call; and without .$ it is no other key again. */
function judgeKeys(node: SyntaxNode, location: string, report: RuleReport): void {
  if (node.kind === 'object') {
    const names = new Set(node.properties.map(({ key }) => key.value));
    for (const { key, value } of node.properties) {
      if (names.has(`${key.value}.$`)) {
        report('DuplicateTemplateKey', { field: key.value }, { range: key.range, location });
      }
      if (!key.value.endsWith('.$')) {
        judgeKeys(value, childLocation(location, key.value), report);
      } else if (value.kind !== 'string') {
        report(
          'InvalidTemplateExpression',
          { field: key.value, problem: 'The value is no string' },
          { range: value.range, location },
        );
      }
    }
  } else if (node.kind === 'array') {
    node.items.forEach((item, index) => {
      judgeKeys(item, childLocation(location, index), report);
    });
  }
}
