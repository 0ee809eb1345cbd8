// Type is one of the eight types of state (States Language, "State Type"); AWS lists them in its answer.
import { childLocation, hasSubstitution, stateTypes, valueOf } from '../../language';
import type { Rule } from '../rule';

export const stateType: Rule = ({ states }, report) => {
  for (const { node, location } of states) {
    const type = valueOf(node, 'Type');
    if (type?.kind === 'string' && !stateTypes.some((name) => name === type.value) && !hasSubstitution(type.value)) {
      const parameters = { field: 'Type', values: stateTypes.join(', ') };
      report('UnknownValue', parameters, { range: type.range, location: childLocation(location, 'Type') });
    }
  }
};
