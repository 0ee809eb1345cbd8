// For the tests of this room: what the engine hands to the account when a Task calls a service.
import type { TaskInvocation } from '../asl';

/** A request-response call at the start of 2024, by a state "Step" of the execution "e"; `more` says what is called, and what is different. */
export function sampleTask(more: Partial<TaskInvocation>): TaskInvocation {
  const { resourceType = 'lambda', action = 'invoke' } = more;
  return {
    stateName: 'Step',
    resource: `arn:aws:states:::${resourceType}:${action}`,
    resourceType,
    action,
    pattern: 'REQUEST_RESPONSE',
    parameters: {},
    retryCount: 0,
    mapIteration: [],
    executionArn: 'arn:aws:states:us-east-1:111111111111:execution:m:e',
    nowMillis: 1_704_067_200_000,
    ...more,
  };
}
