// The Lambda functions that talk to a bank.

/** The bank does not know the account. Trying again does not help. */
export class AccountUnknown extends Error {
  override name = 'AccountUnknown';
}

/** Function send-to-bank: hands the invoice over. */
export function sendToBank(event: { invoiceId: string; iban: string }): {
  transferId: string;
} {
  if (!event.iban.startsWith('DE'))
    throw new AccountUnknown(`No account for invoice ${event.invoiceId}.`);
  return { transferId: `T-${event.invoiceId}` };
}

/** Function read-booking: whether the transfer is in the books. */
export function readBooking(event: { transferId: string }): {
  booked: boolean;
} {
  return { booked: event.transferId.startsWith('T-') };
}
