// The rules, in the order in which they report: the shape first, then what the parts say, then the graph, as AWS does.
import type { DiagnosticId } from '../../language';
import type { Rule } from '../rule';
import { choiceRules } from './choiceRules';
import { credentials } from './credentials';
import { definitionObject } from './definitionObject';
import { errorNames } from './errorNames';
import { exclusiveFields } from './exclusiveFields';
import { expressRestrictions } from './expressRestrictions';
import { itemBatchers } from './itemBatchers';
import { jsonataExpressions } from './jsonataExpressions';
import { mapStates } from './mapStates';
import { nextOrEnd } from './nextOrEnd';
import { numberOrder } from './numberOrder';
import { paths } from './paths';
import { payloadTemplates } from './payloadTemplates';
import { queryLanguages } from './queryLanguages';
import { reachableStates } from './reachableStates';
import { requiredFields } from './requiredFields';
import { stateNames } from './stateNames';
import { stateType } from './stateType';
import { supportedFields } from './supportedFields';
import { taskResources } from './taskResources';
import { taskTokens } from './taskTokens';
import { terminalState } from './terminalState';
import { timestamps } from './timestamps';
import { transitionTargets } from './transitionTargets';
import { valueTypes } from './valueTypes';
import { variables } from './variables';
import { warnings } from './warnings';

export const rules: readonly Rule[] = [
  definitionObject,
  requiredFields,
  stateType,
  queryLanguages,
  supportedFields,
  exclusiveFields,
  valueTypes,
  numberOrder,
  timestamps,
  nextOrEnd,
  choiceRules,
  errorNames,
  mapStates,
  itemBatchers,
  taskResources,
  expressRestrictions,
  taskTokens,
  credentials,
  variables,
  paths,
  payloadTemplates,
  jsonataExpressions,
  stateNames,
  transitionTargets,
  reachableStates,
  terminalState,
  warnings,
];

/** What is judged about the whole graph of states, after the fields of each. */
export const graphRules: ReadonlySet<DiagnosticId> = new Set<DiagnosticId>([
  'DuplicateStateName',
  'MissingTarget',
  'MisspelledTarget',
  'UnreachableState',
  'MissingEndState',
]);
