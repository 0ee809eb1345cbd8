// The fields that each part must have (the table of fields; States Language, each state's section).
import { propertyOf, fields } from '../../language';
import type { Rule } from '../rule';

export const requiredFields: Rule = ({ parts, states }, report) => {
  for (const { owner, node, location } of parts) {
    const missing = fields[owner].filter((field) => field.required && !propertyOf(node, field.name));
    if (missing.length > 0) {
      report(
        'MissingFields',
        { fields: missing.map((field) => field.name).join(', ') },
        { range: firstMark(node.range), location },
      );
    }
  }
  for (const { node, location } of states) {
    if (!propertyOf(node, 'Type')) {
      report('MissingFields', { fields: 'Type' }, { range: firstMark(node.range), location });
    }
  }
};

/** The opening mark of an object: underlining all of it would hide where its other faults are. */
function firstMark(range: { readonly start: number }): { start: number; end: number } {
  return { start: range.start, end: range.start + 1 };
}
