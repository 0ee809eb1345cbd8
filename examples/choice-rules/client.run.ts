// Shows each region of client.ts: what it is called with, and what comes of it.
import { routeOf } from './client';

// #region try-route
const request = {
  requestId: 'R-3',
  plan: 'basic',
  subject: 'Broken on arrival',
  amountCents: 1500,
  limits: { automaticCents: 2000 },
};
console.log(await routeOf('definition.asl.json', request));
console.log(
  await routeOf('definition.asl.json', { ...request, amountCents: 89900 }),
);
// #endregion try-route
