// A set of ids that is kept in this browser only: solved exercises, chapters that were read.

/** What is kept under a key; empty where the browser keeps nothing, or something else. */
export function storedIds(key: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Keeps a set. A full or forbidden storage takes nothing away from what the page shows. */
export function storeIds(key: string, ids: Iterable<string>): void {
  try {
    localStorage.setItem(key, JSON.stringify([...new Set(ids)].sort()));
  } catch {
    // Nothing is kept; the page shows it until it is left.
  }
}
