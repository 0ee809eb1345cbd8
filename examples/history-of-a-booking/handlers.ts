// The Lambda functions of the booking. The error of the second one is what the history is read for.

/** Services are booked to an account that was closed at the end of the year. */
export class AccountClosed extends Error {
  override name = 'AccountClosed';
}

/** Function find-account: stock (S-...) goes to 4000, services (V-...) to 5000. */
export async function findAccount({
  sku,
}: {
  sku: string;
}): Promise<{ account: string }> {
  return { account: sku.startsWith('S-') ? '4000' : '5000' };
}

/** Function book-line: the entry is named by its account and what was booked. */
export async function bookLine({
  sku,
  account,
}: {
  sku: string;
  account: string;
}): Promise<{ entryId: string }> {
  if (account === '5000')
    throw new AccountClosed(
      `Account ${account} is closed; ${sku} was not booked.`,
    );
  return { entryId: `${account}-${sku}` };
}

/** Function undo-booking: an invoice without entries is undone already. */
export async function undoBooking({
  invoiceId,
}: {
  invoiceId: string;
}): Promise<{ undone: string }> {
  return { undone: invoiceId };
}
