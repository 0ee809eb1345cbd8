// The tasks of a recorded execution: what they answered, state by state, in the order in which they were scheduled
// (../shared/conformance/CONTRACT.md, `taskOutcomes` and `localAssets`).
import type { ObjectStore, StoredObject, TaskAnswer, TaskHost, TaskInvocation, TaskOutcome } from '../../src/asl';

/** One entry of a request's taskOutcomes. */
export interface RecordedOutcome {
  readonly state: string;
  readonly mapIteration?: readonly { readonly state: string; readonly index: number }[];
  readonly workerName?: string;
  readonly submittedOutput?: string;
  readonly outcome: {
    readonly type: string;
    readonly output?: string;
    readonly error?: string;
    readonly cause?: string;
  };
}

/** A host that answers as recorded, each entry once. */
export function replayedTasks(recorded: readonly RecordedOutcome[]): TaskHost {
  const left = [...recorded];
  return {
    invoke(task) {
      const index = left.findIndex((entry) => fits(entry, task));
      const [entry] = index < 0 ? [] : left.splice(index, 1);
      // Nothing recorded: the task was still running when the execution ended.
      if (!entry) return { outcome: { type: 'pending' } };
      const answered: TaskAnswer = {
        outcome: outcomeOf(entry.outcome),
        ...(entry.submittedOutput !== undefined && { submittedOutput: entry.submittedOutput }),
        ...(entry.workerName !== undefined && { workerName: entry.workerName }),
      };
      return answered;
    },
  };
}

function fits(entry: RecordedOutcome, task: TaskInvocation): boolean {
  if (entry.state !== task.stateName) return false;
  return (
    entry.mapIteration === undefined ||
    JSON.stringify(entry.mapIteration.map(place)) === JSON.stringify(task.mapIteration.map(place))
  );
}

function place(iteration: { readonly state: string; readonly index: number }): [string, number] {
  return [iteration.state, iteration.index];
}

function outcomeOf(recorded: RecordedOutcome['outcome']): TaskOutcome {
  const { type, output, error, cause } = recorded;
  const problem = { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
  if (type.endsWith('TimedOut')) return { type: 'timedOut', ...problem };
  if (!type.endsWith('Failed')) return { type: 'succeeded', output: output ?? 'null' };
  const stage = type.endsWith('ScheduleFailed')
    ? 'schedule'
    : type.endsWith('StartFailed')
      ? 'start'
      : type.endsWith('SubmitFailed')
        ? 'submit'
        : 'run';
  return { type: 'failed', stage, ...problem };
}

/** One entry of a request's localAssets. */
export interface LocalAsset {
  readonly type: string;
  readonly bucket?: string;
  readonly key?: string;
  readonly body?: string;
  readonly bodyEncoding?: string;
}

/** The recorded S3 objects. */
export function recordedObjects(assets: readonly LocalAsset[]): ObjectStore {
  const objects = assets
    .filter((asset) => asset.type === 's3-object')
    .map((asset) => ({
      bucket: asset.bucket ?? '',
      key: asset.key ?? '',
      body:
        asset.bodyEncoding === 'base64' ? Buffer.from(asset.body ?? '', 'base64').toString('utf8') : (asset.body ?? ''),
    }));
  return {
    getObject: (bucket, key) => objects.find((object) => object.bucket === bucket && object.key === key)?.body,
    listObjects: (bucket, prefix) =>
      objects
        .filter((object) => object.bucket === bucket && object.key.startsWith(prefix))
        .map((object): StoredObject => ({
          key: object.key,
          size: Buffer.byteLength(object.body),
          eTag: `"${object.key}"`,
          lastModifiedMillis: 0,
          storageClass: 'STANDARD',
        })),
  };
}
