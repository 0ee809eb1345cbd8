// A state's name has 1 to 80 characters and stands once in the whole workflow, nested machines included (States
// Language, "States").
import { STATE_NAME_LENGTH_LIMIT } from '../../language';
import type { Rule } from '../rule';

export const stateNames: Rule = ({ states }, report) => {
  const seen = new Set<string>();
  for (const { name, nameNode, location, machine } of states) {
    const length = [...name].length;
    if (length === 0 || length > STATE_NAME_LENGTH_LIMIT) {
      report('StateNameLength', { length, limit: STATE_NAME_LENGTH_LIMIT }, { range: nameNode.range, location });
    }
    const twin = machine.states.filter((state) => state.name === name).length > 1;
    if (seen.has(name) && !twin) {
      report('DuplicateStateName', { state: name }, { range: nameNode.range, location });
    }
    seen.add(name);
  }
};
