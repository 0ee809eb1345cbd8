// The visits of states over virtual time, one row each; attempts are the dark parts, the gap between
// two is the backoff. Each branch and iteration is a lane that begins with its number.
import { useState, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';

import type { PlayerWorker } from '@site/src/workers/PlayerWorker';

import { stateStatusWords } from './statusWords';
import { useAnswer } from './useAnswer';
import { virtualTime } from './virtualTime';

interface Props {
  worker: PlayerWorker;
  runNumber: number;
  startMillis: number;
  endMillis: number;
  goTo: (eventId: number) => void;
}

/** So many rows are shown at first and with each "more": laying out more of them at once makes a slow machine wait. */
const pageSize = 60;

export default function TimelinePanel({ worker, runNumber, startMillis, endMillis, goTo }: Props): ReactNode {
  const [count, setCount] = useState(pageSize);
  const { bars, all } = useAnswer(worker, runNumber, 'timeline', { count }) ?? { bars: [], all: 0 };
  const whole = Math.max(1, endMillis - startMillis);
  const percent = (millis: number): string => `${(100 * (millis - startMillis)) / whole}%`;
  const span = (from: number, to: number) => ({
    left: percent(from),
    width: `max(3px, ${(100 * (to - from)) / whole}%)`,
  });
  return (
    <>
      <ol className="player-timeline">
        {bars.map((bar) => (
          <li key={bar.enteredEventId} data-lane={bar.lane}>
            <button type="button" onClick={() => goTo(bar.enteredEventId)} style={{ paddingLeft: `${bar.depth}rem` }}>
              {bar.lane !== undefined && <span className="player-lane-number">{`#${bar.lane} `}</span>}
              {bar.state}
            </button>
            <span className="player-lane">
              <span className="player-bar" data-status={bar.status} style={span(bar.startMillis, bar.endMillis)} />
              {bar.attempts.map((attempt, index) => (
                <span
                  key={index}
                  className="player-attempt"
                  data-failed={attempt.failed || undefined}
                  style={span(attempt.startMillis, attempt.endMillis)}
                />
              ))}
            </span>
            <span className="player-duration">
              {virtualTime(bar.endMillis - bar.startMillis)}
              {bar.attempts.length > 1 && ` · ↻${bar.attempts.length}`}
              {/* Colour is not the only sign. */}
              {bar.status === 'succeeded' ? (
                <span className="for-screen-readers"> · {stateStatusWords(bar.status)}</span>
              ) : (
                ` · ${stateStatusWords(bar.status)}`
              )}
            </span>
          </li>
        ))}
      </ol>
      {all > bars.length && (
        <button type="button" className="player-link" onClick={() => setCount((now) => now + pageSize)}>
          {translate(
            { id: 'player.events.more', message: 'Show more ({shown} of {all})' },
            { shown: bars.length, all },
          )}
        </button>
      )}
    </>
  );
}
