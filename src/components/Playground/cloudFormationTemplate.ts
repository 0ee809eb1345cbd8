// The playground's definition as a CloudFormation template: the one that src/deploy makes of examples.
import { loadDefinition } from '@site/src/asl';
import { cloudFormationTemplate as deployedWorkflow } from '@site/src/deploy';
import type { RunRequest } from '@site/src/workers/playerProtocol';

/** YAML text. Loaded when it is asked for: it brings the readers of definitions along. */
export async function cloudFormationTemplate({
  definition,
  format,
  type,
}: Pick<RunRequest, 'definition' | 'format' | 'type'>): Promise<string> {
  const { value } = await loadDefinition(definition, { format });
  return deployedWorkflow({ name: 'my-workflow', type, definition: { text: definition, format, value } }).yaml;
}
