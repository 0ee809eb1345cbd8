// What the run adds to the metrics of CloudWatch (namespace AWS/States): a small chart and its sum for each.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { Metric } from '@site/src/asl';
import type { PlayerWorker } from '@site/src/workers/PlayerWorker';

import { useAnswer } from './useAnswer';
import { virtualTime } from './virtualTime';

interface Props {
  worker: PlayerWorker;
  runNumber: number;
  startMillis: number;
  endMillis: number;
}

const width = 160;
const height = 32;

/** What the chart shows, in words: for those who hear it, and as its tooltip. */
function chartWords({ name, unit, points }: Metric, startMillis: number): string {
  const listed = points
    .slice(0, 10)
    .map(({ millis, value }) => `${value} (${virtualTime(millis - startMillis)})`)
    .join(', ');
  const more = points.length > 10 ? ', …' : '';
  return `${name}, ${unit}: ${listed}${more}`;
}

function Chart({
  metric,
  startMillis,
  endMillis,
}: { metric: Metric } & Omit<Props, 'worker' | 'runNumber'>): ReactNode {
  const whole = Math.max(1, endMillis - startMillis);
  const highest = Math.max(1, ...metric.points.map(({ value }) => value));
  return (
    <svg
      className="player-chart"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={chartWords(metric, startMillis)}
    >
      <path d={`M0 ${height - 0.5}H${width}`} className="player-chart-line" />
      {metric.points.map(({ millis, value }, index) => {
        const tall = Math.max(2, (value / highest) * (height - 4));
        const x = ((millis - startMillis) / whole) * (width - 4);
        return <rect key={index} x={x} y={height - tall} width={4} height={tall} rx={1} />;
      })}
    </svg>
  );
}

/** Counts are added up; of times the mean is what CloudWatch advises to look at. */
function total({ unit, points }: Metric): string {
  const sum = points.reduce((all, { value }) => all + value, 0);
  return unit === 'Count' ? String(sum) : `${Math.round(sum / points.length)} ms`;
}

export default function MetricsPanel({ worker, runNumber, startMillis, endMillis }: Props): ReactNode {
  const metrics = useAnswer(worker, runNumber, 'metrics', null) ?? [];
  return (
    <table className="player-table player-metrics">
      <caption>
        <Translate id="player.metrics.caption">Metrics of the namespace AWS/States</Translate>
      </caption>
      <thead>
        <tr>
          <th scope="col">{translate({ id: 'player.metrics.metric', message: 'Metric' })}</th>
          <th scope="col">{translate({ id: 'player.metrics.value', message: 'Sum or mean' })}</th>
          <th scope="col">{translate({ id: 'player.metrics.chart', message: 'Over virtual time' })}</th>
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric) => (
          <tr key={`${metric.name} ${metric.dimension.value}`}>
            <th scope="row">
              <code>{metric.name}</code>
              <br />
              <span className="player-hint">
                {metric.dimension.name}: {metric.dimension.value}
              </span>
            </th>
            <td>{total(metric)}</td>
            <td>
              <Chart metric={metric} startMillis={startMillis} endMillis={endMillis} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
