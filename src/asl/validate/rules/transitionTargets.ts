// StartAt, Next and Default name a state of the same machine (States Language, "Transitions").
import { childLocation, hasSubstitution, valueOf } from '../../language';
import { nearestName } from '../nearestName';
import type { Rule } from '../rule';
import type { Transition } from '../transitions';

/** Machines with more states are not searched for a near name: the work grows with states times faults. */
const LARGEST_SEARCH = 200;

export const transitionTargets: Rule = ({ machines }, report) => {
  for (const machine of machines) {
    const names = new Set(machine.states.map((state) => state.name));
    const judge = ({ target, location }: Transition) => {
      if (!names.has(target.value) && !hasSubstitution(target.value)) {
        const near = names.size <= LARGEST_SEARCH ? nearestName(target.value, names) : undefined;
        const parameters = { target: target.value, ...(near === undefined ? {} : { near }) };
        report(near === undefined ? 'MissingTarget' : 'MisspelledTarget', parameters, {
          range: target.range,
          location,
        });
      }
    };
    const startAt = valueOf(machine.node, 'StartAt');
    if (startAt?.kind === 'string' && names.size > 0) {
      judge({ target: startAt, location: childLocation(machine.location, 'StartAt') });
    }
    for (const state of machine.states) {
      state.transitions.forEach(judge);
    }
  }
};
