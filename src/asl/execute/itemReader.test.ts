import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../language/jsonValue';
import { parseCsv } from './csv';
import { makeBatches } from './itemBatcher';
import { readItems } from './itemReader';
import { StateFailure } from './stateFailure';
import type { ObjectStore } from './taskHost';

const files: Record<string, string> = {
  'list.json': '[1,{"a":2}]',
  'deep.json': '{"data":{"rows":[1,2,3]}}',
  'broken.json': '[1',
  'rows.csv': 'id;name\r\n1;"Ana; Maria"\r\n2\r\n3;"say ""hi"""',
  'lines.jsonl': '{"n":1}\r\n\n{"n":2}',
  'manifest.json': '{"fileSchema":"Bucket, Key, Size","files":[{"key":"part.csv"}]}',
  'part.csv': '"shop","a.txt","12"\n"shop","b.txt","7"\n',
  'unload-manifest.csv': 's3://b/lines.jsonl\ns3://b/day/1.jsonl\n',
  'day/1.jsonl': '{"n":3}',
  'day/2.jsonl': '{"n":4}\n{"n":5}',
};
const objects: ObjectStore = {
  getObject: (bucket, key) => (bucket === 'b' ? files[key] : undefined),
  listObjects: (bucket, prefix) =>
    bucket === 'b'
      ? Object.keys(files)
          .filter((key) => key.startsWith(prefix))
          .map((key) => ({ key, size: 1, eTag: '"e"', lastModifiedMillis: 1000, storageClass: 'STANDARD' }))
      : undefined,
};

const read = (key: string, readerConfig: JsonObject, maxItems = 0, Bucket = 'b') =>
  readItems(
    { resource: 'arn:aws:states:::s3:getObject', readerConfig, parameters: { Bucket, Key: key }, maxItems },
    objects,
  );

const list = (Prefix: string, readerConfig: JsonObject, maxItems = 0, Bucket = 'b') =>
  readItems(
    { resource: 'arn:aws:states:::s3:listObjectsV2', readerConfig, parameters: { Bucket, Prefix }, maxItems },
    objects,
  );

const failure = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof StateFailure ? error.details : error;
  }
};

describe('ItemReader', () => {
  it.each([
    ['list.json', { InputType: 'JSON' }, [1, { a: 2 }]],
    ['deep.json', { InputType: 'JSON', ItemsPointer: '/data/rows' }, [1, 2, 3]],
    ['deep.json', { InputType: 'JSON', ItemsPointer: '/data' }, [{ Key: 'rows', Value: [1, 2, 3] }]],
    ['lines.jsonl', { InputType: 'JSONL' }, [{ n: 1 }, { n: 2 }]],
    ['unload-manifest.csv', { InputType: 'JSONL', ManifestType: 'ATHENA_DATA' }, [{ n: 1 }, { n: 2 }, { n: 3 }]],
    [
      'rows.csv',
      { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW', CSVDelimiter: 'SEMICOLON' },
      [
        { id: '1', name: 'Ana; Maria' },
        { id: '2', name: '' },
        { id: '3', name: 'say "hi"' },
      ],
    ],
    [
      'manifest.json',
      { InputType: 'MANIFEST' },
      [
        { Bucket: 'shop', Key: 'a.txt', Size: '12' },
        { Bucket: 'shop', Key: 'b.txt', Size: '7' },
      ],
    ],
    [
      'manifest.json',
      { ManifestType: 'S3_INVENTORY' },
      [
        { Bucket: 'shop', Key: 'a.txt', Size: '12' },
        { Bucket: 'shop', Key: 'b.txt', Size: '7' },
      ],
    ],
  ])('reads %s by %j', (key, config, items) => {
    expect(read(key, config)).toEqual(items);
  });

  it('lists objects, or reads all that it lists', () => {
    expect(list('day/', {})).toEqual([
      { Etag: '"e"', LastModified: 1, Key: 'day/1.jsonl', Size: 1, StorageClass: 'STANDARD' },
      { Etag: '"e"', LastModified: 1, Key: 'day/2.jsonl', Size: 1, StorageClass: 'STANDARD' },
    ]);
    const flat: JsonObject = { InputType: 'JSONL', Transformation: 'LOAD_AND_FLATTEN' };
    expect(list('day/', flat)).toEqual([{ n: 3 }, { n: 4 }, { n: 5 }]);
    expect(list('day/', flat, 2)).toEqual([{ n: 3 }, { n: 4 }]);
  });

  it.each([() => list('', {}, 0, 'none'), () => read('list.json', { InputType: 'JSON' }, 0, 'none')])(
    'fails on a bucket that is not there',
    (work) => {
      const cause = 'The specified bucket does not exist (Service: S3, Status Code: 404)';
      expect(failure(work)).toEqual({ error: 'States.ItemReaderFailed', cause });
    },
  );

  it('stops at MaxItems, and 0 sets no bound', () => {
    expect(read('lines.jsonl', { InputType: 'JSONL' }, 1)).toEqual([{ n: 1 }]);
  });

  it.each([
    ['deep.json', { InputType: 'JSON' }, 0, 'Attempting to map over non-iterable node.'],
    ['list.json', { InputType: 'JSON' }, -1, 'field MaxItems must be positive'],
    [
      'rows.csv',
      { InputType: 'CSV', CSVHeaderLocation: 'GIVEN', CSVHeaders: ['a', 'a'] },
      0,
      'CSV headers cannot contain duplicates.',
    ],
    ['list.json', { InputType: 'PARQUET' }, 0, 'Passo does not read Parquet files.'],
    ['broken.json', { InputType: 'JSON' }, 0, 'Could not parse the content of the object as JSON.'],
    ['gone', { InputType: 'JSON' }, 0, 'The specified key does not exist. (Service: S3, Status Code: 404)'],
  ])('fails on %s by %j with MaxItems %i: %s', (key, config, maxItems, cause) => {
    expect(failure(() => read(key, config, maxItems))).toEqual({ error: 'States.ItemReaderFailed', cause });
  });
});

describe('CSV', () => {
  it('keeps blanks and quoted line ends, and skips empty lines', () => {
    expect(parseCsv('a,"b\nc"\n\n   \n,\n""\nlast')).toEqual([['a', 'b\nc'], ['   '], ['', ''], [''], ['last']]);
  });

  it('reads no further than asked', () => {
    expect(parseCsv('1\n2\n3\n', ',', 2)).toEqual([['1'], ['2']]);
  });
});

describe('ItemBatcher', () => {
  const rules = { maxItemsPerBatch: 0, maxInputBytesPerBatch: 0, batchInput: undefined };

  it('fills batches by number, with BatchInput in each', () => {
    expect(makeBatches([1, 2, 3], { ...rules, maxItemsPerBatch: 2, batchInput: { k: 1 } })).toEqual([
      { input: { BatchInput: { k: 1 }, Items: [1, 2] }, itemCount: 2 },
      { input: { BatchInput: { k: 1 }, Items: [3] }, itemCount: 1 },
    ]);
  });

  it('fills batches by bytes, and an item that is too large goes alone', () => {
    const items = ['aaaa', 'bb', 'x'.repeat(50), 'c'];
    const batches = makeBatches(items, { ...rules, maxInputBytesPerBatch: 30 });
    expect(batches.map(({ itemCount }) => itemCount)).toEqual([2, 1, 1]);
  });

  it('makes no batch of nothing', () => {
    expect(makeBatches([], rules)).toEqual([]);
  });
});
