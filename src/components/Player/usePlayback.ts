// The cursor over a history: step, play, speed. It counts events; what an event means is the worker's to say.
import { useCallback, useEffect, useState } from 'react';

/** Events a second. A wait of virtual days takes no longer than any other event. */
export const speeds = [1, 2, 5, 20] as const;

export interface Playback {
  eventId: number;
  playing: boolean;
  speed: number;
  goTo: (eventId: number) => void;
  step: (by: number) => void;
  toggle: () => void;
  setSpeed: (speed: number) => void;
}

/** `eventCount` 0 means that there is no run yet. */
export function usePlayback(eventCount: number): Playback {
  const [eventId, setEventId] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(2);

  const clamp = useCallback((id: number) => Math.max(0, Math.min(eventCount, id)), [eventCount]);

  const goTo = useCallback(
    (id: number) => {
      setPlaying(false);
      setEventId(clamp(id));
    },
    [clamp],
  );

  const step = useCallback(
    (by: number) => {
      setPlaying(false);
      setEventId((now) => clamp(now + by));
    },
    [clamp],
  );

  const toggle = useCallback(() => {
    setEventId((now) => (now >= eventCount ? 0 : now));
    setPlaying((now) => !now && eventCount > 0);
  }, [eventCount]);

  useEffect(() => {
    if (!playing) return undefined;
    if (eventId >= eventCount) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => setEventId(clamp(eventId + 1)), 1000 / speed);
    return () => clearTimeout(timer);
  }, [playing, eventId, eventCount, speed, clamp]);

  return { eventId, playing, speed, goTo, step, toggle, setSpeed };
}
