// The interactive part of an exercise: the editor with the starting point, and a check that runs every case.
import { useEffect, useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { ExerciseResult } from '@site/src/workers/exerciseCheck';
import { PlayerWorker } from '@site/src/workers/PlayerWorker';

import Workbench, { type Draft } from '../CheckDefinition/Workbench';
import type { DefinitionCheck } from '../CheckDefinition/useDefinitionCheck';
import { saveFile } from '../Playground/saveFile';
import type { ExerciseWork } from './ExerciseData';
import { keepSolved, solvedExercises } from './progress';
import { unmetWords } from './unmetWords';

function isSolved(result: ExerciseResult): boolean {
  return result.refused === undefined && result.cases.every(({ unmet }) => unmet.length === 0);
}

function Results({ work, result }: { work: ExerciseWork; result: ExerciseResult }): ReactNode {
  if (result.refused) {
    const { line, column, message } = result.refused;
    return (
      <p>
        {translate(
          { id: 'check.place', message: 'line {line}, column {column}', description: 'Place of a diagnostic' },
          { line, column },
        )}
        : {message}
      </p>
    );
  }
  return (
    <ul className="exercise-results">
      {result.cases.map(({ name, unmet }) => {
        const found = work.cases.find((one) => one.name === name);
        const passed = unmet.length === 0;
        return (
          <li key={name} data-passed={passed || undefined}>
            <strong>
              {passed
                ? translate({ id: 'exercise.passed', message: 'Passed' })
                : translate({ id: 'exercise.failed', message: 'Not yet' })}
            </strong>{' '}
            {found?.hidden ? translate({ id: 'exercise.hiddenCase', message: 'A hidden check' }) : found?.title}
            {!passed && !found?.hidden && (
              <ul>
                {unmet.map((one) => (
                  <li key={one.field}>{unmetWords(one)}</li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Check({ work, draft, check }: { work: ExerciseWork; draft: Draft; check: DefinitionCheck }): ReactNode {
  const [worker] = useState(() => new PlayerWorker());
  const [result, setResult] = useState<ExerciseResult>();
  const [refusal, setRefusal] = useState('');
  const [before] = useState(() => solvedExercises().includes(work.id));
  useEffect(() => () => worker.stop('left'), [worker]);

  const run = () => {
    const { id: example, type, cases } = work;
    worker.ask('exercise', { definition: draft.text, format: check.format, type, cases, example }).then(
      (found) => {
        setRefusal('');
        setResult(found);
        if (isSolved(found)) keepSolved(work.id);
      },
      (error: unknown) => setRefusal(error instanceof Error ? error.message : String(error)),
    );
  };

  const solved = result !== undefined && isSolved(result);
  return (
    <div className="exercise-check">
      <button type="button" className="play-button" onClick={run}>
        <Translate id="exercise.check">Check my solution</Translate>
      </button>
      <p role="status" className="exercise-verdict" data-solved={solved || undefined}>
        {refusal}
        {solved && translate({ id: 'exercise.solved', message: 'Solved: every check passes.' })}
        {result &&
          !solved &&
          translate({ id: 'exercise.notSolved', message: 'Not solved yet. Here is what came out differently.' })}
        {!result && before && translate({ id: 'exercise.before', message: 'You solved this one before.' })}
      </p>
      {result && <Results work={work} result={result} />}
      {(solved || before) && (
        <button
          type="button"
          className="exercise-export"
          onClick={() =>
            saveFile('passo-progress.json', JSON.stringify({ solved: solvedExercises() }, null, 2), 'application/json')
          }
        >
          <Translate id="exercise.export">Export my progress</Translate>
        </button>
      )}
    </div>
  );
}

export default function ExerciseWorkbench({ work }: { work: ExerciseWork }): ReactNode {
  return (
    <Workbench
      initial={{ text: work.start, type: work.type }}
      under={(draft, check) => <Check work={work} draft={draft} check={check} />}
    />
  );
}
