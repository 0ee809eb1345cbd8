// The Lambda function that asks the carrier. It gives up before the state's own
// TimeoutSeconds do, so that a slow carrier never leaves a function running.

// #region ask-carrier
/** The carrier does not know the place. Asking again does not help. */
export class UnknownPostalCode extends Error {
  override name = 'UnknownPostalCode';
}

/** Function ask-carrier: the price of a delivery, in cents. */
export async function askCarrier(event: {
  postalCode: string;
  grams: number;
}): Promise<{ priceCents: number }> {
  const url = new URL('/prices', process.env['CARRIER_URL']);
  url.searchParams.set('to', event.postalCode);
  url.searchParams.set('grams', String(event.grams));
  const response = await fetch(url, { signal: AbortSignal.timeout(2_500) });
  if (response.status === 404) throw new UnknownPostalCode(event.postalCode);
  if (!response.ok) {
    throw new Error(`The carrier answered ${String(response.status)}.`);
  }
  const body = (await response.json()) as { priceCents?: unknown };
  if (typeof body.priceCents !== 'number') {
    throw new Error('The carrier answered without a price.');
  }
  return { priceCents: body.priceCents };
}
// #endregion ask-carrier
