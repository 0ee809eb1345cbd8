// Assign names variables: letters, digits and _, at most 80, not `states`; an inner machine does not assign a variable
// of the workflow around it (developer guide, "Passing data between states with variables").
import {
  ASSIGN_BYTES_LIMIT,
  childLocation,
  hasSubstitution,
  valueOf,
  VARIABLE_NAME_LENGTH_LIMIT,
} from '../../language';
import type { Rule } from '../rule';
import type { Machine } from '../workflowModel';

const identifier = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;
// No expression can name a variable with a hyphen, but tools that build definitions write them.
const hyphenated = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;

export const variables: Rule = ({ parts }, report) => {
  const assigned = new Map<Machine, Set<string>>();
  const found: {
    name: string;
    machine: Machine;
    place: { range: { start: number; end: number }; location: string };
  }[] = [];
  for (const { node, state, location, queryLanguage } of parts) {
    const assign = valueOf(node, 'Assign');
    if (assign?.kind !== 'object' || !state) {
      continue;
    }
    if (assign.range.end - assign.range.start > ASSIGN_BYTES_LIMIT) {
      report(
        'AssignTooLarge',
        { limit: ASSIGN_BYTES_LIMIT },
        {
          range: { start: assign.range.start, end: assign.range.start + 1 },
          location: childLocation(location, 'Assign'),
        },
      );
    }
    for (const { key } of assign.properties) {
      const name = queryLanguage === 'JSONPath' && key.value.endsWith('.$') ? key.value.slice(0, -2) : key.value;
      const place = { range: key.range, location: childLocation(location, 'Assign') };
      if (hasSubstitution(name)) continue;
      if (!hyphenated.test(name) || name === 'states' || [...name].length > VARIABLE_NAME_LENGTH_LIMIT) {
        report('InvalidVariableName', { name, limit: VARIABLE_NAME_LENGTH_LIMIT }, place);
      } else if (!identifier.test(name)) {
        report('UnusualVariableName', { name }, place);
      }
      const names = assigned.get(state.machine) ?? new Set<string>();
      assigned.set(state.machine, names.add(name));
      found.push({ name, machine: state.machine, place });
    }
  }
  for (const { name, machine, place } of found) {
    for (let outer = machine.parent?.machine; outer; outer = outer.parent?.machine) {
      if (assigned.get(outer)?.has(name)) {
        report('VariableOfOuterScope', { name }, place);
        break;
      }
    }
  }
};
