// Choice rules: Variable with one comparison, or And, Or, Not of such; Next only outermost; operands of the operator's
// type (States Language, "Choice State"). A JSONata rule has Condition instead.
import { childLocation, comparisonOperators, type PropertyNode } from '../../language';
import { choiceTests, type ChoiceTest } from '../choiceRule';
import type { Rule, RuleReport } from '../rule';
import type { Part } from '../workflowModel';

export const choiceRules: Rule = ({ parts }, report) => {
  for (const part of parts) {
    if (part.owner !== 'ChoiceRule') {
      continue;
    }
    const required = part.queryLanguage === 'JSONata' ? ['Condition', 'Next'] : ['Next'];
    const missing = required.filter((name) => !part.known.some(({ field }) => field.name === name));
    if (missing.length > 0) {
      report('MissingFields', { fields: missing.join(', ') }, { range: opening(part), location: part.location });
    }
    if (part.queryLanguage === 'JSONPath') {
      for (const test of choiceTests(part)) {
        judge(test, report);
      }
    }
  }
};

function opening({ node }: Pick<Part, 'node'>): { start: number; end: number } {
  return { start: node.range.start, end: node.range.start + 1 };
}

function judge(test: ChoiceTest, report: RuleReport): void {
  const { variable, comparisons, logical, nested, location } = test;
  const isComparison = variable !== undefined && comparisons.length === 1 && logical.length === 0;
  const isJoined = variable === undefined && comparisons.length === 0 && logical.length === 1;
  if (variable === undefined && comparisons.length === 1 && logical.length === 0) {
    report('MissingFields', { fields: 'Variable' }, { range: opening(test), location });
  } else if (!isComparison && !isJoined) {
    report('ChoiceRuleShape', {}, { range: opening(test), location });
  }
  for (const { key } of nested ? test.others : []) {
    report('NestedTransition', { field: key.value }, { range: key.range, location });
  }
  if (variable && variable.value.kind !== 'string') {
    report(
      'WrongType',
      { expected: 'String' },
      { range: variable.value.range, location: childLocation(location, 'Variable') },
    );
  }
  for (const comparison of comparisons) {
    judgeOperand(comparison, childLocation(location, comparison.key.value), report);
  }
  for (const { key, value } of logical) {
    judgeLogical(key.value, value, childLocation(location, key.value), report);
  }
}

function judgeOperand({ key, value }: PropertyNode, location: string, report: RuleReport): void {
  const kind = comparisonOperators.get(key.value);
  const expected = kind === 'number' ? 'number' : kind === 'boolean' ? 'boolean' : 'string';
  if (value.kind !== expected) {
    const name = { number: 'Number', boolean: 'Boolean', string: 'String' }[expected];
    report('WrongType', { expected: name }, { range: value.range, location });
  }
}

function judgeLogical(name: string, value: PropertyNode['value'], location: string, report: RuleReport): void {
  const expected = name === 'Not' ? 'object' : 'array';
  if (value.kind !== expected) {
    report('WrongType', { expected: expected === 'object' ? 'Object' : 'Array' }, { range: value.range, location });
  } else if (value.kind === 'array') {
    if (value.items.length === 0) {
      report('EmptyValue', {}, { range: value.range, location });
    }
    value.items.forEach((item, index) => {
      if (item.kind !== 'object') {
        report('WrongType', { expected: 'Object' }, { range: item.range, location: childLocation(location, index) });
      }
    });
  }
}
