// An ItemBatcher limits its batches: it has a limit of items or of bytes (developer guide, "ItemBatcher").
import type { Rule } from '../rule';

const limits = ['MaxItemsPerBatch', 'MaxItemsPerBatchPath', 'MaxInputBytesPerBatch', 'MaxInputBytesPerBatchPath'];

export const itemBatchers: Rule = ({ parts }, report) => {
  for (const { owner, known, node, location, queryLanguage } of parts) {
    if (owner === 'ItemBatcher' && !known.some(({ field }) => limits.includes(field.name))) {
      const { start } = node.range;
      const usable = limits.filter((name) => queryLanguage === 'JSONPath' || !name.endsWith('Path'));
      report('OneOfRequired', { fields: usable.join(', ') }, { range: { start, end: start + 1 }, location });
    }
  }
};
