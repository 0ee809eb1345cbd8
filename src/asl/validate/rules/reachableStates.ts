// Every state is reached from StartAt of its machine (CreateStateMachine refuses others).
import { hasSubstitution, stringOf } from '../../language';
import type { Rule } from '../rule';

export const reachableStates: Rule = ({ machines }, report) => {
  for (const machine of machines) {
    const byName = new Map(machine.states.map((state) => [state.name, state]));
    const reached = new Set<string>();
    const startAt = stringOf(machine.node, 'StartAt');
    if (startAt === undefined) {
      continue; // the missing field is reported, and would make every state unreachable
    }
    const open = [startAt];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (!reached.has(name)) {
        reached.add(name);
        open.push(...(byName.get(name)?.transitions ?? []).map((transition) => transition.target.value));
      }
    }
    if ([...reached].some((name) => !byName.has(name) && hasSubstitution(name))) {
      continue; // it may stand for any of the others
    }
    for (const state of machine.states) {
      if (!reached.has(state.name)) {
        report('UnreachableState', { state: state.name }, { range: state.nameNode.range, location: state.location });
      }
    }
  }
};
