// ResultWriter: where a Distributed Map puts the results of its children, and in which form (Step Functions Developer
// Guide, "ResultWriter").
import { setProperty, type JsonObject, type JsonValue } from '../language/jsonValue';
import { isoTime } from './contextObject';
import { stringField } from './definitionFields';
import type { MapRun } from './executionRequest';
import { noSuchBucket } from './itemReader';
import type { ChildEnd } from './mapRun';
import { Payload } from './payload';
import { StateFailure } from './stateFailure';
import type { ObjectStore } from './taskHost';

/** The state's result when nothing is written: the outputs of the children that succeeded, in the order of the items. */
export function resultOf(ends: readonly ChildEnd[], config: JsonObject | undefined): Payload {
  return new Payload(transformed(ends, stringField(config ?? {}, 'Transformation') ?? 'COMPACT'));
}

function transformed(ends: readonly ChildEnd[], transformation: string): JsonValue[] {
  if (transformation === 'NONE') return ends.map(described);
  const outputs = ends.flatMap((end) => (end.output ? [end.output.value] : []));
  return transformation === 'FLATTEN'
    ? outputs.flatMap((output) => (Array.isArray(output) ? output : [output]))
    : outputs;
}

/** A child as result files show it. */
function described({ child }: ChildEnd): JsonObject {
  const shown: JsonObject = {
    ExecutionArn: child.executionArn,
    Input: child.input,
    InputDetails: { Included: true },
    Name: child.name,
  };
  if (child.output !== undefined) {
    shown['Output'] = child.output;
    shown['OutputDetails'] = { Included: true };
  }
  if (child.error !== undefined) shown['Error'] = child.error;
  if (child.cause !== undefined) shown['Cause'] = child.cause;
  shown['StartDate'] = isoTime(child.startMillis);
  shown['Status'] = child.status;
  if (child.stopMillis !== undefined) shown['StopDate'] = isoTime(child.stopMillis);
  return shown;
}

function failed(cause: string): StateFailure {
  return new StateFailure({ error: 'States.ResultWriterFailed', cause });
}

/** Writes the result files and their manifest. @throws StateFailure States.ResultWriterFailed */
export function writeResults(
  mapRun: MapRun,
  ends: readonly ChildEnd[],
  config: JsonObject | undefined,
  parameters: JsonObject,
  objects: ObjectStore | undefined,
  nowMillis: number,
): Payload {
  const bucket = stringField(parameters, 'Bucket');
  if (bucket === undefined) throw failed('The ResultWriter names no bucket.');
  if (objects && !objects.listObjects(bucket, mapRun.mapRunArn)) throw failed(noSuchBucket);
  const prefix = stringField(parameters, 'Prefix');
  const folder = `${prefix === undefined ? '' : `${prefix}/`}${mapRun.mapRunArn.split(':').at(-1) ?? ''}`;
  const lines = stringField(config ?? {}, 'OutputType') === 'JSONL';
  const transformation = stringField(config ?? {}, 'Transformation') ?? 'NONE';
  const files: JsonObject = {};
  for (const [name, some] of [
    ['PENDING', []],
    ['FAILED', ends.filter((end) => !end.output)],
    ['SUCCEEDED', ends.filter((end) => end.output)],
  ] as const) {
    const shown = name === 'SUCCEEDED' ? transformed(some, transformation) : some.map(described);
    const body = lines ? shown.map((value) => JSON.stringify(value)).join('\n') : JSON.stringify(shown);
    const key = `${folder}/${name}_0.json${lines ? 'l' : ''}`;
    if (some.length > 0) objects?.putObject?.(bucket, key, body, nowMillis);
    setProperty(files, name, some.length > 0 ? [{ Key: key, Size: body.length }] : []);
  }
  const manifest = { DestinationBucket: bucket, MapRunArn: mapRun.mapRunArn, ResultFiles: files };
  objects?.putObject?.(bucket, `${folder}/manifest.json`, JSON.stringify(manifest), nowMillis);
  return new Payload({
    MapRunArn: mapRun.mapRunArn,
    ResultWriterDetails: { Bucket: bucket, Key: `${folder}/manifest.json` },
  });
}
