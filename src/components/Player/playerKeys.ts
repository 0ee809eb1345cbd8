// The keys of the player, wherever in it or in its diagram the focus is. Each of them is a button too.

export interface PlayerMoves {
  step: (by: number) => void;
  goTo: (eventId: number) => void;
  toggle: () => void;
  showKeys: () => void;
  eventCount: number;
}

/** What React's keyboard event and the DOM's own have in common. */
interface PressedKey {
  key: string;
  target: EventTarget | null;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  preventDefault: () => void;
}

const fieldOfText = 'input:not([type=range], [type=checkbox]), textarea, select';
/** They have arrows of their own, or scroll with them. */
const takesArrows = '[type=range], [role=tab], pre, .player-panel, summary, [type=checkbox]';

/** Moves the player, where the key is one of its own and nothing else takes it. */
export function pressPlayerKey(event: PressedKey, { step, goTo, toggle, showKeys, eventCount }: PlayerMoves): void {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
  if (target.matches(fieldOfText)) return;
  const moves: Record<string, (() => void) | undefined> = {
    '?': showKeys,
    ...(!target.matches(takesArrows) && {
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      Home: () => goTo(0),
      End: () => goTo(eventCount),
      // Space on a button presses that button, on a link it scrolls.
      ...(!target.matches('button, a') && { ' ': toggle }),
    }),
  };
  const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
  if (!move) return;
  event.preventDefault();
  move();
}
