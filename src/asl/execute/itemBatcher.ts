// ItemBatcher: puts the items of a Distributed Map together into batches (Step Functions Developer Guide, "ItemBatcher").
import type { JsonObject, JsonValue } from '../language/jsonValue';
import { utf8Length } from './payload';

/** An ItemBatcher with its expressions evaluated; 0 sets no bound. */
export interface BatchRules {
  readonly maxItemsPerBatch: number;
  readonly maxInputBytesPerBatch: number;
  readonly batchInput: JsonValue | undefined;
}

/** One input of a child execution and how many items it holds. */
export interface Batch {
  readonly input: JsonValue;
  readonly itemCount: number;
}

/** The batches of a list, in order. A batch takes at least one item, however large. */
export function makeBatches(items: readonly JsonValue[], rules: BatchRules): Batch[] {
  const batches: Batch[] = [];
  const shared: JsonObject = rules.batchInput === undefined ? {} : { BatchInput: rules.batchInput };
  const frameBytes = utf8Length(JSON.stringify({ ...shared, Items: [] }));
  let held: JsonValue[] = [];
  let bytes = frameBytes;
  const close = (): void => {
    if (held.length > 0) batches.push({ input: { ...shared, Items: held }, itemCount: held.length });
    held = [];
    bytes = frameBytes;
  };
  for (const item of items) {
    const size = rules.maxInputBytesPerBatch > 0 ? utf8Length(JSON.stringify(item)) + 1 : 0;
    const full = rules.maxItemsPerBatch > 0 && held.length >= rules.maxItemsPerBatch;
    const heavy = rules.maxInputBytesPerBatch > 0 && held.length > 0 && bytes + size > rules.maxInputBytesPerBatch;
    if (full || heavy) close();
    held.push(item);
    bytes += size;
  }
  close();
  return batches;
}
