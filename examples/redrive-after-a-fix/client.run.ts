// Shows each region of client.ts: what it is called with, and what comes of it.
import { load, redrivable, redrive, sinceRedrive } from './client';

// #region find
// @scenario password-expired
await load('2026-11-22');
console.log(await redrivable());
// #endregion find

// #region redrive
// @scenario password-expired
const executionArn = await load('2026-11-22');
console.log(await redrive(executionArn));
console.log((await sinceRedrive(executionArn)).join('\n'));
console.log(await redrive(executionArn));
// #endregion redrive
