// The room's door: what is wrong with a definition, and what AWS would answer.
export {
  createStateMachineError,
  validateStateMachineDefinition,
  type ApiError,
  type AwsDiagnostic,
  type ValidateRequest,
  type ValidateResponse,
} from './awsAnswers';
export type { ValidateOptions } from './rule';
export { completionsAt, type Completion, type Completions, type EditorLocale } from './completions';
export { nearestNames } from './nearestName';
export { hoverAt, type Hover } from './hover';
export { validate } from './validate';
export { variableReferences } from './variableReferences';
