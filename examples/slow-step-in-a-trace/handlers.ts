// The Lambda functions that check and confirm an order.

/** Somebody has to look at this order first. */
export class OrderSuspicious extends Error {
  override name = 'OrderSuspicious';
}

interface Order {
  orderId: string;
  totalCents: number;
}

/** Function check-fraud: nobody buys mugs for ten thousand. */
export async function checkFraud({
  orderId,
  totalCents,
}: Order): Promise<{ ok: true }> {
  if (totalCents > 1_000_000)
    throw new OrderSuspicious(`Order ${orderId} is unusually large.`);
  return { ok: true };
}

/** Function check-stock: there is always one more mug. */
export async function checkStock(): Promise<{ ok: true }> {
  return { ok: true };
}

/** Function check-address: whether there is an order to send at all. */
export async function checkAddress({
  orderId,
}: Order): Promise<{ ok: boolean }> {
  return { ok: orderId !== '' };
}

/** Function confirm-order: the number that the customer reads. */
export async function confirmOrder({
  orderId,
}: Order): Promise<{ confirmation: string }> {
  return { confirmation: `C-${orderId}` };
}
