// Each part has only the fields of its table, each under the query language that it belongs to (States Language,
// "QueryLanguage"; the table of "State Fields").
import { fields, type FieldOwner, type PropertyNode, type QueryLanguage } from '../../language';
import { isChoiceRulePart } from '../choiceRule';
import { nearestName } from '../nearestName';
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
        const near = nearestName(key.value, namesOf(part.owner));
        const parameters = { field: key.value, ...(near === undefined ? {} : { near }) };
        report(near === undefined ? 'UnsupportedField' : 'MisspelledField', parameters, { range: key.range, location });
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

const namesOf = (owner: FieldOwner): string[] => fields[owner].map(({ name }) => name);
