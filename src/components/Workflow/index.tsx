// <Workflow id="..." /> in a chapter: the example's diagram, scenarios and code. src/plugins/workflows says which of
// the two forms '@passo/Workflow' is: from the data (server, and `npm start`), or from the page's own HTML (published).
import type { ReactNode } from 'react';
import WorkflowContent from '@passo/Workflow';

export default function Workflow({ id }: { id: string }): ReactNode {
  return <WorkflowContent id={id} elementId={`workflow-${id}`} />;
}
