// The room's door: the Step Functions API in process.
export { Account, createAccount, type AccountOptions, type ApiAccess, type InsideTask } from './account';
export {
  createAccountWithServices,
  type AccountWithServices,
  type AccountWithServicesOptions,
} from './accountWithServices';
export type { Action as AnyAction, Input, Output } from './actions';
export { ApiError } from './apiError';
export type { ExecutionRecord, ExecutionView } from './executions';
export { operationsReference, type OperationReference } from './operationsReference';
export { clientConfiguration, createRequestHandler } from './requestHandler';
export { answerHttp, type HttpAnswer } from './awsJson';
export type { HoldPoll, VirtualClock } from './timeline';
