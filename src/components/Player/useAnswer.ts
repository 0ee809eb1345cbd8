// Asks the worker one question about the run, again whenever the question or the run changes; late answers are dropped.
import { useEffect, useState } from 'react';

import type { PlayerQuestion, PlayerQuestions } from '@site/src/workers/playerProtocol';
import type { PlayerWorker } from '@site/src/workers/PlayerWorker';

/** The newest answer; undefined before the first, and while `ask` is undefined. */
export function useAnswer<Q extends PlayerQuestion>(
  worker: PlayerWorker,
  runNumber: number,
  question: Q,
  ask: PlayerQuestions[Q]['ask'] | undefined,
): PlayerQuestions[Q]['answer'] | undefined {
  const [answer, setAnswer] = useState<PlayerQuestions[Q]['answer']>();
  const key = JSON.stringify(ask);
  useEffect(() => {
    if (key === undefined || runNumber === 0) return undefined;
    let wanted = true;
    worker.ask(question, JSON.parse(key) as PlayerQuestions[Q]['ask']).then(
      (found) => {
        if (wanted) setAnswer(found);
      },
      // A run that was refused or stopped has no answers; the player says so elsewhere.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [worker, runNumber, question, key]);
  return key === undefined ? undefined : answer;
}
