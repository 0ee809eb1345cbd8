// Base64 (RFC 4648, section 4) of a text's UTF-8 bytes: States.Base64Encode and States.Base64Decode.

/** The text's bytes in Base64, padded. */
export function base64Encode(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

/** The text whose bytes the Base64 text holds; undefined when it is not Base64. Bytes that are not UTF-8 become U+FFFD. */
export function base64Decode(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 === 1) return undefined;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
