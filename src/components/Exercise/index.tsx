// <Exercise id="..." /> in a chapter: what is asked, in the page's HTML, and a workbench that loads when it is opened.
import { lazy, Suspense, useState, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import WorkflowContent from '@passo/Workflow';

import type { ExerciseWork } from './ExerciseData';

const ExerciseWorkbench = lazy(() => import('./ExerciseWorkbench'));

function workOf(elementId: string): ExerciseWork | undefined {
  const data = document.querySelector(`#${CSS.escape(elementId)} script.exercise-data`)?.textContent;
  return data ? (JSON.parse(data) as ExerciseWork) : undefined;
}

export default function Exercise({ id }: { id: string }): ReactNode {
  const elementId = `exercise-${id}`;
  const [work, setWork] = useState<ExerciseWork>();
  return (
    <section className="exercise">
      <WorkflowContent id={id} elementId={elementId} kind="exercise" />
      {work ? (
        <Suspense fallback={null}>
          <ExerciseWorkbench work={work} />
        </Suspense>
      ) : (
        <p className="exercise-start">
          <button type="button" className="play-button" onClick={() => setWork(workOf(elementId))}>
            <Translate id="exercise.start">Solve it here</Translate>
          </button>
        </p>
      )}
    </section>
  );
}
