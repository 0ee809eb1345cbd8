// A state of a JSONata workflow is in JSONata (States Language, "QueryLanguage").
import { valueOf } from '../../language';
import type { Rule } from '../rule';

export const queryLanguages: Rule = ({ queryLanguage, states }, report) => {
  for (const state of states) {
    const own = valueOf(state.node, 'QueryLanguage');
    if (queryLanguage === 'JSONata' && own?.kind === 'string' && own.value === 'JSONPath') {
      report('QueryLanguageDowngrade', {}, { range: own.range, location: state.location });
    }
  }
};
