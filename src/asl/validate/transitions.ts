// The transitions that a state's fields name: Next, Default, Choices and Catch (States Language, "Transitions").
import { childLocation, valueOf, type ObjectNode, type StringNode, type SyntaxNode } from '../language';
import type { State } from './workflowModel';

/** A field that names the state to go to. */
export interface Transition {
  readonly target: StringNode;
  readonly location: string;
}

/** The transitions of a state, in the order in which AWS looks at them: Next, Choices, Default, Catch. */
export function transitionsOf(state: ObjectNode, stateLocation: string): Transition[] {
  const found: Transition[] = [];
  const add = (owner: SyntaxNode, location: string, name: string) => {
    const target = valueOf(owner, name);
    if (target?.kind === 'string') {
      found.push({ target, location: childLocation(location, name) });
    }
  };
  const addEach = (name: string) => {
    const list = valueOf(state, name);
    if (list?.kind === 'array') {
      const place = childLocation(stateLocation, name);
      list.items.forEach((item, index) => {
        add(item, childLocation(place, index), 'Next');
      });
    }
  };
  add(state, stateLocation, 'Next');
  addEach('Choices');
  add(state, stateLocation, 'Default');
  addEach('Catch');
  return found;
}

/** Whether a state ends its machine: Succeed, Fail, or `"End": true`. */
export function isTerminal(state: State): boolean {
  const end = valueOf(state.node, 'End');
  return state.type === 'Succeed' || state.type === 'Fail' || (end?.kind === 'boolean' && end.value);
}
