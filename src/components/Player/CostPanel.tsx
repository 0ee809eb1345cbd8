// What the run would cost in Step Functions itself, with the prices, the day they were read and what is assumed.
import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';

import type { PlayerWorker } from '@site/src/workers/PlayerWorker';

import CostSource, { dollars } from '../CostSource';
import { useAnswer } from './useAnswer';

function Row({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{children}</td>
    </tr>
  );
}

export default function CostPanel({ worker, runNumber }: { worker: PlayerWorker; runNumber: number }): ReactNode {
  const found = useAnswer(worker, runNumber, 'cost', null);
  if (!found) return null;
  const { cost, prices } = found;
  return (
    <>
      <table className="player-table">
        <tbody>
          {cost.type === 'STANDARD' ? (
            <>
              <Row label={translate({ id: 'player.cost.states', message: 'States entered' })}>{cost.statesEntered}</Row>
              <Row label={translate({ id: 'player.cost.retries', message: 'Retries' })}>{cost.retries}</Row>
              <Row label={translate({ id: 'player.cost.perTransition', message: 'Price of a state transition' })}>
                {dollars(prices.dollarsPerTransition)}
              </Row>
            </>
          ) : (
            <>
              <Row label={translate({ id: 'player.cost.request', message: 'One request' })}>
                {dollars(cost.requestDollars)}
              </Row>
              <Row label={translate({ id: 'player.cost.duration', message: 'Duration' })}>
                {cost.billedMilliseconds} ms × {cost.assumedMegabytes} MB × {dollars(prices.dollarsPerGigabyteSecond)}
                /GB-s = {dollars(cost.durationDollars)}
              </Row>
            </>
          )}
          <Row label={translate({ id: 'player.cost.run', message: 'This run' })}>
            <strong>{dollars(cost.dollars)}</strong>
          </Row>
          <Row label={translate({ id: 'player.cost.million', message: 'A million such runs' })}>
            {dollars(Math.round(cost.dollars * 1e8) / 100)}
          </Row>
        </tbody>
      </table>
      <CostSource cost={cost} prices={prices} />
    </>
  );
}
