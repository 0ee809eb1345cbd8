// What a Resource field means: a Lambda function, an activity, or a service's action with its integration pattern
// (Step Functions Developer Guide, "Integrating services"; names as TaskScheduled events show them).
import type { IntegrationPattern } from './taskHost';

export interface TaskResource {
  /** `lambda`, `aws-sdk:dynamodb`, ...; the ARN itself for functions and activities. */
  readonly resourceType: string;
  /** `invoke`, `sendMessage.waitForTaskToken`; empty for functions and activities. */
  readonly action: string;
  readonly pattern: IntegrationPattern;
}

/** Reads a Resource. Anything that is no service integration and no Lambda ARN is taken for an activity's name. */
export function readTaskResource(resource: string): TaskResource {
  const parts = resource.split(':');
  const service = parts[2];
  if (service === 'lambda') return { resourceType: resource, action: '', pattern: 'LAMBDA' };
  if (service === 'states' && parts.length > 6 && parts[3] === '' && parts[4] === '') {
    const sdk = parts[5] === 'aws-sdk';
    const resourceType = parts.slice(5, sdk ? 7 : 6).join(':');
    const action = parts.slice(sdk ? 7 : 6).join(':');
    return {
      resourceType,
      action,
      pattern: action.endsWith('.waitForTaskToken')
        ? 'WAIT_FOR_TASK_TOKEN'
        : /\.sync(:\d+)?$/.test(action)
          ? 'SYNC'
          : 'REQUEST_RESPONSE',
    };
  }
  return { resourceType: resource, action: '', pattern: 'ACTIVITY' };
}
