// A JSON value (RFC 8259, section 3): what definitions, inputs, results and outputs are made of.

/** Any JSON value. Numbers are JavaScript numbers: what AWS's own Jackson keeps beyond 2^53 is not kept here. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

/** A JSON object. */
export type JsonObject = { [key: string]: JsonValue };

/** Whether a value is a JSON object (not null, not an array). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Sets an own property, also one named `__proto__`, which plain assignment would take for the prototype.
 * Keys of a definition come from a reader's text, so every object built from one is built with this.
 */
export function setProperty(object: JsonObject, key: string, value: JsonValue): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}
