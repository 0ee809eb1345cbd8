// Saves the history as a file, in the form in which GetExecutionHistory answers.
import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';

import type { PlayerWorker } from '@site/src/workers/PlayerWorker';

import { saveFile } from '../Playground/saveFile';

export default function SaveHistory({ worker }: { worker: PlayerWorker }): ReactNode {
  const save = () =>
    worker.ask('history', null).then(
      (text) => saveFile('history.json', text, 'application/json'),
      // A run that was refused or stopped has no history; the player says so elsewhere.
      () => undefined,
    );
  return (
    <button type="button" className="player-link" onClick={() => void save()}>
      <Translate id="player.saveHistory">Save the history</Translate>
    </button>
  );
}
