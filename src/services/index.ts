// The room's door: the simulated AWS account that Tasks act on.
export type { AccountSeed } from './accountSeed';
export { accountChanges, changedAlarms, type ResourceChanges, type RowChange } from './accountChanges';
export { handlerScopeNames, type HandlerScope, type HandlersFactory } from './handlerScope';
export type { LambdaContext } from './lambda';
export { serviceErrors, type ServiceErrorName } from './serviceErrors';
export { servicesReference, type ServiceReference } from './servicesReference';
export type { ResourceState } from './service';
export {
  createSimulatedAccount,
  type AccountSnapshot,
  type SimulatedAccount,
  type SimulatedAccountOptions,
} from './simulatedAccount';
export type { StateMachineSeed } from './seededStateMachines';
export { StateMachinesError, type DescribedExecution, type StateMachines } from './stepFunctions';
export { throttlingError, withFaults, type Fault } from './withFaults';
