// Each part has only the fields of its table, each under the query language that it belongs to (States Language,
// "QueryLanguage"; the table of "State Fields").

import { isChoiceRulePart } from '../choiceRule';
import type { Rule } from '../rule';

export const supportedFields: Rule = ({ parts }, report) => {
  for (const part of parts) {
    for (const { key } of part.unknown) {
      if (!isChoiceRulePart(part, key.value)) {
        report('UnsupportedField', { field: key.value }, { range: key.range, location: part.location });
      }
    }
    for (const { field, property } of part.known) {
      if (field.queryLanguage !== undefined && field.queryLanguage !== part.queryLanguage) {
        const parameters = { queryLanguage: part.queryLanguage, field: field.name, supported: field.queryLanguage };
        report('FieldOfOtherLanguage', parameters, { range: property.key.range, location: part.location });
      }
    }
  }
};
