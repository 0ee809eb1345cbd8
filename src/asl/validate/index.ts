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
export { validate } from './validate';
export { variableReferences } from './variableReferences';
