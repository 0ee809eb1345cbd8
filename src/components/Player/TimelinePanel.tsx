// The visits of states over virtual time, one row each; attempts are the dark parts, the gap between two is the backoff.
import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';

import type { TimelineBar } from '@site/src/workers/playback';

import { virtualTime } from './virtualTime';

interface Props {
  bars: TimelineBar[];
  startMillis: number;
  endMillis: number;
  goTo: (eventId: number) => void;
}

/** More rows than this are not read by anybody; the events are there for the rest. */
const mostRows = 300;

export default function TimelinePanel({ bars, startMillis, endMillis, goTo }: Props): ReactNode {
  const whole = Math.max(1, endMillis - startMillis);
  const percent = (millis: number): string => `${(100 * (millis - startMillis)) / whole}%`;
  const span = (from: number, to: number) => ({
    left: percent(from),
    width: `max(3px, ${(100 * (to - from)) / whole}%)`,
  });
  return (
    <>
      <ol className="player-timeline">
        {bars.slice(0, mostRows).map((bar) => (
          <li key={bar.enteredEventId}>
            <button type="button" onClick={() => goTo(bar.enteredEventId)} style={{ paddingLeft: `${bar.depth}rem` }}>
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
            </span>
          </li>
        ))}
      </ol>
      {bars.length > mostRows && (
        <p className="player-hint">
          <Translate id="player.timeline.more" values={{ number: bars.length - mostRows }}>
            {'{number} more visits are in the events.'}
          </Translate>
        </p>
      )}
    </>
  );
}
