// The Lambda function that loads a batch of meter readings (Step Functions
// Developer Guide, "ItemBatcher": a child receives Items and BatchInput).

/** A row of the file as the ItemReader gives it: every value is text. */
export interface Reading {
  meter: string;
  kwh: string;
}

/** A row without a number. The whole batch is refused: none of it is loaded. */
export class ReadingInvalid extends Error {
  override name = 'ReadingInvalid';
}

/** Function load-batch: all rows or none, and how much they add up to. */
export async function loadBatch(event: {
  day: string;
  readings: Reading[];
}): Promise<{
  day: string;
  loaded: number;
  kwh: number;
}> {
  const bad = event.readings.find(({ kwh }) => !/^\d+$/.test(kwh));
  if (bad) throw new ReadingInvalid(`${bad.meter} has no reading.`);
  const kwh = event.readings.reduce((sum, row) => sum + Number(row.kwh), 0);
  return { day: event.day, loaded: event.readings.length, kwh };
}
