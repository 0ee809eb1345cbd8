// The Lambda functions of the order pipeline. The name of an error they throw
// becomes the error name that Retry and Catch compare (Step Functions Developer
// Guide, "Handling errors").

// #region errors
/** The warehouse has too few units. Trying again does not help. */
export class OutOfStock extends Error {
  override name = 'OutOfStock';
}

/** The bank refused the payment. Trying again does not help. */
export class CardDeclined extends Error {
  override name = 'CardDeclined';
}
// #endregion errors

interface OrderItem {
  sku: string;
  quantity: number;
}

/**
 * Sends JSON to one of the shop's own HTTP services. `serviceVariable` names
 * the environment variable with its URL.
 */
async function post(
  serviceVariable: string,
  path: string,
  body: unknown,
  idempotencyKey: string,
): Promise<Response> {
  const base = process.env[serviceVariable];
  if (base === undefined)
    throw new Error(`The environment variable ${serviceVariable} is not set.`);
  return fetch(new URL(path, base), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  });
}

/** Reads one text field of a JSON answer; throws when it is not there. */
async function textField(response: Response, field: string): Promise<string> {
  const body: unknown = await response.json();
  const value =
    typeof body === 'object' && body !== null
      ? (body as Record<string, unknown>)[field]
      : undefined;
  if (typeof value !== 'string')
    throw new Error(`${response.url} answered without ${field}.`);
  return value;
}

/** Function reserve-stock: reserves all items of an order, or none (409). */
export async function reserveStock(event: {
  orderId: string;
  items: OrderItem[];
}): Promise<{ reservationId: string }> {
  const response = await post(
    'STOCK_URL',
    '/reservations',
    event,
    event.orderId,
  );
  if (response.status === 409) throw new OutOfStock(await response.text());
  if (!response.ok)
    throw new Error(`The stock service answered ${String(response.status)}.`);
  return { reservationId: await textField(response, 'reservationId') };
}

// #region charge
/**
 * Function charge-card: charges the order once, however often it is called.
 * The idempotency key is the name of the execution, so a retry repeats the
 * same charge and not a second one. The provider answers 402 for "declined".
 */
export async function chargeCard(event: {
  orderId: string;
  totalCents: number;
  idempotencyKey: string;
}): Promise<{ paymentId: string }> {
  const { orderId, totalCents, idempotencyKey } = event;
  const charge = { orderId, totalCents };
  const response = await post(
    'PAYMENTS_URL',
    '/charges',
    charge,
    idempotencyKey,
  );
  if (response.status === 402) {
    throw new CardDeclined(`The bank declined the card for order ${orderId}.`);
  }
  if (!response.ok) {
    throw new Error(`The provider answered ${String(response.status)}.`);
  }
  return { paymentId: await textField(response, 'paymentId') };
}
// #endregion charge

/** Function release-stock: gives a reservation back; one that is gone is fine. */
export async function releaseStock(event: {
  reservationId: string;
}): Promise<{ released: true }> {
  const path = `/reservations/${encodeURIComponent(event.reservationId)}/release`;
  const response = await post('STOCK_URL', path, {}, event.reservationId);
  if (!response.ok && response.status !== 404) {
    throw new Error(`The stock service answered ${String(response.status)}.`);
  }
  return { released: true };
}
