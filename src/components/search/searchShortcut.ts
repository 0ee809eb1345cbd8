// Which keys open the search: Ctrl+K or Cmd+K anywhere, and `/` where no text is being written.

/** The part of a key press that the answer depends on. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'>;

/** True when this key press asks for the search. */
export function isSearchShortcut({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyPress): boolean {
  if (altKey) return false;
  if (key.toLowerCase() === 'k') return ctrlKey !== metaKey && !shiftKey;
  // Shift is let pass: on many keyboards, Portuguese among them, `/` is typed with it.
  return key === '/' && !ctrlKey && !metaKey && !isTextField(target);
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])') !== null
  );
}
