// A Task's Resource: its form, the action and pattern of an optimised integration, and what Express workflows do not have
// (developer guide, "Integrating optimized services", "Choosing workflow type").
import { childLocation, stringOf, valueOf } from '../../language';
import { parseResource, serviceIntegrations, type TaskResource } from '../../integrations';
import { patternSuffixes } from '../../integrations/serviceIntegration';
import type { Rule } from '../rule';

export const taskResources: Rule = ({ parts }, report, { type }) => {
  const express = type === 'EXPRESS';
  for (const { owner, node, location } of parts) {
    const value = valueOf(node, 'Resource');
    if (value?.kind === 'string' && (owner === 'Task' || owner === 'ItemReader' || owner === 'ResultWriter')) {
      const place = { range: value.range, location: childLocation(location, 'Resource') };
      const resource = parseResource(value.value);
      if (resource.kind === 'unknown') {
        const isLambda = value.value.includes(':lambda:');
        report(isLambda ? 'InvalidResource' : 'UnusualResource', { problem: resource.problem }, place);
      } else if (owner === 'Task') {
        const problem = problemOf(resource);
        if (problem !== undefined) {
          report('UnknownIntegration', { resource: value.value, problem }, place);
        } else if (express && resource.kind === 'activity') {
          report('ExpressActivity', {}, place);
        } else if (express && 'pattern' in resource && resource.pattern !== 'requestResponse') {
          report('ExpressPattern', { pattern: patternSuffixes[resource.pattern] }, place);
        }
      }
    } else if (owner === 'ProcessorConfig' && express && stringOf(node, 'Mode') === 'DISTRIBUTED') {
      report('ExpressDistributedMap', {}, { range: node.range, location });
    }
  }
};

/** Why AWS would not know an integration, or undefined. */
function problemOf(resource: TaskResource): string | undefined {
  if (resource.kind === 'mapData') {
    return `Use arn:aws:states:::aws-sdk:s3:${resource.action} in a Task; s3:${resource.action} is for ItemReader and ResultWriter.`;
  }
  if (resource.kind === 'sdk') {
    if (!/^[a-z0-9]+$/.test(resource.service)) {
      return `Write the service in lower case without marks: '${resource.service}' is none.`;
    }
    if (!/^[a-z][A-Za-z0-9]*$/.test(resource.action)) {
      return `Write the action in camelCase, such as getObject: '${resource.action}' is none.`;
    }
    return resource.pattern === 'runJob' || resource.pattern === 'runJobJson'
      ? 'AWS SDK integrations have no .sync: poll for the end of the job.'
      : undefined;
  }
  if (resource.kind !== 'optimised') {
    return undefined;
  }
  const { service, action, pattern } = resource;
  const patterns = serviceIntegrations.get(service)?.actions[action];
  if (!patterns) {
    const known = serviceIntegrations.has(service);
    return known
      ? `The optimised integration of ${service} has no ${action}: use arn:aws:states:::aws-sdk:${service}:${action}.`
      : `There is no optimised integration of ${service}: use arn:aws:states:::aws-sdk:${service}:${action}.`;
  }
  return patterns.includes(pattern)
    ? undefined
    : `${service}:${action} has no ${patternSuffixes[pattern] || 'form without a suffix'}.`;
}
