// Run, play, pause, step, step back, jump, speed; and the clock of virtual time.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import { speeds, type Playback } from './usePlayback';

interface Props {
  playback: Playback;
  eventCount: number;
  clock: string;
}

function Icon({ path }: { path: string }): ReactNode {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={path} fill="currentColor" />
    </svg>
  );
}

const icons = {
  first: 'M3 3h2v10H3zM13 3v10L6 8z',
  back: 'M11 3v10L4 8z',
  play: 'M4 2.5v11L13 8z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  forward: 'M5 3v10l7-5z',
  last: 'M11 3h2v10h-2zM3 3v10l7-5z',
};

export default function Controls({ playback, eventCount, clock }: Props): ReactNode {
  const { eventId, playing, speed, goTo, step, toggle, setSpeed } = playback;
  const texts = {
    first: translate({ id: 'player.first', message: 'To the start (Home)' }),
    back: translate({ id: 'player.back', message: 'Step back (←)' }),
    play: translate({ id: 'player.play', message: 'Play (space)' }),
    pause: translate({ id: 'player.pause', message: 'Pause (space)' }),
    forward: translate({ id: 'player.forward', message: 'Step (→)' }),
    last: translate({ id: 'player.last', message: 'To the end (End)' }),
  };
  const button = (name: keyof typeof icons, action: () => void) => (
    <button type="button" className="player-icon" aria-label={texts[name]} title={texts[name]} onClick={action}>
      <Icon path={icons[name]} />
    </button>
  );
  return (
    <div className="player-controls">
      <div className="player-buttons">
        {button('first', () => goTo(0))}
        {button('back', () => step(-1))}
        {playing ? button('pause', toggle) : button('play', toggle)}
        {button('forward', () => step(1))}
        {button('last', () => goTo(eventCount))}
      </div>
      <input
        type="range"
        className="player-scrubber"
        min={0}
        max={eventCount}
        value={eventId}
        aria-label={translate({ id: 'player.position', message: 'Event' })}
        aria-valuetext={`${eventId} / ${eventCount}`}
        onChange={(event) => goTo(Number(event.target.value))}
      />
      <span className="player-clock" title={translate({ id: 'player.clock', message: 'Virtual time since the start' })}>
        {clock}
      </span>
      <label className="player-speed">
        <span className="for-screen-readers">
          <Translate id="player.speed">Events a second</Translate>
        </span>
        <select value={speed} onChange={(event) => setSpeed(Number(event.target.value))}>
          {speeds.map((one) => (
            <option key={one} value={one}>
              {one}/s
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
