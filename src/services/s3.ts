// Amazon S3: objects of text in buckets, for the AWS SDK integration and for a Distributed Map's ItemReader and ResultWriter
// (Amazon S3 API Reference, PutObject, GetObject, HeadObject, CopyObject, DeleteObject, ListObjectsV2). PutObject as recorded.
import { type JsonObject, type JsonValue, type ObjectStore, type StoredObject, utf8Length } from '../asl';
import { crc32Base64, md5Hex } from './checksums';
import { fieldOf, optionalNumber, optionalText, requiredText } from './requestFields';
import type { ActionAnswer, ActionCall, ResourceState, Service } from './service';
import { ServiceError } from './serviceError';
import type { World } from './world';

/** Buckets as an account begins with them: the text of each object by its key. */
export type BucketsSeed = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface S3Object {
  readonly body: string;
  readonly contentType: string;
  readonly lastModifiedMillis: number;
}

/** Bytes of an object that a page can hold; S3's own bound is 5 TiB. */
const largestBodyBytes = 16 * 1024 * 1024;

/** How many characters of a body a panel shows. */
const shownCharacters = 2000;

export class S3 implements Service, ObjectStore {
  readonly title = 'Amazon S3';
  readonly differs = {
    en: 'Objects are text. No versions, parts or metadata of your own. `ItemReader` and `ResultWriter` use the same buckets.',
    'pt-BR':
      'Objetos são texto. Sem versões, partes ou metadados próprios. `ItemReader` e `ResultWriter` usam os mesmos buckets.',
  };
  readonly sdk = { service: 's3', errorPrefix: 'S3' };
  readonly actions = {
    putObject: ({ request }: ActionCall) => this.#put(request),
    getObject: ({ request }: ActionCall) => this.#get(request, true),
    headObject: ({ request }: ActionCall) => this.#get(request, false),
    copyObject: ({ request }: ActionCall) => this.#copy(request),
    deleteObject: ({ request }: ActionCall) => this.#delete(request),
    listObjectsV2: ({ request }: ActionCall) => this.#list(request),
  };
  readonly #world: World;
  readonly #buckets = new Map<string, Map<string, S3Object>>();

  constructor(world: World, seed: BucketsSeed = {}) {
    this.#world = world;
    for (const [bucket, objects] of Object.entries(seed)) {
      this.#buckets.set(bucket, new Map());
      for (const [key, body] of Object.entries(objects)) this.#store(bucket, key, body);
    }
  }

  resources(): ResourceState[] {
    return [...this.#buckets].map(([name, objects]) => ({
      service: 's3',
      kind: 'bucket',
      name,
      rows: sortedByKey(objects).map(([id, { body }]) => ({
        id,
        value: body.length > shownCharacters ? `${body.slice(0, shownCharacters)}...` : body,
      })),
    }));
  }

  getObject(bucket: string, key: string): string | undefined {
    return this.#buckets.get(bucket)?.get(key)?.body;
  }

  listObjects(bucket: string, prefix: string): readonly StoredObject[] | undefined {
    const objects = this.#buckets.get(bucket);
    if (!objects) return undefined;
    return sortedByKey(objects)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, { body, lastModifiedMillis }]) => ({
        key,
        size: utf8Length(body),
        eTag: eTagOf(body),
        lastModifiedMillis,
        storageClass: 'STANDARD',
      }));
  }

  /** A bucket that is not there stays so: what is written to it is lost, as the API's error says elsewhere. */
  putObject(bucket: string, key: string, body: string, nowMillis: number): void {
    this.#store(bucket, key, body, undefined, nowMillis);
  }

  #store(
    bucket: string,
    key: string,
    body: string,
    contentType = 'binary/octet-stream',
    lastModifiedMillis = this.#world.nowMillis,
  ): void {
    this.#buckets.get(bucket)?.set(key, { body, contentType, lastModifiedMillis });
  }

  /** @throws ServiceError NoSuchBucket */
  #bucket(request: JsonObject): Map<string, S3Object> {
    const objects = this.#buckets.get(requiredText(request, 'Bucket'));
    if (!objects) {
      throw new ServiceError('NoSuchBucket', 'The specified bucket does not exist', 'NoSuchBucketException', 404);
    }
    return objects;
  }

  #put(request: JsonObject): ActionAnswer {
    this.#bucket(request);
    const key = requiredText(request, 'Key');
    // Recorded: the body is written as JSON, a text with its quotation marks.
    const body = JSON.stringify(fieldOf(request, 'Body') ?? '');
    if (key === '' || utf8Length(key) > 1024) {
      throw new ServiceError('KeyTooLongError', 'Your key is too long');
    }
    if (utf8Length(body) > largestBodyBytes) {
      throw new ServiceError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
    }
    this.#store(requiredText(request, 'Bucket'), key, body, optionalText(request, 'ContentType'));
    return {
      response: {
        ChecksumCRC32: crc32Base64(body),
        ChecksumType: 'FULL_OBJECT',
        ETag: eTagOf(body),
        ServerSideEncryption: 'AES256',
      },
    };
  }

  #get(request: JsonObject, withBody: boolean): ActionAnswer {
    // HeadObject has no body, and so no words: its error says null.
    if (!withBody && !this.#bucket(request).has(requiredText(request, 'Key'))) {
      throw new ServiceError('NotFound', 'null', 'NoSuchKeyException', 404);
    }
    const { body, contentType, lastModifiedMillis } = this.#object(request);
    return {
      response: {
        AcceptRanges: 'bytes',
        ...(withBody && { Body: body }),
        ContentLength: utf8Length(body),
        ContentType: contentType,
        ETag: eTagOf(body),
        LastModified: isoSeconds(lastModifiedMillis),
        Metadata: {},
        ServerSideEncryption: 'AES256',
      },
    };
  }

  #copy(request: JsonObject): ActionAnswer {
    this.#bucket(request);
    // `bucket/key`, URL-encoded, with or without a slash before it.
    const source = requiredText(request, 'CopySource').replace(/^\//, '').split('?')[0] ?? '';
    const [bucket = '', ...rest] = source.split('/');
    const key = decoded(rest.join('/'));
    const { contentType, body } = this.#object({ Bucket: decoded(bucket), Key: key });
    this.#store(requiredText(request, 'Bucket'), requiredText(request, 'Key'), body, contentType);
    const LastModified = isoSeconds(this.#world.nowMillis);
    return {
      response: { CopyObjectResult: { ETag: eTagOf(body), LastModified }, ServerSideEncryption: 'AES256' },
    };
  }

  /** @throws ServiceError NoSuchBucket, NoSuchKey */
  #object(request: JsonObject): S3Object {
    const object = this.#bucket(request).get(requiredText(request, 'Key'));
    if (object) return object;
    throw new ServiceError('NoSuchKey', 'The specified key does not exist.', 'NoSuchKeyException', 404);
  }

  #delete(request: JsonObject): ActionAnswer {
    this.#bucket(request).delete(requiredText(request, 'Key'));
    return { response: {} };
  }

  #list(request: JsonObject): ActionAnswer {
    this.#bucket(request);
    const name = requiredText(request, 'Bucket');
    const prefix = optionalText(request, 'Prefix') ?? '';
    const delimiter = optionalText(request, 'Delimiter');
    const after = optionalText(request, 'ContinuationToken') ?? optionalText(request, 'StartAfter') ?? '';
    const most = Math.min(1000, Math.max(0, optionalNumber(request, 'MaxKeys') ?? 1000));
    const contents: JsonValue[] = [];
    const folders = new Set<string>();
    let last: string | undefined;
    let truncated = false;
    for (const object of this.listObjects(name, prefix) ?? []) {
      if (object.key <= after) continue;
      const cut = delimiter === undefined ? -1 : object.key.indexOf(delimiter, prefix.length);
      const folder = cut < 0 ? undefined : object.key.slice(0, cut + (delimiter?.length ?? 0));
      if (folder !== undefined && folders.has(folder)) continue;
      if (contents.length + folders.size >= most) {
        truncated = true;
        break;
      }
      if (folder !== undefined) folders.add(folder);
      else contents.push(listed(object));
      last = object.key;
    }
    return {
      response: {
        ...(folders.size > 0 && { CommonPrefixes: [...folders].map((Prefix) => ({ Prefix })) }),
        Contents: contents,
        ...(delimiter !== undefined && { Delimiter: delimiter }),
        IsTruncated: truncated,
        KeyCount: contents.length + folders.size,
        MaxKeys: most,
        Name: name,
        ...(truncated && last !== undefined && { NextContinuationToken: last }),
        Prefix: prefix,
      },
    };
  }
}

function listed({ key, size, eTag, lastModifiedMillis, storageClass }: StoredObject): JsonObject {
  return {
    ETag: eTag,
    Key: key,
    LastModified: isoSeconds(lastModifiedMillis),
    Size: size,
    StorageClass: storageClass,
  };
}

/** Percent-encoding undone; a text that has none of it, or a broken one, stays. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function eTagOf(body: string): string {
  return `"${md5Hex(body)}"`;
}

/** S3 keeps whole seconds. */
function isoSeconds(millis: number): string {
  return new Date(millis).toISOString().replace(/\.\d+Z$/, 'Z');
}

function sortedByKey(objects: ReadonlyMap<string, S3Object>): [string, S3Object][] {
  return [...objects].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
