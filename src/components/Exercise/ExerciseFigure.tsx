// The part of an exercise that needs no script: task, what is checked, hints one by one, the solution.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import CodeFigure from '../CodeFigure';
import type { ExerciseData } from './ExerciseData';

export default function ExerciseFigure({ exercise }: { exercise: ExerciseData }): ReactNode {
  const { title, task, hints, cases, hiddenCount, solutionHtml, solutionFile, workJson, editUrl } = exercise;
  return (
    <>
      <div className="workflow-title">
        <strong>{title}</strong>
        <span className="workflow-kind">
          <Translate id="exercise.kind">Exercise</Translate>
        </span>
        <p>{task}</p>
      </div>
      <ul className="exercise-cases">
        {cases.map(({ name, title: caseTitle, expected }) => (
          <li key={name}>
            {caseTitle} <span className="exercise-expected">{expected}</span>
          </li>
        ))}
        {hiddenCount > 0 && (
          <li>
            <Translate id="exercise.hidden" values={{ number: hiddenCount }}>
              {'Hidden checks: {number}'}
            </Translate>
          </li>
        )}
      </ul>
      <script type="application/json" className="exercise-data" dangerouslySetInnerHTML={{ __html: workJson }} />
      {hints.map((hint, index) => (
        <details key={hint} className="workflow-drawer">
          <summary>{translate({ id: 'exercise.hint', message: 'Hint {number}' }, { number: index + 1 })}</summary>
          <div className="workflow-drawer-content">{hint}</div>
        </details>
      ))}
      <details className="workflow-drawer">
        <summary>
          <Translate id="exercise.solution">A solution</Translate>
        </summary>
        <div className="workflow-drawer-content">
          <CodeFigure html={solutionHtml} language="json" title={solutionFile} />
        </div>
      </details>
      {editUrl !== undefined && (
        <p className="workflow-foot">
          <a href={editUrl}>
            <Translate id="exercise.edit">Edit this exercise</Translate>
          </a>
        </p>
      )}
    </>
  );
}
