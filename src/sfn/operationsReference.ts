// The operations as data: what the reference page "The API in process" is rendered from.
import type { LocalisedText } from '../asl';
import { operations } from './operations';

/** One row of the reference. */
export interface OperationReference {
  readonly action: string;
  readonly summary: LocalisedText;
  /** Where the account does less than AWS, or otherwise. */
  readonly differs?: LocalisedText;
  /** The members of a request, all of which are read, and whether they must be there. */
  readonly request: readonly { readonly name: string; readonly required: boolean }[];
}

/** Every operation that the account has, in the order of the table. */
export function operationsReference(): readonly OperationReference[] {
  return Object.values(operations).map(({ action, summary, differs, input }) => ({
    action,
    summary,
    ...(differs && { differs }),
    request: Object.keys(input.members).map((name) => ({ name, required: input.required?.includes(name) ?? false })),
  }));
}
