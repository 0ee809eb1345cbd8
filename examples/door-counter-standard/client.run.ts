// Shows each region of client.ts: what it is called with, and what comes of it.
import { outputOf, send } from './client';

// #region send
const first = await send('event-7001', 'NORTH');
console.log(await outputOf(first));
console.log(await send('event-7001', 'NORTH'));
// #endregion send
