// The figure made from the build's data: used when the page is rendered to HTML, and by `npm start`.
import type { ReactNode } from 'react';
import workflows from '@passo/workflows.json';

import ExerciseFigure from '../Exercise/ExerciseFigure';
import type { WorkflowContentProps } from './WorkflowContentProps';
import WorkflowFigure from './WorkflowFigure';

export default function WorkflowFromData({ id, elementId, kind = 'workflow' }: WorkflowContentProps): ReactNode {
  const workflow = workflows[id];
  if (!workflow) throw new Error(`<Workflow id="${id}" />: there is no examples/${id}.`);
  if (kind === 'exercise' && !workflow.exercise) throw new Error(`<Exercise id="${id}" />: there is no exercise.yaml.`);
  return (
    <figure id={elementId} className="workflow">
      {kind === 'workflow' && <WorkflowFigure workflow={workflow} />}
      {kind === 'exercise' && workflow.exercise && <ExerciseFigure exercise={workflow.exercise} />}
    </figure>
  );
}
