// The Lambda function that quotes the price of a parcel (Step Functions
// Developer Guide, "Invoke an AWS Lambda function").

/** No carrier goes there. Trying again does not help. */
class UnknownCountry extends Error {
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
  const country = event.country.toUpperCase();
  const cents = centsPerKilogram.get(country);
  if (cents === undefined) {
    throw new UnknownCountry(`No carrier goes to ${country}.`);
  }
  return { cents: cents * Math.ceil(event.grams / 1000) };
}
