// Data that travels between states, with its JSON text, so that the text of a state's output is made once
// (Step Functions quotas, "Maximum input or output size": 256 KiB as UTF-8).
import type { JsonValue } from '../language/jsonValue';

/** A value and its JSON text. The value is shared, never changed. */
export class Payload {
  #text: string | undefined;

  constructor(
    readonly value: JsonValue,
    text?: string,
  ) {
    this.#text = text;
  }

  /** The JSON text: as it was given, else compact. */
  get text(): string {
    this.#text ??= JSON.stringify(this.value);
    return this.#text;
  }
}

/** Whether a text takes more than `limit` bytes as UTF-8; looks at the whole text only when its length leaves doubt. */
export function exceedsBytes(text: string, limit: number): boolean {
  if (text.length * 3 <= limit) return false;
  if (text.length > limit) return true;
  return utf8Length(text) > limit;
}

/** The length of a text as UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xdc00) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}
