// The prices that a run is reckoned with, from the table of facts. They change and differ by Region: each use shows Region,
// day and source with the sum.
import { facts } from '../language/facts';

/** US East (N. Virginia), without the free tier; Express at the first tier of duration, the tiers above cost less. */
export const stepFunctionsPrices = {
  region: 'us-east-1',
  /** The day on which the page was read. */
  readOn: facts['transition-price'].readOn,
  source: facts['transition-price'].source,
  dollarsPerTransition: facts['transition-price'].value,
  dollarsPerRequest: facts['express-request-price'].value,
  dollarsPerGigabyteSecond: facts['express-gigabyte-second-price'].value,
} as const;
