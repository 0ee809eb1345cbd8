// Shows each region of client.ts: what it is called with, and what comes of it.
import { checkOrder, turnTracingOn } from './client';

// #region trace
await turnTracingOn();
const traceId = '1-65920080-a006649127e371903a2de979';
console.log(await checkOrder('A-5', traceId), 'milliseconds');
// #endregion trace
