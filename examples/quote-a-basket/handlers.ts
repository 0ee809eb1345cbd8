// The Lambda functions that quote a basket.

/** What stands in the basket: units, and what one costs. */
export interface BasketLine {
  units: number;
  cents: number;
}

/** Function look-up-prices: what the lines of a basket add up to. */
export async function lookUpPrices(event: { lines: BasketLine[] }): Promise<{
  totalCents: number;
}> {
  const totals = event.lines.map(({ units, cents }) => units * cents);
  return { totalCents: totals.reduce((sum, cents) => sum + cents, 0) };
}

/** Function find-discount: a tenth from 100.00 upwards. */
export async function findDiscount(event: { totalCents: number }): Promise<{
  discountCents: number;
}> {
  const { totalCents } = event;
  return {
    discountCents: totalCents < 10_000 ? 0 : Math.round(totalCents / 10),
  };
}
