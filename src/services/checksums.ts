// The checksums that answers show: MD5 of SQS messages, their attributes and S3 objects (RFC 1321; Amazon SQS Developer
// Guide, page sqs-message-metadata), CRC-32 of DynamoDB answers and S3 objects (ISO 3309).
import { isJsonObject, type JsonObject, type JsonValue } from '../asl';
import { md5 } from '@noble/hashes/legacy';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils';

/** 32 hexadecimal digits over the UTF-8 bytes of a text. */
export function md5Hex(text: string): string {
  return bytesToHex(md5(utf8ToBytes(text)));
}

/**
 * MD5 of message attributes: by name, each part behind its length in four bytes, the value behind a byte for its kind (1 text,
 * 2 bytes in base64).
 */
export function md5OfAttributes(attributes: JsonObject): string {
  const parts = Object.keys(attributes)
    .sort()
    .flatMap((name): Uint8Array[] => {
      const given = attributes[name];
      const { DataType, StringValue, BinaryValue } = isJsonObject(given) ? given : {};
      const binary = typeof DataType === 'string' && DataType.startsWith('Binary');
      const value = binary ? bytesOfBase64(textOf(BinaryValue)) : utf8ToBytes(textOf(StringValue));
      const kind = Uint8Array.of(binary ? 2 : 1);
      return [...measured(utf8ToBytes(name)), ...measured(utf8ToBytes(textOf(DataType))), kind, ...measured(value)];
    });
  return bytesToHex(md5(concatBytes(...parts)));
}

function measured(bytes: Uint8Array): Uint8Array[] {
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, bytes.length);
  return [new Uint8Array(length.buffer), bytes];
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

/** What is no base64 counts by its own bytes. */
function bytesOfBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return utf8ToBytes(text);
  }
}

/** CRC-32 of a text's UTF-8 bytes: 0 to 4294967295. */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const byte of utf8ToBytes(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** CRC-32 as S3 shows it: its four bytes, base64. */
export function crc32Base64(text: string): string {
  const crc = crc32(text);
  return btoa(String.fromCharCode(crc >>> 24, (crc >>> 16) & 255, (crc >>> 8) & 255, crc & 255));
}
