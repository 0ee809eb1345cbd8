// A Map in distributed mode: a map run that reads items, runs a child execution for each (or each batch), tolerates
// failures up to a threshold, and writes results (Step Functions Developer Guide, "Distributed mode"). Events as recorded.
import { evaluatePayloadTemplate } from '../expressions/payloadTemplate';
import { StatesError } from '../expressions/statesError';
import { facts } from '../language/facts';
import { isJsonObject, type JsonObject, type JsonValue } from '../language/jsonValue';
import { abortChild, timeOutChild } from './abort';
import { Branches, type BranchEnd } from './branches';
import { jsonataScope, jsonataTemplate, pathScope } from './dataFlow';
import { field, objectField, stringField } from './definitionFields';
import type { ChildExecution, MapRun } from './executionRequest';
import { emit, emitBeside, type GroupProgress, type StateScope } from './frame';
import { makeBatches, type Batch, type BatchRules } from './itemBatcher';
import { readItems, type ItemReaderRequest } from './itemReader';
import { itemProcessorOf, mapNumber, selectItems, type ToleratedFailures } from './mapFields';
import { exceedsTolerance, newMapRun, redriveChild, reopen, runChild, settle, type ChildEnd } from './mapRun';
import { Payload } from './payload';
import { resultOf, writeResults } from './resultWriter';
import type { Flow } from './scheduler';
import { StateFailure, toleranceExceeded } from './stateFailure';
import { usesVariablesOrJsonata } from './usesVariablesOrJsonata';

/** Children that run at once when MaxConcurrency sets no bound. */
const distributedConcurrency = facts['distributed-map-concurrency'].value;

/** Runs the map run. `items` is undefined where an ItemReader reads them. @throws StateFailure */
export function* runDistributed(
  scope: StateScope,
  group: GroupProgress,
  input: Payload,
  items: readonly JsonValue[] | undefined,
  maxConcurrency: number,
  tolerated: ToleratedFailures,
): Flow<Payload> {
  const { frame } = scope;
  const reader = yield* readerRequest(scope, input);
  const rules = yield* batchRules(scope, input);
  const run = group.mapRun ? { mapRun: group.mapRun } : newMapRun(scope, maxConcurrency, tolerated);
  const { mapRunArn } = run.mapRun;
  if (group.mapRun) reopen(group.mapRun);
  const startedId = group.mapRun
    ? yield* emit(frame, 'MapRunRedriven', {
        mapRunRedrivenEventDetails: { mapRunArn, redriveCount: run.mapRun.redriveCount },
      })
    : yield* emit(frame, 'MapRunStarted', { mapRunStartedEventDetails: { mapRunArn } });
  group.mapRun = run.mapRun;
  if (frame.open) frame.open.mapRun = run.mapRun;
  try {
    group.batches ??= yield* batchesOf(scope, input, items ?? readItems(reader, scope.core.objects), rules);
    const ends = yield* runChildren(scope, group, run, group.batches);
    const result = yield* finish(scope, input, run.mapRun, ends);
    settleRun(scope, run.mapRun, 'SUCCEEDED');
    const succeededId = yield* emitBeside(frame, 'MapRunSucceeded', startedId);
    yield* emitBeside(frame, 'MapStateSucceeded', succeededId);
    frame.previousEventId = exitLink(scope, startedId, succeededId);
    return result;
  } catch (thrown) {
    if (thrown instanceof StatesError) settleRun(scope, run.mapRun, 'FAILED');
    if (!(thrown instanceof StateFailure)) throw thrown;
    settleRun(scope, run.mapRun, 'FAILED');
    const { error, cause } = thrown.details;
    yield* emit(frame, 'MapRunFailed', {
      mapRunFailedEventDetails: { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) },
    });
    throw thrown;
  }
}

/**
 * The event that MapStateExited follows. Two forms are recorded: until mid 2024 MapRunSucceeded; from November 2024, with
 * the release that brought variables and JSONata, MapRunStarted. A definition that uses either is of the later form;
 * one that uses neither follows the form that most recordings of such definitions have.
 */
function exitLink(scope: StateScope, startedId: number, succeededId: number): number {
  return usesVariablesOrJsonata(scope.core.definition) ? startedId : succeededId;
}

function settleRun(scope: StateScope, run: MapRun, status: 'SUCCEEDED' | 'FAILED'): void {
  run.status = status;
  run.stopMillis = scope.core.scheduler.nowMillis;
}

/** The ItemReader with its expressions evaluated. */
export function* readerRequest(scope: StateScope, input: Payload): Flow<ItemReaderRequest> {
  const reader = objectField(scope.definition, 'ItemReader') ?? {};
  const config = objectField(reader, 'ReaderConfig') ?? {};
  return {
    resource: stringField(reader, 'Resource') ?? '',
    readerConfig: config,
    parameters: yield* resourceParameters(scope, input, reader, 'ItemReader/'),
    maxItems: (yield* mapNumber(scope, input, 'MaxItems', config, 'ItemReader/ReaderConfig/')) ?? 0,
  };
}

/** Parameters or Arguments of an ItemReader or a ResultWriter. */
function* resourceParameters(scope: StateScope, input: Payload, owner: JsonObject, prefix: string): Flow<JsonObject> {
  const template = field(owner, scope.queryLanguage === 'JSONata' ? 'Arguments' : 'Parameters') ?? {};
  const value =
    scope.queryLanguage === 'JSONata'
      ? yield* jsonataTemplate(template, `${prefix}Arguments`, jsonataScope(scope))
      : evaluatePayloadTemplate(template, pathScope(scope, input.value));
  return isJsonObject(value) ? value : {};
}

/** The fields of ItemBatcher; before the map run starts, as MaxItems is recorded to be. */
export function* batchRules(scope: StateScope, input: Payload): Flow<BatchRules | undefined> {
  const batcher = objectField(scope.definition, 'ItemBatcher');
  if (!batcher) return undefined;
  const template = field(batcher, 'BatchInput');
  const batchInput =
    template === undefined
      ? undefined
      : scope.queryLanguage === 'JSONata'
        ? yield* jsonataTemplate(template, 'ItemBatcher/BatchInput', jsonataScope(scope))
        : evaluatePayloadTemplate(template, pathScope(scope, input.value));
  return {
    maxItemsPerBatch: (yield* mapNumber(scope, input, 'MaxItemsPerBatch', batcher, 'ItemBatcher/')) ?? 0,
    maxInputBytesPerBatch: (yield* mapNumber(scope, input, 'MaxInputBytesPerBatch', batcher, 'ItemBatcher/')) ?? 0,
    batchInput,
  };
}

/** The inputs of the children: every item through ItemSelector, then put together by ItemBatcher. */
function* batchesOf(
  scope: StateScope,
  input: Payload,
  items: readonly JsonValue[],
  rules: BatchRules | undefined,
): Flow<Batch[]> {
  const selected = yield* selectItems(scope, input, items);
  return rules ? makeBatches(selected, rules) : selected.map((value) => ({ input: value, itemCount: 1 }));
}

function* runChildren(
  scope: StateScope,
  group: GroupProgress,
  run: ReturnType<typeof newMapRun>,
  inputs: readonly Batch[],
): Flow<ChildEnd[]> {
  const { mapRun } = run;
  if (mapRun.executionCounts.total === 0) {
    for (const batch of inputs) mapRun.itemCounts.total += batch.itemCount;
    mapRun.executionCounts.total = mapRun.executionCounts.pending = inputs.length;
    mapRun.itemCounts.pending = mapRun.itemCounts.total;
  }
  const children = new Branches<ChildEnd>(scope);
  const ends = inputs.map((_, index) => earlierEnd(mapRun.children[index]));
  let next = 0;
  let running = 0;
  let left = ends.filter((end) => end === undefined).length;
  const startNext = (): void => {
    // Asked anew each time: UpdateMapRun may have changed it.
    const atOnce = mapRun.maxConcurrency > 0 ? mapRun.maxConcurrency : distributedConcurrency;
    for (let batch = inputs[next]; batch && running < atOnce; batch = inputs[++next]) {
      if (ends[next]) continue;
      // An Express child cannot be redriven: it runs anew.
      const stands = group.frames.get(next);
      const { frame, flow } =
        stands?.current && 'RedriveCount' in stands.identity.execution
          ? { frame: stands, flow: redriveChild(scope, run, next, stands) }
          : runChild(scope, run, next, batch, itemProcessorOf(scope.definition));
      group.frames.delete(next);
      children.start(next, frame, flow);
      running++;
    }
  };
  startNext();
  for (; left > 0; left--) {
    const end = yield* nextChild(scope, children, mapRun);
    if (!end.result) throw end.thrown;
    ends[end.index] = end.result;
    if (!end.result.output) group.frames.set(end.index, end.frame);
    settle(mapRun, end.result);
    if (exceedsTolerance(run)) {
      for (const { frame, index } of children.cancelAll()) {
        group.frames.set(index, frame);
        abortChild(mapRun, index, frame);
      }
      throw toleranceExceeded();
    }
    running--;
    startNext();
  }
  return ends as ChildEnd[];
}

/** The next child that ends: by itself or, an Express one, at the end of its time. */
function* nextChild(scope: StateScope, children: Branches<ChildEnd>, mapRun: MapRun): Flow<BranchEnd<ChildEnd>> {
  const { oldest } = children;
  const child = oldest && mapRun.children[oldest.index];
  if (!oldest || child?.type !== 'EXPRESS') return yield* children.next();
  const end = yield* children.nextBefore(child.startMillis + scope.core.limits.expressSeconds * 1000);
  if (end) return end;
  children.cancel(oldest);
  timeOutChild(child, oldest.frame);
  return { index: oldest.index, frame: oldest.frame, result: { child }, thrown: undefined };
}

/** How a child ended that need not be redriven. */
function earlierEnd(child: ChildExecution | undefined): ChildEnd | undefined {
  if (child?.status !== 'SUCCEEDED') return undefined;
  const text = child.output ?? 'null';
  return { child, output: new Payload(JSON.parse(text) as JsonValue, text) };
}

/** What the state gets of its children: their outputs, or where ResultWriter put them. */
function* finish(scope: StateScope, input: Payload, mapRun: MapRun, ends: readonly ChildEnd[]): Flow<Payload> {
  const writer = objectField(scope.definition, 'ResultWriter');
  const config = writer && objectField(writer, 'WriterConfig');
  mapRun.itemCounts.resultsWritten = mapRun.itemCounts.succeeded;
  mapRun.executionCounts.resultsWritten = mapRun.executionCounts.succeeded;
  if (!writer || field(writer, 'Resource') === undefined) return resultOf(ends, config);
  const parameters = yield* resourceParameters(scope, input, writer, 'ResultWriter/');
  return writeResults(mapRun, ends, config, parameters, scope.core.objects, scope.core.scheduler.nowMillis);
}
