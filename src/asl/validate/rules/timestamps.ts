// Timestamps have RFC 3339's form with an upper-case T and, without an offset, an upper-case Z (States Language,
// "Timestamps"). Recorded: CreateStateMachine refuses any other text at once, JSONata strings of a JSONPath state too.
import { childLocation, comparisonOperators, hasSubstitution, type SyntaxNode } from '../../language';
import { parseTimestamp } from '../../expressions/choiceOperators';
import { choiceTests } from '../choiceRule';
import type { Rule, RuleReport } from '../rule';

export const timestamps: Rule = ({ parts }, report) => {
  for (const part of parts) {
    for (const { field, property, location } of part.known) {
      if (field.shape.kind === 'timestamp' && !(part.queryLanguage === 'JSONata' && startsJsonata(property.value))) {
        judge(property.value, location, report);
      }
    }
    if (part.owner === 'ChoiceRule' && part.queryLanguage === 'JSONPath') {
      for (const test of choiceTests(part)) {
        for (const { key, value } of test.comparisons) {
          if (comparisonOperators.get(key.value) === 'timestamp') {
            judge(value, childLocation(test.location, key.value), report);
          }
        }
      }
    }
  }
};

function startsJsonata(value: SyntaxNode): boolean {
  return value.kind === 'string' && value.value.startsWith('{%');
}

function judge(value: SyntaxNode, location: string, report: RuleReport): void {
  if (value.kind === 'string' && !hasSubstitution(value.value) && parseTimestamp(value.value) === undefined) {
    report('InvalidTimestamp', {}, { range: value.range, location });
  }
}
