// Asks the worker for a run and keeps what came of it. Every change of the request is a new run from the start.
import { useCallback, useEffect, useRef, useState } from 'react';

import type { TimelineBar } from '@site/src/workers/playback';
import { PlayerStopped, PlayerWorker } from '@site/src/workers/PlayerWorker';
import type { RunRequest, RunSummary } from '@site/src/workers/playerProtocol';

export interface Run {
  /** Counts the runs; 0 before the first. */
  number: number;
  summary: RunSummary | undefined;
  bars: TimelineBar[];
  /** Why there is no result, in words: the definition is refused, the input is no JSON, the reader stopped it. */
  refusal: string | undefined;
  busy: boolean;
}

const none: Run = { number: 0, summary: undefined, bars: [], refusal: undefined, busy: false };

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
        .then(async (summary) => settle({ summary, bars: await worker.ask('timeline', null) }))
        .catch((error: unknown) => {
          if (error instanceof PlayerStopped && error.message === 'left') return;
          settle({ refusal: error instanceof Error ? error.message : String(error) });
        });
    },
    [worker],
  );

  const stop = useCallback(() => worker.stop(), [worker]);
  return { run, worker, start, stop };
}
