// Shows each region of client.ts: what it is called with, and what comes of it.
import { printPath, returnOrder, startReturn, waitUntilEnded } from './client';

// #region start
console.log(
  await startReturn({
    orderId: 'A-1001',
    price: 49.9,
    opened: true,
    daysSinceDelivery: 12,
  }),
);
// #endregion start

// #region follow
const opened = { orderId: 'A-1001', price: 49.9, opened: true };
const execution = await waitUntilEnded(
  await startReturn({ ...opened, daysSinceDelivery: 12 }),
);
console.log(execution.status, execution.output);
// #endregion follow

// #region history
const order = { orderId: 'A-1001', price: 49.9, opened: true };
await printPath(await startReturn({ ...order, daysSinceDelivery: 12 }));
// #endregion history

// #region run
const late = { orderId: 'A-1002', price: 20, opened: false };
await returnOrder({ ...late, daysSinceDelivery: 31 });
// #endregion run
