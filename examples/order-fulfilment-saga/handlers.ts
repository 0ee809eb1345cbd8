// The Lambda functions of two services, payment and shipping: each does one thing, and the opposite of it. What undoes may be
// asked about something that never happened, and more than once (Step Functions Developer Guide, "Handling errors").

/** The bank refused. Nothing was charged, and trying again does not help. */
export class CardDeclined extends Error {
  override name = 'CardDeclined';
}

/** No carrier goes there. Nothing was booked. */
export class NoCarrier extends Error {
  override name = 'NoCarrier';
}

/** Calls a service of the shop. `method` and `path` name a thing by its order: repeating a call changes nothing more. */
async function call(
  service: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  const base = process.env[service];
  if (base === undefined)
    throw new Error(`The environment variable ${service} is not set.`);
  return fetch(new URL(path, base), {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000),
  });
}

/** One text field of an answer; throws when the service did not say yes. */
async function answered(response: Response, field: string): Promise<string> {
  if (!response.ok)
    throw new Error(`The service answered ${String(response.status)}.`);
  const body: unknown = await response.json();
  const value =
    typeof body === 'object' && body !== null
      ? (body as Record<string, unknown>)[field]
      : undefined;
  if (typeof value !== 'string')
    throw new Error(`The service answered without ${field}.`);
  return value;
}

/** What cannot be found need not be undone. */
function undone(response: Response): void {
  if (!response.ok && response.status !== 404)
    throw new Error(`The service answered ${String(response.status)}.`);
}

// #region charge
/** Function charge-card: PUT by the order's id, so that a repeated call is the same charge. 402 is the bank's no. */
export async function chargeCard(event: {
  orderId: string;
  card: string;
  totalCents: number;
}): Promise<{ paymentId: string }> {
  const { orderId, card, totalCents } = event;
  const path = `/cards/${card}/charges/${orderId}`;
  const response = await call('PAYMENTS_URL', 'PUT', path, { totalCents });
  if (response.status === 402) {
    throw new CardDeclined(`The bank declined the card for order ${orderId}.`);
  }
  return { paymentId: await answered(response, 'paymentId') };
}

/** Function refund-card: gives back what was charged for an order; 404, nothing was charged, is fine. */
export async function refundCard({
  orderId,
}: {
  orderId: string;
}): Promise<{ refunded: boolean }> {
  const response = await call('PAYMENTS_URL', 'DELETE', `/charges/${orderId}`);
  undone(response);
  return { refunded: response.ok };
}
// #endregion charge

/** Function book-shipment: 422 says that no carrier goes to the postcode. */
export async function bookShipment(event: {
  orderId: string;
  postcode: string;
}): Promise<{ shipmentId: string }> {
  const { orderId, postcode } = event;
  const response = await call(
    'SHIPPING_URL',
    'PUT',
    `/to/${postcode}/shipments/${orderId}`,
  );
  if (response.status === 422)
    throw new NoCarrier(`No carrier goes to ${postcode}.`);
  return { shipmentId: await answered(response, 'shipmentId') };
}

/** Function cancel-shipment: 404, nothing was booked, is fine. */
export async function cancelShipment({
  orderId,
}: {
  orderId: string;
}): Promise<{ cancelled: boolean }> {
  const response = await call(
    'SHIPPING_URL',
    'DELETE',
    `/shipments/${orderId}`,
  );
  undone(response);
  return { cancelled: response.ok };
}
