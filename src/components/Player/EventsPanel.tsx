// The history as GetExecutionHistory returns it: a list to filter; an event's JSON is asked for when it is opened.
import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { EventLine } from '@site/src/workers/playerProtocol';
import type { PlayerWorker } from '@site/src/workers/PlayerWorker';

import ShownText from './ShownText';
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
const pageSize = 60;

function EventItem({
  line,
  current,
  worker,
  runNumber,
  startMillis,
  goTo,
}: Omit<Props, 'eventId'> & { line: EventLine; current: boolean }): ReactNode {
  const [open, setOpen] = useState(false);
  const json = useAnswer(worker, runNumber, 'event', open ? line.id : undefined);
  return (
    <li data-current={current || undefined}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span className="player-event-id">{line.id}</span>
          <span>{line.type}</span>
          <span className="player-event-state">{line.state}</span>
          <span className="player-event-time">{virtualTime(line.millis - startMillis)}</span>
        </summary>
        {open && (
          <>
            <button type="button" className="player-link" onClick={() => goTo(line.id)}>
              <Translate id="player.events.goTo">Go to this event</Translate>
            </button>
            {json && <ShownText {...json} />}
          </>
        )}
      </details>
    </li>
  );
}

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
        {page.events.map((line) => (
          <EventItem
            key={line.id}
            line={line}
            current={line.id === eventId}
            worker={worker}
            runNumber={runNumber}
            startMillis={startMillis}
            goTo={goTo}
          />
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
