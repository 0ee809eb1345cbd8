// The checksums that answers show: MD5 of SQS messages and S3 objects (RFC 1321), CRC-32 of DynamoDB answers and S3 objects
// (ISO 3309).
import { md5 } from '@noble/hashes/legacy';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** 32 hexadecimal digits over the UTF-8 bytes of a text. */
export function md5Hex(text: string): string {
  return bytesToHex(md5(utf8ToBytes(text)));
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

/** Bytes of a text as UTF-8. */
export function byteLength(text: string): number {
  return utf8ToBytes(text).length;
}
