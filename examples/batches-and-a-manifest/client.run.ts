// Shows each region of client.ts: what it is called with, and what comes of it.
import { failures, loadDay } from './client';

// #region counts
console.log(await failures(await loadDay('2026-11-20')));
console.log(await failures(await loadDay('2026-11-21')));
// #endregion counts
