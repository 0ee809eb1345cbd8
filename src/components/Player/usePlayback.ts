// The cursor over a history: step, play, speed. It counts events; what an event means is the worker's to say.
import { useCallback, useEffect, useState } from 'react';

/** Events a second. A wait of virtual days takes no longer than any other event. */
export const speeds = [1, 2, 5, 20, 200, 2000] as const;

/** The page is drawn at most this often while it plays; faster speeds go on by several events at once. */
const shortestStepMilliseconds = 50;

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
    const stepMilliseconds = Math.max(shortestStepMilliseconds, 1000 / speed);
    const events = Math.max(1, Math.round((speed * stepMilliseconds) / 1000));
    const timer = setTimeout(() => setEventId(clamp(eventId + events)), stepMilliseconds);
    return () => clearTimeout(timer);
  }, [playing, eventId, eventCount, speed, clamp]);

  return { eventId, playing, speed, goTo, step, toggle, setSpeed };
}
