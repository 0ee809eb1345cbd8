// Shows each region of client.ts: what it is called with, and what comes of it.
import { quote } from './client';

// #region quote
// @scenario quoted
const cart = {
  cartId: 'C-88',
  postalCode: '50030-230',
  items: [{ sku: 'MUG-01', grams: 350 }],
};
console.log(await quote(cart));
// #endregion quote
