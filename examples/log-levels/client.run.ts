// Shows each region of client.ts: what it is called with, and what comes of it.
import { loggingOf, turnOn } from './client';

// #region turn-on
console.log(await loggingOf());
await turnOn('ERROR');
console.log(await loggingOf());
// #endregion turn-on
