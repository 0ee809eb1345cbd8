// Where the prices beside a sum come from, when they were read and what is left out: with every sum of dollars.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { ExecutionCost, stepFunctionsPrices } from '@site/src/asl';

interface Props {
  cost: ExecutionCost;
  prices: Pick<typeof stepFunctionsPrices, 'region' | 'readOn' | 'source'>;
}

/** "$0.000075": a run costs so little that rounding to cents would hide it. */
export function dollars(value: number): string {
  return `$${value.toFixed(10).replace(/0+$/, '').replace(/\.$/, '')}`;
}

export default function CostSource({ cost, prices }: Props): ReactNode {
  return (
    <p className="player-hint">
      {translate(
        {
          id: 'player.cost.source',
          message:
            'Prices of AWS in {region}, read on {day}, without the free tier and without what the tasks cost in other services.',
        },
        { region: prices.region, day: prices.readOn },
      )}{' '}
      {cost.type === 'EXPRESS' &&
        translate(
          {
            id: 'player.cost.memory',
            message: 'Memory is not simulated: {megabytes} MB are assumed, the least that AWS bills.',
          },
          { megabytes: cost.assumedMegabytes },
        )}{' '}
      <a href={prices.source} rel="noopener">
        <Translate id="player.cost.page">The pricing page</Translate>
      </a>
    </p>
  );
}
