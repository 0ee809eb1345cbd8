// Tags of state machines and activities (Step Functions API Reference, TagResource; quota of 50 tags a resource).
import type { Tag } from '@aws-sdk/client-sfn';
import { apiErrors } from './apiError';
import { list, structure, text } from './inputShape';

// AWS's model leaves the key open, but not a tag without one.
export const tagsShape = list(structure({ key: text(128), value: text(256, 0) }, 'key'));

/** Tags of a resource, without those that AWS reserves for itself. */
const quota = 50;

/** What a key or value may contain: letters, digits, white space and `_ . : / = + - @`. */
const allowed = /^[\p{L}\p{N}\p{Z}\s_.:/=+\-@]*$/u;

export class Tags {
  readonly #byArn = new Map<string, Map<string, string>>();

  /** In the order in which the keys came. */
  of(arn: string): Tag[] {
    return [...(this.#byArn.get(arn) ?? [])].map(([key, value]) => ({ key, value }));
  }

  /**
   * Adds tags; a key that is there gets the new value.
   * @throws ApiError ValidationException, TooManyTags; nothing is added then.
   */
  add(arn: string, tags: readonly Tag[]): void {
    const merged = new Map(this.#byArn.get(arn));
    for (const { key = '', value = '' } of tags) {
      checkTag(key, value);
      merged.set(key, value);
    }
    if (merged.size > quota) throw apiErrors.tooManyTags(arn);
    this.#byArn.set(arn, merged);
  }

  /** Removes tags; keys that are not there do not matter. */
  remove(arn: string, keys: readonly string[]): void {
    for (const key of keys) this.#byArn.get(arn)?.delete(key);
  }

  removeAll(arn: string): void {
    this.#byArn.delete(arn);
  }
}

function checkTag(key: string, value: string): void {
  if (key.toLowerCase().startsWith('aws:'))
    throw apiErrors.validation(`The tag key '${key}' starts with aws:, which is reserved.`);
  for (const part of [key, value]) {
    if (!allowed.test(part))
      throw apiErrors.validation(
        `Tags may only contain Unicode letters, digits, white space, or these symbols: _ . : / = + - @. Received: '${part}'`,
      );
  }
}
