// What the playground keeps between two visits, in this browser only.
import { asRunRequest } from '@site/src/workers/shareLink';
import type { RunRequest } from '@site/src/workers/playerProtocol';

const key = 'passo-playground';

/** The last run; undefined where there is none, or where the browser keeps nothing. */
export function savedRun(): RunRequest | undefined {
  try {
    return asRunRequest(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return undefined;
  }
}

/** Keeps a run. A full or forbidden storage is no reason to disturb the reader. */
export function saveRun(request: RunRequest): void {
  try {
    localStorage.setItem(key, JSON.stringify({ v: 1, ...request }));
  } catch {
    // The link and the export still work.
  }
}
