// Shows each region of client.ts: what it is called with, and what comes of it.
import { failedAttempts, placeOrder } from './client';

// #region place
// @scenario paid
const order = {
  orderId: 'A-2001',
  items: [{ sku: 'MUG-01', quantity: 2 }],
  totalCents: 5980,
};
console.log(await placeOrder(order));
console.log(await placeOrder(order));
// #endregion place

// #region failures
// @scenario paid-after-two-retries
const placed = await placeOrder({
  orderId: 'A-2001',
  items: [{ sku: 'MUG-01', quantity: 2 }],
  totalCents: 5980,
});
if (placed.placed) console.log(await failedAttempts(placed.executionArn));
// #endregion failures
