// The history as GetExecutionHistory returns it: a list to filter, each event with its JSON.
import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { PlayerWorker } from '@site/src/workers/PlayerWorker';

import { useAnswer } from './useAnswer';
import { virtualTime } from './virtualTime';

interface Props {
  worker: PlayerWorker;
  /** Changes with every run: the list is then asked for anew. */
  runNumber: number;
  eventId: number;
  startMillis: number;
  goTo: (eventId: number) => void;
}

/** A long history is shown in pages of this many events. */
const pageSize = 100;

export default function EventsPanel({ worker, runNumber, eventId, startMillis, goTo }: Props): ReactNode {
  const [text, setText] = useState('');
  const [count, setCount] = useState(pageSize);
  const found = useAnswer(worker, runNumber, 'events', { text, from: 0, count });
  const page = found ?? { events: [], matching: 0 };

  return (
    <>
      <label className="player-filter">
        <Translate id="player.events.filter">Filter</Translate>{' '}
        <input type="search" value={text} placeholder="TaskFailed" onChange={(event) => setText(event.target.value)} />
      </label>
      <ol className="player-events">
        {page.events.map((event) => (
          <li key={event.id} data-current={event.id === eventId || undefined}>
            <details>
              <summary>
                <span className="player-event-id">{event.id}</span>
                <span>{event.type}</span>
                <span className="player-event-state">
                  {event.stateEnteredEventDetails?.name ?? event.stateExitedEventDetails?.name}
                </span>
                <span className="player-event-time">
                  {virtualTime((event.timestamp?.getTime() ?? startMillis) - startMillis)}
                </span>
              </summary>
              <button type="button" className="player-link" onClick={() => goTo(event.id ?? 0)}>
                <Translate id="player.events.goTo">Go to this event</Translate>
              </button>
              <pre tabIndex={0}>{JSON.stringify(event, null, 2)}</pre>
            </details>
          </li>
        ))}
      </ol>
      {page.matching > page.events.length && (
        <button type="button" className="player-link" onClick={() => setCount((now) => now + pageSize)}>
          {translate(
            { id: 'player.events.more', message: 'Show more ({shown} of {all})' },
            { shown: page.events.length, all: page.matching },
          )}
        </button>
      )}
      {found?.matching === 0 && (
        <p className="player-hint">
          <Translate id="player.events.none">No event holds this text.</Translate>
        </p>
      )}
    </>
  );
}
