// How a state or an execution stands, in the page's language. An execution's own status stays AWS's word.
import { translate } from '@docusaurus/Translate';

import type { StateStatus } from '@site/src/workers/playback';
import type { RunSummary } from '@site/src/workers/playerProtocol';

export function stateStatusWords(status: StateStatus): string {
  const words: Record<StateStatus, string> = {
    running: translate({ id: 'player.status.running', message: 'running' }),
    succeeded: translate({ id: 'player.status.succeeded', message: 'succeeded' }),
    caught: translate({ id: 'player.status.caught', message: 'failed, and was caught' }),
    failed: translate({ id: 'player.status.failed', message: 'failed' }),
    aborted: translate({ id: 'player.status.aborted', message: 'aborted' }),
  };
  return words[status];
}

/** "FAILED · CardDeclined", or that a task waits. */
export function runWords({ waiting, status, error }: RunSummary): string {
  if (waiting) return translate({ id: 'player.waiting', message: 'Waiting for an answer' });
  return error === undefined ? status : `${status} · ${error}`;
}
