// The figure made from the build's data: used when the page is rendered to HTML, and by `npm start`.
import type { ReactNode } from 'react';
import workflows from '@passo/workflows.json';

import WorkflowFigure from './WorkflowFigure';

export default function WorkflowFromData({ id, elementId }: { id: string; elementId: string }): ReactNode {
  const workflow = workflows[id];
  if (!workflow) throw new Error(`<Workflow id="${id}" />: there is no examples/${id}.`);
  return (
    <figure id={elementId} className="workflow">
      <WorkflowFigure workflow={workflow} />
    </figure>
  );
}
