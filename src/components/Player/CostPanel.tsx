// What the run would cost in Step Functions itself, with the prices, the day they were read and what is assumed.
import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';

import type { ChildrenCost } from '@site/src/asl';
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

/** The child executions of Distributed Maps, by their type. */
function Children({ cost }: { cost: ChildrenCost | undefined }): ReactNode {
  return (
    <>
      {cost && cost.standard > 0 && (
        <Row label={translate({ id: 'player.cost.standardChildren', message: 'Standard child executions' })}>
          {translate(
            { id: 'player.cost.childTransitions', message: '{children}, with {transitions} transitions' },
            { children: cost.standard, transitions: cost.transitions },
          )}
        </Row>
      )}
      {cost && cost.express > 0 && (
        <Row label={translate({ id: 'player.cost.expressChildren', message: 'Express child executions' })}>
          {cost.express}, {cost.gigabyteSeconds} GB-s = {dollars(cost.dollars)}
        </Row>
      )}
    </>
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
              <Children cost={cost.children} />
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
