// Shows the region of client.ts.
import { start } from './client';

// #region start
// @scenario greeted
const stateMachineArn = 'arn:aws:states:us-east-1:111122223333:stateMachine:hello';
console.log((await start(stateMachineArn, 'Ana'))?.split(':', 7).join(':'));
// #endregion start
