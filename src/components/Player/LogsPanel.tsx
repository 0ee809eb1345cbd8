// What CloudWatch Logs would get of the run, at the log level that the reader chooses.
import { useState, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';

import type { PlayerWorker } from '@site/src/workers/PlayerWorker';

import { useAnswer } from './useAnswer';

const levels = ['ALL', 'ERROR', 'FATAL'] as const;

/** Enough to read; the events have the rest. */
const mostShown = 200;

export default function LogsPanel({ worker, runNumber }: { worker: PlayerWorker; runNumber: number }): ReactNode {
  const [level, setLevel] = useState<(typeof levels)[number]>('ALL');
  const [includeExecutionData, setIncludeExecutionData] = useState(false);
  const found = useAnswer(worker, runNumber, 'logs', { level, includeExecutionData, count: mostShown });
  const { lines, all } = found ?? { lines: [], all: 0 };

  return (
    <>
      <p className="player-log-settings">
        <label>
          <Translate id="player.logs.level">Level</Translate>{' '}
          <select
            value={level}
            onChange={(event) => setLevel(levels.find((one) => one === event.target.value) ?? 'ALL')}
          >
            {levels.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={includeExecutionData}
            onChange={(event) => setIncludeExecutionData(event.target.checked)}
          />{' '}
          includeExecutionData
        </label>
      </p>
      {lines.length === 0 ? (
        <p className="player-hint">
          <Translate id="player.logs.none">At this level nothing is logged.</Translate>
        </p>
      ) : (
        <pre className="player-logs" tabIndex={0}>
          {lines.map(({ text, cut }) => (cut === undefined ? text : `${text}…`)).join('\n')}
        </pre>
      )}
      {all > lines.length && (
        <p className="player-hint">
          <Translate id="player.logs.more" values={{ number: all - lines.length }}>
            {'{number} more lines are not shown.'}
          </Translate>
        </p>
      )}
    </>
  );
}
