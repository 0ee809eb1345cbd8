// What a Resource field means to a run: a Lambda function, an activity, or a service's action with its integration pattern
// (Step Functions Developer Guide, "Integrating services"; names as TaskScheduled events show them).
import { parseResource, patternSuffixes } from '../integrations';
import type { IntegrationPattern } from './taskHost';

export interface TaskResource {
  /** `lambda`, `aws-sdk:dynamodb`, ...; the ARN itself for functions and activities. */
  readonly resourceType: string;
  /** `invoke`, `sendMessage.waitForTaskToken`; empty for functions and activities. */
  readonly action: string;
  readonly pattern: IntegrationPattern;
}

const patterns = {
  requestResponse: 'REQUEST_RESPONSE',
  runJob: 'SYNC',
  runJobJson: 'SYNC',
  waitForCallback: 'WAIT_FOR_TASK_TOKEN',
} as const;

/** Reads a Resource. Anything that is no service integration and no Lambda function is taken for an activity's name. */
export function readTaskResource(resource: string): TaskResource {
  const read = parseResource(resource);
  switch (read.kind) {
    case 'lambda':
      return { resourceType: resource, action: '', pattern: 'LAMBDA' };
    case 'optimised':
    case 'sdk': {
      const resourceType = read.kind === 'sdk' ? `aws-sdk:${read.service}` : read.service;
      const action = read.action + patternSuffixes[read.pattern];
      return { resourceType, action, pattern: patterns[read.pattern] };
    }
    case 'mapData':
      return { resourceType: 's3', action: read.action, pattern: 'REQUEST_RESPONSE' };
    default:
      return { resourceType: resource, action: '', pattern: 'ACTIVITY' };
  }
}
