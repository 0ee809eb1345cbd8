// The Lambda functions that talk to a bank.

/** The bank does not know the account. Trying again does not help. */
export class AccountUnknown extends Error {
  override name = 'AccountUnknown';
}

/** Function send-to-bank: hands the invoice over. */
export async function sendToBank(event: {
  invoiceId: string;
  iban: string;
}): Promise<{
  transferId: string;
}> {
  if (!event.iban.startsWith('DE'))
    throw new AccountUnknown(`No account for invoice ${event.invoiceId}.`);
  return { transferId: `T-${event.invoiceId}` };
}

/** Function read-booking: whether the transfer is in the books. */
export async function readBooking(event: { transferId: string }): Promise<{
  booked: boolean;
}> {
  return { booked: event.transferId.startsWith('T-') };
}
