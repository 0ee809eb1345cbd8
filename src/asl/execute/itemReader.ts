// ItemReader: where a Distributed Map takes its items from (Step Functions Developer Guide, "ItemReader"): objects of a
// bucket, or the content of one (JSON, JSON Lines, CSV, an S3 inventory's manifest). Failures as recorded.
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

function listItems({ parameters }: ItemReaderRequest, objects: ObjectStore | undefined): JsonValue[] {
  const found = objects?.listObjects(stringField(parameters, 'Bucket') ?? '', stringField(parameters, 'Prefix') ?? '');
  if (!found) throw failed('The specified bucket does not exist (Service: S3, Status Code: 404)');
  return found.map(listedObject);
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
  const { readerConfig, parameters } = request;
  const bucket = stringField(parameters, 'Bucket') ?? '';
  const body = objects?.getObject(bucket, stringField(parameters, 'Key') ?? '');
  if (body === undefined) throw failed('The specified key does not exist. (Service: S3, Status Code: 404)');
  switch (stringField(readerConfig, 'InputType')) {
    case 'CSV':
      return csvItems(body, readerConfig, request.maxItems);
    case 'JSONL':
      return body
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map(parsed);
    case 'MANIFEST':
      return manifestItems(parsed(body), bucket, objects);
    default:
      return iterable(pointed(parsed(body), stringField(readerConfig, 'ItemsPointer')));
  }
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw failed('Could not parse the content of the object as JSON.');
  }
}

/** A list's items, or an object's members as Key and Value. Recorded: an object that ItemsPointer did not choose is refused. */
function iterable(value: JsonValue | undefined): JsonValue[] {
  if (Array.isArray(value)) return value;
  throw failed('Attempting to map over non-iterable node.');
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
    const body = objects?.getObject(bucket, key);
    if (body === undefined) throw failed('The specified key does not exist. (Service: S3, Status Code: 404)');
    return parseCsv(body).map((row) => {
      const item: JsonObject = {};
      for (const [i, column] of columns.entries()) setProperty(item, column, row[i] ?? '');
      return item;
    });
  });
}
