// Shows each region of client.ts: what it is called with, and what comes of it.
import { quote } from './client';

// #region quote
// @scenario nobody-answers
console.log(await quote('BR', 1250));
// #endregion quote
