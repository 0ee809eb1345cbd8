// StartAt, Next and Default name a state of the same machine (States Language, "Transitions").
import { childLocation, valueOf } from '../../language';
import type { Rule } from '../rule';

export const transitionTargets: Rule = ({ machines }, report) => {
  for (const machine of machines) {
    const names = new Set(machine.states.map((state) => state.name));
    const startAt = valueOf(machine.node, 'StartAt');
    if (startAt?.kind === 'string' && names.size > 0 && !names.has(startAt.value)) {
      report(
        'MissingTarget',
        { target: startAt.value },
        { range: startAt.range, location: childLocation(machine.location, 'StartAt') },
      );
    }
    for (const state of machine.states) {
      for (const { target, location } of state.transitions) {
        if (!names.has(target.value)) {
          report('MissingTarget', { target: target.value }, { range: target.range, location });
        }
      }
    }
  }
};
