// ItemReader: where a Distributed Map takes its items from (Step Functions Developer Guide, "ItemReader"): objects of a
// bucket, their content, or the content of one (JSON, JSON Lines, CSV, an S3 inventory's or Athena's manifest). Failures
// as recorded.
import { setProperty, isJsonObject, type JsonObject, type JsonValue } from '../language/jsonValue';
import { csvDelimiters, parseCsv } from './csv';
import { listField, stringField } from './definitionFields';
import { StateFailure } from './stateFailure';
import type { ObjectStore, StoredObject } from './taskHost';

/** An ItemReader with its expressions evaluated. */
export interface ItemReaderRequest {
  readonly resource: string;
  readonly readerConfig: JsonObject;
  /** Bucket, Key, Prefix. */
  readonly parameters: JsonObject;
  /** 0: no bound. */
  readonly maxItems: number;
}

const noSuchKey = 'The specified key does not exist. (Service: S3, Status Code: 404)';
export const noSuchBucket = 'The specified bucket does not exist (Service: S3, Status Code: 404)';

/** @throws StateFailure States.ItemReaderFailed */
export function readItems(request: ItemReaderRequest, objects: ObjectStore | undefined): JsonValue[] {
  if (request.maxItems < 0) throw failed('field MaxItems must be positive');
  const items = request.resource.endsWith(':listObjectsV2')
    ? listItems(request, objects)
    : contentItems(request, objects);
  return request.maxItems > 0 ? items.slice(0, request.maxItems) : items;
}

function failed(cause: string): StateFailure {
  return new StateFailure({ error: 'States.ItemReaderFailed', cause });
}

function listItems(request: ItemReaderRequest, objects: ObjectStore | undefined): JsonValue[] {
  const { readerConfig, parameters, maxItems } = request;
  const bucket = stringField(parameters, 'Bucket') ?? '';
  const found = objects?.listObjects(bucket, stringField(parameters, 'Prefix') ?? '');
  if (!found) throw failed(noSuchBucket);
  return stringField(readerConfig, 'Transformation') === 'LOAD_AND_FLATTEN'
    ? itemsOfObjects(
        found.map(({ key }) => ({ bucket, key })),
        readerConfig,
        maxItems,
        objects,
      )
    : found.map(listedObject);
}

function listedObject(object: StoredObject): JsonValue {
  return {
    Etag: object.eTag,
    LastModified: object.lastModifiedMillis / 1000,
    Key: object.key,
    Size: object.size,
    StorageClass: object.storageClass,
  };
}

function contentItems(request: ItemReaderRequest, objects: ObjectStore | undefined): JsonValue[] {
  const { readerConfig, parameters, maxItems } = request;
  const bucket = stringField(parameters, 'Bucket') ?? '';
  const body = bodyOf({ bucket, key: stringField(parameters, 'Key') ?? '' }, objects);
  const manifest = stringField(readerConfig, 'ManifestType');
  if (manifest === 'ATHENA_DATA') return itemsOfObjects(linesOf(body).map(placeOf), readerConfig, maxItems, objects);
  if (manifest === 'S3_INVENTORY' || stringField(readerConfig, 'InputType') === 'MANIFEST')
    return manifestItems(parsed(body), bucket, objects);
  return itemsIn(body, readerConfig, maxItems);
}

/** Where an object is. */
interface ObjectPlace {
  readonly bucket: string;
  readonly key: string;
}

/** @throws StateFailure States.ItemReaderFailed when there is no such object. */
function bodyOf({ bucket, key }: ObjectPlace, objects: ObjectStore | undefined): string {
  const body = objects?.getObject(bucket, key);
  if (body !== undefined) return body;
  throw failed(objects && !objects.listObjects(bucket, key) ? noSuchBucket : noSuchKey);
}

/** A line of the manifest that Athena's UNLOAD writes: `s3://bucket/key`. */
function placeOf(line: string): ObjectPlace {
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.*)$/i.exec(line.trim()) ?? [];
  return { bucket, key };
}

/** The items of several objects of one form, one after the other. */
function itemsOfObjects(
  places: readonly ObjectPlace[],
  config: JsonObject,
  maxItems: number,
  objects: ObjectStore | undefined,
): JsonValue[] {
  return places.flatMap((place) => itemsIn(bodyOf(place, objects), config, maxItems));
}

/** The items in the text of one object, by InputType. */
function itemsIn(body: string, config: JsonObject, maxItems: number): JsonValue[] {
  switch (stringField(config, 'InputType')) {
    case 'CSV':
      return csvItems(body, config, maxItems);
    case 'JSONL':
      return linesOf(body).map(parsed);
    case 'PARQUET':
      // AWS reads Parquet; a reader for it would be larger than this engine.
      throw failed('Passo does not read Parquet files.');
    default:
      return jsonItems(parsed(body), stringField(config, 'ItemsPointer'));
  }
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw failed('Could not parse the content of the object as JSON.');
  }
}

/** A list's items; or the members of an object that ItemsPointer chose. Recorded: the object of a whole file is refused. */
function jsonItems(content: JsonValue, pointer: string | undefined): JsonValue[] {
  const value = pointed(content, pointer);
  if (Array.isArray(value)) return value;
  if (pointer !== undefined && value !== undefined && isJsonObject(value)) return membersOf(value);
  throw failed('Attempting to map over non-iterable node.');
}

/** The items of a Map over an object: one for each member. */
export function membersOf(object: JsonObject): JsonValue[] {
  return Object.entries(object).map(([Key, Value]) => ({ Key, Value }));
}

/** The value at a JSON pointer (RFC 6901). */
function pointed(value: JsonValue, pointer: string | undefined): JsonValue | undefined {
  let at: JsonValue | undefined = value;
  for (const step of pointer?.split('/').slice(1) ?? []) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    at = Array.isArray(at) ? at[Number(key)] : isJsonObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return at;
}

function csvItems(body: string, config: JsonObject, maxItems: number): JsonValue[] {
  const firstRow = stringField(config, 'CSVHeaderLocation') !== 'GIVEN';
  const delimiter = csvDelimiters.get(stringField(config, 'CSVDelimiter') ?? 'COMMA') ?? ',';
  const rows = parseCsv(body, delimiter, maxItems > 0 ? maxItems + 1 : Infinity);
  const headers = firstRow ? (rows.shift() ?? []) : listField(config, 'CSVHeaders').map(String);
  if (new Set(headers).size < headers.length) throw failed('CSV headers cannot contain duplicates.');
  return rows.map((row) => {
    const item: JsonObject = {};
    for (const [i, header] of headers.entries()) setProperty(item, header, row[i] ?? '');
    return item;
  });
}

/** The rows of the files that an S3 inventory's manifest names, by the columns of its fileSchema. */
function manifestItems(manifest: JsonValue, bucket: string, objects: ObjectStore | undefined): JsonValue[] {
  if (!isJsonObject(manifest)) throw failed('Attempting to map over non-iterable node.');
  const columns = (stringField(manifest, 'fileSchema') ?? '').split(',').map((name) => name.trim());
  return listField(manifest, 'files').flatMap((file) => {
    const key = isJsonObject(file) ? (stringField(file, 'key') ?? '') : '';
    return parseCsv(bodyOf({ bucket, key }, objects)).map((row) => {
      const item: JsonObject = {};
      for (const [i, column] of columns.entries()) setProperty(item, column, row[i] ?? '');
      return item;
    });
  });
}
