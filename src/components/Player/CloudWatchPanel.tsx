// What CloudWatch and X-Ray would show of the run: log lines, metrics, the trace.
import type { ReactNode } from 'react';

import type { PlayerWorker } from '@site/src/workers/PlayerWorker';

import LogsPanel from './LogsPanel';
import MetricsPanel from './MetricsPanel';
import TracePanel from './TracePanel';

interface Props {
  worker: PlayerWorker;
  runNumber: number;
  startMillis: number;
  endMillis: number;
}

export default function CloudWatchPanel({ startMillis, endMillis, ...asked }: Props): ReactNode {
  return (
    <>
      <LogsPanel {...asked} />
      <MetricsPanel {...asked} startMillis={startMillis} endMillis={endMillis} />
      <TracePanel {...asked} />
    </>
  );
}
