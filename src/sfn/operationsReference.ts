// The operations as data: what the reference page "The API in process" is rendered from.
import type { LocalisedText } from '../asl';
import { operations } from './operations';

/** One row of the reference. */
export interface OperationReference {
  readonly action: string;
  readonly summary: LocalisedText;
  /** Where the account does less than AWS, or otherwise. */
  readonly differs?: LocalisedText;
}

/** Every operation that the account has, in the order of the table. */
export function operationsReference(): readonly OperationReference[] {
  return Object.values(operations).map(({ action, summary, differs }) => ({
    action,
    summary,
    ...(differs && { differs }),
  }));
}
