// A state's name has 1 to 80 characters and stands once in the whole workflow, nested machines included (States
// Language, "States").
import { STATE_NAME_LENGTH_LIMIT } from '../../language';
import type { Rule } from '../rule';
import type { Machine } from '../workflowModel';

export const stateNames: Rule = ({ states }, report) => {
  const seen = new Map<string, Machine>();
  for (const { name, nameNode, location, machine } of states) {
    const length = [...name].length;
    if (length === 0 || length > STATE_NAME_LENGTH_LIMIT) {
      report('StateNameLength', { length, limit: STATE_NAME_LENGTH_LIMIT }, { range: nameNode.range, location });
    }
    const first = seen.get(name);
    // Twice in one States object is a duplicate field, which the parser reports.
    if (first && first !== machine) {
      report('DuplicateStateName', { state: name }, { range: nameNode.range, location });
    }
    seen.set(name, first ?? machine);
  }
};
