// The run as the segment document that X-Ray would get of it.
import { useState, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';

import type { PlayerWorker } from '@site/src/workers/PlayerWorker';

import { useAnswer } from './useAnswer';

export default function TracePanel({ worker, runNumber }: { worker: PlayerWorker; runNumber: number }): ReactNode {
  const [open, setOpen] = useState(false);
  const trace = useAnswer(worker, runNumber, 'trace', open ? null : undefined);
  return (
    <details className="player-stage" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Translate id="player.trace">Trace, as an X-Ray segment document</Translate>
      </summary>
      {trace && <pre tabIndex={0}>{trace}</pre>}
    </details>
  );
}
