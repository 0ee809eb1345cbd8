// Every state is reached from StartAt of its machine (CreateStateMachine refuses others).
import { stringOf } from '../../language';
import type { Rule } from '../rule';

export const reachableStates: Rule = ({ machines }, report) => {
  for (const machine of machines) {
    const byName = new Map(machine.states.map((state) => [state.name, state]));
    const reached = new Set<string>();
    const startAt = stringOf(machine.node, 'StartAt');
    if (startAt === undefined) {
      continue; // the missing field is reported, and would make every state unreachable
    }
    const open: (string | undefined)[] = [startAt];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      const state = byName.get(name);
      if (state && !reached.has(name)) {
        reached.add(name);
        open.push(...state.transitions.map((transition) => transition.target.value));
      }
    }
    for (const state of machine.states) {
      if (!reached.has(state.name)) {
        report('UnreachableState', { state: state.name }, { range: state.nameNode.range, location: state.location });
      }
    }
  }
};
