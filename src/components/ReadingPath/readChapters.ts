// Which chapters the reader ticked, by their address below the base URL.
import { storedIds, storeIds } from '../storedIds';

const key = 'passo-read-chapters';

export function readChapters(): ReadonlySet<string> {
  return storedIds(key);
}

/** Ticks a chapter or takes the tick away; returns all that are ticked then. */
export function keepRead(id: string, isRead: boolean): ReadonlySet<string> {
  const ids = new Set(readChapters());
  if (isRead) ids.add(id);
  else ids.delete(id);
  storeIds(key, ids);
  return ids;
}
