// Pages of a list and the tokens that lead from one to the next (Step Functions API Reference, `maxResults`, `nextToken`).
import { apiErrors } from './apiError';
import { text, whole, type MemberShape } from './inputShape';

/** The members of every request that lists. */
export const pageMembers = { maxResults: whole(0, 1000), nextToken: text(1024) } satisfies Record<string, MemberShape>;

/** What maxResults 0, or none, stands for. */
const defaultPageSize = 100;

export interface Page<T> {
  readonly items: T[];
  /** Absent on the last page. */
  readonly nextToken?: string;
}

/**
 * One page of a list.
 * @param list names the list that a token belongs to, with all that the list depends on: a token of another is invalid.
 * @throws ApiError InvalidToken
 */
export function page<T>(
  list: string,
  all: readonly T[],
  request: { readonly maxResults?: number | undefined; readonly nextToken?: string | undefined },
): Page<T> {
  const start = request.nextToken === undefined ? 0 : readToken(list, request.nextToken);
  const end = start + (request.maxResults || defaultPageSize);
  return { items: all.slice(start, end), ...(end < all.length && { nextToken: writeToken(list, end) }) };
}

/** FNV-1a: ties a token to its list without storing it. */
function digest(value: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function writeToken(list: string, offset: number): string {
  return btoa(`${offset}.${digest(`${list} ${offset}`)}`);
}

function readToken(list: string, token: string): number {
  let read: string;
  try {
    read = atob(token);
  } catch {
    throw apiErrors.invalidToken();
  }
  const [offset = '', check] = read.split('.');
  if (!/^\d+$/.test(offset) || check !== digest(`${list} ${offset}`)) throw apiErrors.invalidToken();
  return Number(offset);
}
