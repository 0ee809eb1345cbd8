// A state that is neither Choice nor terminal has exactly one of Next and "End": true (States Language, "Transitions").
import { valueOf, type StateType } from '../../language';
import type { Rule } from '../rule';

const moving: ReadonlySet<StateType> = new Set<StateType>(['Task', 'Wait', 'Pass', 'Parallel', 'Map']);

export const nextOrEnd: Rule = ({ states }, report) => {
  for (const state of states) {
    if (!state.type || !moving.has(state.type)) {
      continue;
    }
    const next = valueOf(state.node, 'Next');
    const end = valueOf(state.node, 'End');
    const ends = end?.kind === 'boolean' && end.value;
    const place = { range: state.nameNode.range, location: state.location };
    if (next && ends) {
      report('NextAndEnd', {}, { ...place, range: next.range });
    } else if (!next && !ends) {
      report('MissingNext', {}, place);
    }
  }
};
