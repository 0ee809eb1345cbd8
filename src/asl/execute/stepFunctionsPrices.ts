// The prices of Step Functions: the only place where a number of dollars stands. They change and differ by Region: each
// use shows Region, day and source with the sum.

/**
 * Source: https://aws.amazon.com/step-functions/pricing/ (US East, N. Virginia), without the free tier. A stored copy of
 * that page was read: it has the price of transitions and the rules of Express; the two rates of Express are as several
 * public texts cite the page.
 */
export const stepFunctionsPrices = {
  region: 'us-east-1',
  /** The day on which the page was read. */
  readOn: '2026-11-23',
  source: 'https://aws.amazon.com/step-functions/pricing/',
  /** "$0.025 per 1,000 state transitions", each retry being a further one. */
  dollarsPerTransition: 0.000025,
  /** Express: "$1.00 per 1M requests". */
  dollarsPerRequest: 0.000001,
  /** Express, the first tier of duration. The tiers above cost less. */
  dollarsPerGigabyteSecond: 0.00001667,
} as const;
