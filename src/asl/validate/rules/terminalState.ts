// Every machine has a state that ends it (States Language, "Terminal State"). A state that neither ends nor leads anywhere
// is reported for that: it may be the end that is missing here.
import { valueOf } from '../../language';
import type { Rule } from '../rule';
import { isTerminal } from '../transitions';
import type { State } from '../workflowModel';

const mayEnd = (state: State): boolean => isTerminal(state) || state.transitions.length === 0;

export const terminalState: Rule = ({ machines }, report) => {
  for (const machine of machines) {
    const states = valueOf(machine.node, 'States');
    if (states?.kind === 'object' && machine.states.length > 0 && !machine.states.some(mayEnd)) {
      const top = machine.kind === 'Workflow';
      const start = machine.node.range.start;
      report(
        'MissingEndState',
        {},
        top ? { range: { start, end: start + 1 } } : { range: { start, end: start + 1 }, location: machine.location },
      );
    }
  }
};
