// The modules that src/plugins/workflows puts in place of these names.
// Types come by @site: in a declared module a relative path is refused, and what it names silently becomes any.
declare module '@passo/Workflow' {
  import type { ReactNode } from 'react';
  import type { WorkflowContentProps } from '@site/src/components/Workflow/WorkflowContentProps';
  export default function WorkflowContent(props: WorkflowContentProps): ReactNode;
}

declare module '@passo/workflows.json' {
  import type { WorkflowData } from '@site/src/components/Workflow/WorkflowData';
  const workflows: Record<string, WorkflowData | undefined>;
  export default workflows;
}

declare module '@passo/playerExamples.json' {
  import type { PlayerExample } from '@site/src/components/Player/PlayerExample';
  const examples: PlayerExample[];
  export default examples;
}
