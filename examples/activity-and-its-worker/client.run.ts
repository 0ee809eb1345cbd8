// Shows each region of client.ts: what it is called with, and what comes of it.
import { CreateActivityCommand, SFNClient } from '@aws-sdk/client-sfn';
import { work } from './client';

// #region work
const client = new SFNClient({ region: 'us-east-1' });
await client.send(new CreateActivityCommand({ name: 'print-label' }));
const printed = await work('LINE-2', () => Promise.resolve());
console.log(printed ? 'printed' : 'no task within 60 seconds');
// #endregion work
