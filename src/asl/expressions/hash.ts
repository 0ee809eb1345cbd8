// The hash algorithms of States.Hash and JSONata's $hash, as lower-case hexadecimal (Step Functions Developer Guide,
// "Intrinsic functions": MD5, SHA-1, SHA-256, SHA-384, SHA-512).
import { md5, sha1 } from '@noble/hashes/legacy';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2';

const algorithms: ReadonlyMap<string, (data: Uint8Array) => Uint8Array> = new Map([
  ['MD5', md5],
  ['SHA-1', sha1],
  ['SHA-256', sha256],
  ['SHA-384', sha384],
  ['SHA-512', sha512],
]);

/** The names that States.Hash and $hash take. */
export const hashAlgorithms: readonly string[] = [...algorithms.keys()];

/** The hash of a text's UTF-8 bytes, or undefined for an algorithm that the service does not have. */
export function hash(text: string, algorithm: string): string | undefined {
  const digest = algorithms.get(algorithm)?.(new TextEncoder().encode(text));
  return digest && Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
