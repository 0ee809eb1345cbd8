// Asks the worker for a run and keeps what came of it. Every change of the request is a new run from the start.
import { useCallback, useEffect, useRef, useState } from 'react';
import { translate } from '@docusaurus/Translate';

import { PlayerStopped, PlayerWorker } from '@site/src/workers/PlayerWorker';
import type { RunRequest, RunSummary } from '@site/src/workers/playerProtocol';

export interface Run {
  /** Counts the runs; 0 before the first. */
  number: number;
  summary: RunSummary | undefined;
  /** Why there is no result, in words: the definition is refused, the input is no JSON, the reader stopped it. */
  refusal: string | undefined;
  busy: boolean;
}

const none: Run = { number: 0, summary: undefined, refusal: undefined, busy: false };

/** The worker's own words for a definition or an input; the page's words for a worker that was ended. */
function refusalWords(error: unknown): string {
  if (!(error instanceof PlayerStopped)) return error instanceof Error ? error.message : String(error);
  if (error.message === 'stopped') return translate({ id: 'player.stopped', message: 'Stopped.' });
  if (error.message === 'too slow')
    return translate({ id: 'player.tooSlow', message: 'The run took longer than 30 seconds and was stopped.' });
  return translate({ id: 'player.failed', message: 'The run ended unexpectedly. Change something to start it again.' });
}

export function useRun(): { run: Run; worker: PlayerWorker; start: (request: RunRequest) => void; stop: () => void } {
  const [worker] = useState(() => new PlayerWorker());
  const [run, setRun] = useState<Run>(none);
  const newest = useRef(0);

  useEffect(() => () => worker.stop('left'), [worker]);

  const start = useCallback(
    (request: RunRequest) => {
      newest.current += 1;
      const number = newest.current;
      const settle = (next: Partial<Run>) => {
        if (number === newest.current) setRun({ ...none, number, ...next });
      };
      setRun((before) => ({ ...before, busy: true, refusal: undefined }));
      worker
        .ask('run', request)
        .then((summary) => settle({ summary }))
        .catch((error: unknown) => {
          if (error instanceof PlayerStopped && error.message === 'left') return;
          settle({ refusal: refusalWords(error) });
        });
    },
    [worker],
  );

  const stop = useCallback(() => worker.stop(), [worker]);
  return { run, worker, start, stop };
}
