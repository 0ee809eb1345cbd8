// What the Resource of a Task means (States Language, "Task State"; developer guide, "Integrating services"). Whether a
// service has the action is asked of the list in index.ts; this file knows only the forms.
import { hasSubstitution } from '../language';
import { patternSuffixes, type IntegrationPattern } from './serviceIntegration';

/** A Resource by its form. */
export type TaskResource =
  /** A Lambda function by its own ARN. `qualifier` is the version or alias. */
  | { readonly kind: 'lambda'; readonly functionName: string; readonly qualifier?: string }
  | { readonly kind: 'activity'; readonly name: string }
  | {
      readonly kind: 'optimised';
      readonly service: string;
      readonly action: string;
      readonly pattern: IntegrationPattern;
    }
  /** `arn:aws:states:::aws-sdk:<service>:<action>`: any action of the AWS SDK. */
  | { readonly kind: 'sdk'; readonly service: string; readonly action: string; readonly pattern: IntegrationPattern }
  /** `arn:aws:states:::s3:getObject` and its like, which only ItemReader and ResultWriter have. */
  | { readonly kind: 'mapData'; readonly action: string }
  /** A text that will be replaced before deployment. */
  | { readonly kind: 'substitution' }
  /** Not one of these forms; `problem` says why, in English. */
  | { readonly kind: 'unknown'; readonly problem: string };

const suffixes = (Object.entries(patternSuffixes) as [IntegrationPattern, string][]).filter(
  ([, suffix]) => suffix !== '',
);

/** Reads a Resource. Region and account may be missing or stand in for themselves; partitions are aws, aws-cn, aws-us-gov, ... */
export function parseResource(resource: string): TaskResource {
  const integration = /^arn:aws:states:::(?:aws-sdk:([^:]+):([^:]+(?::2)?)|([^:]+):([^:]+(?::2)?))$/.exec(
    integrationArn(resource),
  );
  if (integration && !hasSubstitution(integration[0])) {
    const [, sdkService, sdkAction, service, action] = integration;
    return service === undefined
      ? { kind: 'sdk', service: sdkService ?? '', ...splitPattern(sdkAction ?? '') }
      : service === 's3'
        ? { kind: 'mapData', action: action ?? '' }
        : { kind: 'optimised', service, ...splitPattern(action ?? '') };
  }
  if (hasSubstitution(resource) || /^\$\w/.test(resource)) {
    return { kind: 'substitution' };
  }
  const lambda = /^arn:[^:]+:lambda:(?:[^:]*:)?[^:]*:function:(.*)$/.exec(resource);
  if (lambda) {
    return lambdaFunction(lambda[1] ?? '');
  }
  const activity = /^arn:[^:]+:states:[^:]*:[^:]*:activity:(.+)$/.exec(resource);
  if (activity) {
    return { kind: 'activity', name: activity[1] ?? '' };
  }
  return {
    kind: 'unknown',
    problem: resource.startsWith('arn:')
      ? 'the ARN names neither a Lambda function, an activity nor an action'
      : 'it is no ARN',
  };
}

/**
 * Partition, region and account of an integration say nothing: templates write tokens there. Without them only the
 * service and the action are left to read.
 */
function integrationArn(resource: string): string {
  return resource.replace(
    /^arn:(?:[^:${}]+|\$\{[^{}]*\}):states:(?:[^:${}]*|\$\{[^{}]*\}):(?:[^:${}]*|\$\{[^{}]*\}):(?!activity:)/,
    'arn:aws:states:::',
  );
}

function splitPattern(text: string): { action: string; pattern: IntegrationPattern } {
  for (const [pattern, suffix] of suffixes) {
    if (text.endsWith(suffix)) {
      return { action: text.slice(0, -suffix.length), pattern };
    }
  }
  return { action: text, pattern: 'requestResponse' };
}

function lambdaFunction(text: string): TaskResource {
  const match = /^([^:]+)(?::(.*))?$/.exec(text);
  const [, functionName, qualifier] = match ?? [];
  if (functionName === undefined) {
    return { kind: 'unknown', problem: 'the name of the function is missing' };
  }
  if (qualifier !== undefined && !/^(?:\$LATEST(?:\.PUBLISHED)?|[\w-]+)$/.test(qualifier)) {
    return { kind: 'unknown', problem: `'${qualifier}' is no version or alias of a function` };
  }
  return { kind: 'lambda', functionName, ...(qualifier === undefined ? {} : { qualifier }) };
}
