// Shows each region of client.ts: what it is called with, and what comes of it.
import { measure } from './client';

// #region measure
const stores = [
  { store: 'Recife', exportSeconds: 60, sales: 100 },
  { store: 'Natal', exportSeconds: 20, sales: 250 },
  { store: 'Olinda', exportSeconds: 20, sales: 50 },
  { store: 'Belem', exportSeconds: 20, sales: 600 },
];
console.log('one at a time', await measure({ rate: 2, atOnce: 1, stores }));
console.log('two at a time', await measure({ rate: 2, atOnce: 2, stores }));
// #endregion measure
