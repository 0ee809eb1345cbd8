// The Lambda function that converts an amount. The name of an error that it throws is the name that ErrorEquals compares
// (Step Functions Developer Guide, "Handling errors").

// #region name
/** There is no rate for this currency. Without `override name`, Step Functions would see the name `Error`. */
export class UnknownCurrency extends Error {
  override name = 'UnknownCurrency';
}
// #endregion name

const rates: Readonly<Record<string, number>> = { BRL: 1, USD: 5.4, EUR: 6.2 };

/** Function convert-amount: cents of a currency, in cents of a real. */
export function convertAmount(event: {
  cents: number;
  currency: string;
}): Promise<{ cents: number }> {
  const rate = rates[event.currency];
  if (rate === undefined)
    throw new UnknownCurrency(`There is no rate for ${event.currency}.`);
  return Promise.resolve({ cents: Math.round(event.cents * rate) });
}
