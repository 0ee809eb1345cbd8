// The modules that src/plugins/workflows puts in place of these names.
declare module '@passo/Workflow' {
  import type { ReactNode } from 'react';
  import type { WorkflowContentProps } from './WorkflowContentProps';
  export default function WorkflowContent(props: WorkflowContentProps): ReactNode;
}

declare module '@passo/workflows.json' {
  import type { WorkflowData } from './WorkflowData';
  const workflows: Record<string, WorkflowData | undefined>;
  export default workflows;
}

declare module '@passo/playerExamples.json' {
  import type { PlayerExample } from '../Player/PlayerExample';
  const examples: PlayerExample[];
  export default examples;
}
