// S3: copies, pages of a listing, folders by delimiter, and what is not there.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../asl';
import { S3 } from './s3';
import { ServiceError } from './serviceError';
import { World } from './world';

function s3(): S3 {
  const world = new World({ region: 'us-east-1', accountId: '111111111111' }, { nowMillis: 0 }, 1);
  return new S3(world, { a: { 'x/1': '1', 'x/2': '22', 'y z/3': 'three', root: '' }, b: {} });
}

function call(account: S3, action: keyof S3['actions'], request: JsonObject): unknown {
  try {
    return (account.actions[action]({ request, task: undefined as never, sdk: true }) as { response: JsonObject })
      .response;
  } catch (error) {
    if (error instanceof ServiceError) return `${error.exception ?? error.code} ${error.status}`;
    throw error;
  }
}

describe('S3', () => {
  it('copies an object whose name is encoded', () => {
    const account = s3();
    const copy = { Bucket: 'b', Key: 'copy', CopySource: '/a/y%20z/3' };
    expect(call(account, 'copyObject', copy)).toMatchObject({
      CopyObjectResult: { LastModified: '1970-01-01T00:00:00Z' },
    });
    expect(call(account, 'getObject', { Bucket: 'b', Key: 'copy' })).toMatchObject({ Body: 'three', ContentLength: 5 });
    expect(call(account, 'copyObject', { ...copy, CopySource: 'a/none' })).toBe('NoSuchKeyException 404');
    expect(call(account, 'headObject', { Bucket: 'a', Key: 'none' })).toBe('NoSuchKeyException 404');
    expect(call(account, 'putObject', { Bucket: 'none', Key: 'k', Body: 1 })).toBe('NoSuchBucketException 404');
    expect(call(account, 'deleteObject', { Bucket: 'b', Key: 'copy' })).toEqual({});
    expect(account.listObjects('b', '')).toEqual([]);
    expect(account.listObjects('none', '')).toBeUndefined();
  });

  it('lists in pages and by folder', () => {
    const account = s3();
    const first = call(account, 'listObjectsV2', { Bucket: 'a', MaxKeys: 2 }) as JsonObject;
    expect(first).toMatchObject({
      KeyCount: 2,
      IsTruncated: true,
      Contents: [{ Key: 'root', Size: 0 }, { Key: 'x/1' }],
    });
    const rest = { Bucket: 'a', ContinuationToken: first['NextContinuationToken'] ?? null };
    expect(call(account, 'listObjectsV2', rest)).toMatchObject({ KeyCount: 2, IsTruncated: false });
    expect(call(account, 'listObjectsV2', { Bucket: 'a', Delimiter: '/' })).toMatchObject({
      CommonPrefixes: [{ Prefix: 'x/' }, { Prefix: 'y z/' }],
      Contents: [{ Key: 'root' }],
      KeyCount: 3,
    });
  });
});
