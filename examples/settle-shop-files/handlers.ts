// The Lambda function that reads one shop's file: columns sale and cents, one sale a line.

/** The file is not what it should be. Trying again does not help; the shop has to send it anew. */
export class BadFile extends Error {
  override name = 'BadFile';
}

// #region add-up
/** Function add-up: the sum of a file. @throws BadFile with the line that is wrong */
export async function addUp(event: {
  key: string;
  text: string;
}): Promise<{ rows: number; cents: number }> {
  const [header, ...lines] = event.text.trim().split('\n');
  if (header !== 'sale,cents')
    throw new BadFile(`${event.key}: the columns are ${header ?? ''}.`);
  let cents = 0;
  for (const [index, line] of lines.entries()) {
    const amount = line.split(',')[1] ?? '';
    if (!/^\d+$/.test(amount))
      throw new BadFile(`${event.key}, line ${String(index + 2)}: no amount.`);
    cents += Number(amount);
  }
  return { rows: lines.length, cents };
}
// #endregion add-up
