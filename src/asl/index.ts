// The only door to the language and its runtime: what the other rooms may use of src/asl (DESIGN, "Who may import whom").

// asl/language
export * from './language';

// asl/validate
export * from './validate';

// asl/expressions
export { StatesError, causeWithState } from './expressions/statesError';
export type { ExpressionProblem, Parsed, VariableUse } from './expressions/expressionProblem';
export { ExpressionCache } from './expressions/expressionCache';
export type { ClockAndChance, JsonataScope, PathScope, VariableLookup } from './expressions/scope';
export { evaluateJsonPath, parseJsonPath, type JsonPath, type PathResult } from './expressions/jsonPath';
export { parseReferencePath, setReferencePath, type ReferencePath } from './expressions/referencePath';
export { intrinsicFunctions, type ArgumentType, type IntrinsicFunction } from './expressions/intrinsicFunctions';
export { jsonataFunctionOrigins, type JsonataFunctionName } from './expressions/jsonataFunctionNames';
export { jsonataFunctions, type JsonataFunction, type JsonataFunctionGroup } from './expressions/jsonataFunctionTable';
export {
  evaluatePayloadTemplate,
  parseTemplateExpression,
  type TemplateExpression,
} from './expressions/payloadTemplate';
export {
  evaluateJsonata,
  evaluateJsonataTemplate,
  isJsonataString,
  parseJsonata,
  type JsonataExpression,
} from './expressions/jsonata';

// asl/integrations
export {
  arnOf,
  awsCalls,
  functionArn,
  iamPermissions,
  iamWildcards,
  parseResource,
  queueArn,
  s3Arn,
  selfArn,
  serviceIntegrations,
  type AwsCall,
  type IamPermission,
  type IntegrationPattern as ServiceIntegrationPattern,
  type ServiceIntegration,
  type TaskResource,
} from './integrations';

// asl/execute
export * from './execute';
