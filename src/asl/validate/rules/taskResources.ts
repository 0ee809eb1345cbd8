// A Task's Resource: its form, and the service, action and pattern of an integration (developer guide, "Integrating
// optimized services", "Learning to use AWS service SDK integrations"); and what an ItemReader and a ResultWriter call
// ("ItemReader (Map)", "ResultWriter (Map)").
import { childLocation, valueOf, type DiagnosticId, type DiagnosticParameters, type FieldOwner } from '../../language';
import { parseResource, serviceIntegrations, type TaskResource } from '../../integrations';
import { patternSuffixes } from '../../integrations/serviceIntegration';
import type { Rule } from '../rule';

export const taskResources: Rule = ({ parts }, report) => {
  for (const { owner, node, location } of parts) {
    const value = valueOf(node, 'Resource');
    if (value?.kind !== 'string' || !withResource.has(owner)) {
      continue;
    }
    const place = { range: value.range, location: childLocation(location, 'Resource') };
    const resource = parseResource(value.value);
    if (resource.kind === 'unknown') {
      const { id, parameters } = problemOfForm(value.value);
      report(id, { resource: value.value, problem: resource.problem, ...parameters }, place);
    } else {
      const problem = owner === 'Task' ? problemOf(resource) : problemOfMapData(resource, owner);
      if (problem) {
        report(problem.id, { resource: value.value, ...problem.parameters }, place);
      }
    }
  }
};

/** What a Map state reads and writes its data with. */
const mapDataActions: Partial<Record<FieldOwner, readonly string[]>> = {
  ItemReader: ['getObject', 'listObjectsV2'],
  ResultWriter: ['putObject'],
};
const withResource: ReadonlySet<FieldOwner> = new Set<FieldOwner>(['Task', 'ItemReader', 'ResultWriter']);

interface Problem {
  readonly id: DiagnosticId;
  readonly parameters: DiagnosticParameters;
}

/**
 * What is said of a Resource that has none of AWS's forms. The States Language lets it be any URI, which another engine may
 * run; its own examples name a task of Amazon SWF. The ARN of anything else in AWS is a slip: AWS runs actions, not things.
 */
function problemOfForm(resource: string): Problem {
  const service = /^arn:aws[\w-]*:([\w-]+):/.exec(resource)?.[1];
  if (service !== undefined && !['lambda', 'states', 'swf'].includes(service)) {
    return { id: 'ResourceOfService', parameters: { service } };
  }
  const isForeignUri = /^[A-Za-z][\w+.-]*:/.test(resource) && !/:(?:lambda|states):/.test(resource);
  return { id: isForeignUri ? 'UnusualResource' : 'InvalidResource', parameters: {} };
}

/** Why a Map state cannot read or write with a Resource, or undefined. */
function problemOfMapData(resource: TaskResource, owner: FieldOwner): Problem | undefined {
  const actions = mapDataActions[owner] ?? [];
  return resource.kind === 'substitution' || (resource.kind === 'mapData' && actions.includes(resource.action))
    ? undefined
    : { id: 'NoMapDataAction', parameters: { owner, values: actions.map((action) => `s3:${action}`).join(', ') } };
}

/** Why AWS would not know an integration, or undefined. */
function problemOf(resource: TaskResource): Problem | undefined {
  if (resource.kind === 'mapData') {
    return { id: 'MapDataAction', parameters: { action: resource.action } };
  }
  if (resource.kind !== 'sdk' && resource.kind !== 'optimised') {
    return undefined;
  }
  const { service, action } = resource;
  const pattern = patternSuffixes[resource.pattern];
  const parameters = { service, action, pattern };
  if (resource.kind === 'sdk') {
    if (!/^[a-z0-9]+$/.test(service)) {
      return { id: 'SdkServiceName', parameters };
    }
    if (!/^[a-z][A-Za-z0-9]*$/.test(action)) {
      return { id: 'SdkActionName', parameters };
    }
    return pattern.startsWith('.sync') ? { id: 'SdkPattern', parameters } : undefined;
  }
  const actions = serviceIntegrations.get(service)?.actions;
  if (!actions) {
    return { id: 'UnknownService', parameters };
  }
  const patterns = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (!patterns) {
    return { id: 'UnknownAction', parameters: { ...parameters, values: Object.keys(actions).join(', ') } };
  }
  const values = patterns.map((each) => patternSuffixes[each] || action).join(', ');
  return patterns.includes(resource.pattern)
    ? undefined
    : { id: 'UnknownPattern', parameters: { ...parameters, values } };
}
