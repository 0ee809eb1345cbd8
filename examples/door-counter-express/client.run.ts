// Shows each region of client.ts: what it is called with, and what comes of it.
import { countLater, countNow } from './client';

// #region sync
await countNow('event-7001', 'NORTH');
await countNow('event-7001', 'NORTH');
// #endregion sync

// #region async
await countLater('event-7001', 'NORTH');
// #endregion async
