// The Lambda functions that weigh a parcel and quote its price. The name of an
// error they throw is the error name that Retry and Catch compare (Step
// Functions Developer Guide, "Invoke an AWS Lambda function").

/** Function weigh-parcel: the weight of all items and of the box. */
export function weighParcel(event: { items: { grams: number }[] }): {
  grams: number;
} {
  const items = event.items.reduce((sum, { grams }) => sum + grams, 0);
  return { grams: items + 150 };
}

// #region price
/** No carrier goes there. Trying again does not help. */
export class UnknownCountry extends Error {
  override name = 'UnknownCountry';
}

/** Cents per started kilogram, by country. */
const centsPerKilogram = new Map([
  ['BR', 900],
  ['PT', 1200],
]);

/** Function quote-price: what the parcel costs. */
export function quotePrice(event: { country: string; grams: number }): {
  cents: number;
} {
  const cents = centsPerKilogram.get(event.country);
  if (cents === undefined) {
    throw new UnknownCountry(`No carrier goes to ${event.country}.`);
  }
  return { cents: cents * Math.ceil(event.grams / 1000) };
}
// #endregion price
