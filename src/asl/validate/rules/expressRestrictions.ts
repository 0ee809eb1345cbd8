// What Express workflows do not have: activities, .sync, .waitForTaskToken and DISTRIBUTED Map (developer guide,
// "Choosing workflow type"). The child executions of a DISTRIBUTED Map can be Express ones too.
import { childLocation, stringOf, valueOf } from '../../language';
import { parseResource } from '../../integrations';
import { patternSuffixes } from '../../integrations/serviceIntegration';
import type { Rule, RuleReport } from '../rule';
import type { Machine, Part } from '../workflowModel';

export const expressRestrictions: Rule = ({ parts }, report, { type }) => {
  for (const part of parts) {
    if (part.owner === 'Task') {
      judgeTask(part, type === 'EXPRESS', report);
    } else if (
      part.owner === 'ProcessorConfig' &&
      type === 'EXPRESS' &&
      stringOf(part.node, 'Mode') === 'DISTRIBUTED'
    ) {
      report('ExpressDistributedMap', {}, { range: part.node.range, location: part.location });
    }
  }
};

function judgeTask({ node, location, state }: Part, express: boolean, report: RuleReport): void {
  const value = valueOf(node, 'Resource');
  if (value?.kind !== 'string' || (!express && !runsAsExpressChild(state?.machine))) {
    return;
  }
  const place = { range: value.range, location: childLocation(location, 'Resource') };
  const resource = parseResource(value.value);
  const pattern = 'pattern' in resource ? patternSuffixes[resource.pattern] : '';
  if (!express && (resource.kind === 'activity' || pattern !== '')) {
    report('ExpressChild', { pattern: pattern || 'activity' }, place);
  } else if (resource.kind === 'activity') {
    report('ExpressActivity', {}, place);
  } else if (pattern !== '') {
    report('ExpressPattern', { pattern }, place);
  }
}

/** Whether the machine is, or stands in, what a DISTRIBUTED Map runs as Express executions. */
function runsAsExpressChild(machine: Machine | undefined): boolean {
  for (let outer = machine; outer; outer = outer.parent?.machine) {
    const config = valueOf(outer.node, 'ProcessorConfig');
    if (stringOf(config, 'Mode') === 'DISTRIBUTED') {
      return stringOf(config, 'ExecutionType') === 'EXPRESS';
    }
  }
  return false;
}
