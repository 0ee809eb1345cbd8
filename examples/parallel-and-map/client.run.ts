// Shows each region of client.ts: what it is called with, and what comes of it.
import { deploy, failedExecutions, fulfil } from './client';

// #region deploy
console.log(await deploy('definition.asl.yaml'));
// #endregion deploy

// #region start
// @scenario all-in-stock
console.log(
  await fulfil({
    orderId: 'A-3001',
    lines: [{ sku: 'MUG-01', quantity: 2 }],
  }),
);
// #endregion start

// #region failed
// @scenario duplicate-order
const lines = [{ sku: 'MUG-01', quantity: 2 }];
await fulfil({ orderId: 'A-3001', lines });
await fulfil({ orderId: 'A-3003', lines });
console.log(await failedExecutions());
// #endregion failed
