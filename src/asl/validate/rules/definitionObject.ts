// A definition is an object (CreateStateMachine: "Definition must be a valid JSON object").
import type { Rule } from '../rule';

export const definitionObject: Rule = ({ root }, report) => {
  if (root.kind !== 'object') {
    report('DefinitionNotObject', {}, { range: root.range });
  }
};
