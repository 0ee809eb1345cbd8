// What AWS accepts but warns of: paths in fields that are not evaluated (ValidateStateMachineDefinitionDiagnostic, "List
// of warning codes"); and JSONata in JSONPath states, which is passed on as plain text.
import { childLocation, fieldOf, type SyntaxNode } from '../../language';
import { isJsonataString } from '../../expressions/jsonata';
import type { Rule, RuleReport } from '../rule';

const looksLikePath = /^\$\$?(?:\.|\[)/;
const looksLikeCall = /^States\.[A-Za-z0-9]+\(.*\)$/s;

export const warnings: Rule = ({ parts }, report) => {
  for (const part of parts) {
    if (part.queryLanguage !== 'JSONPath') {
      continue;
    }
    for (const { field, property, location } of part.known) {
      const { value } = property;
      if (field.shape.kind === 'template') {
        withoutDollar(value, location, report);
      } else if (field.name === 'Result') {
        staticResult(value, location, report);
      } else if (
        value.kind === 'string' &&
        looksLikePath.test(value.value) &&
        fieldOf(part.owner, `${field.name}Path`)
      ) {
        report('NoPath', { field: field.name }, { range: value.range, location });
      }
    }
  }
};

function withoutDollar(node: SyntaxNode, location: string, report: RuleReport): void {
  if (node.kind === 'array') {
    node.items.forEach((item, index) => {
      withoutDollar(item, childLocation(location, index), report);
    });
  } else if (node.kind === 'object') {
    for (const { key, value } of node.properties) {
      const place = childLocation(location, key.value);
      if (value.kind !== 'string') {
        withoutDollar(value, place, report);
      } else if (isJsonataString(value.value)) {
        report('JsonataInJsonPath', {}, { range: value.range, location: place });
      } else if (!key.value.endsWith('.$') && (looksLikePath.test(value.value) || looksLikeCall.test(value.value))) {
        report('NoDollar', { field: key.value }, { range: value.range, location: place });
      }
    }
  }
}

function staticResult(node: SyntaxNode, location: string, report: RuleReport): void {
  if (node.kind === 'array') {
    node.items.forEach((item, index) => {
      staticResult(item, childLocation(location, index), report);
    });
  } else if (node.kind === 'object') {
    for (const { key, value } of node.properties) {
      const place = childLocation(location, key.value);
      if (key.value.endsWith('.$') || (value.kind === 'string' && looksLikePath.test(value.value))) {
        report('PassResultIsStatic', {}, { range: value.range, location: place });
      } else {
        staticResult(value, place, report);
      }
    }
  }
}
