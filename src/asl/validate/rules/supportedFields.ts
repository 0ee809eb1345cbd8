// Each part has only the fields of its table, each under the query language that it belongs to (States Language,
// "QueryLanguage"; the table of "State Fields").
import type { PropertyNode, QueryLanguage } from '../../language';
import { isChoiceRulePart } from '../choiceRule';
import type { Rule } from '../rule';

export const supportedFields: Rule = ({ parts }, report) => {
  for (const part of parts) {
    const { queryLanguage, location } = part;
    const ofOther = ({ key }: PropertyNode, supported: QueryLanguage) => {
      report('FieldOfOtherLanguage', { queryLanguage, field: key.value, supported }, { range: key.range, location });
    };
    for (const property of part.unknown) {
      const { key } = property;
      if (!isChoiceRulePart(part, key.value)) {
        report('UnsupportedField', { field: key.value }, { range: key.range, location });
      } else if (queryLanguage === 'JSONata') {
        ofOther(property, 'JSONPath');
      }
    }
    for (const { field, property } of part.known) {
      if (field.queryLanguage !== undefined && field.queryLanguage !== queryLanguage) {
        ofOther(property, field.queryLanguage);
      }
    }
  }
};
