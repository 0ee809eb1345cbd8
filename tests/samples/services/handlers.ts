// The Lambda functions of the golden accounts.

/** An error that retrying does not help. */
class CardDeclined extends Error {
  override name = 'CardDeclined';
}

export const handlers = {
  chargeCard: ({ cents }: { cents: number }) => {
    if (cents > 10_000) throw new CardDeclined('Too much for this card.');
    return { paymentId: `P-${cents}` };
  },
  archive: async (event: { Records: { body: string }[] }) => {
    await Promise.resolve();
    return { archived: event.Records.length };
  },
  echo: (event: unknown) => event,
};
