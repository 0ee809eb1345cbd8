// Map: runs its processor once for every item, inline or as child executions (Amazon States Language, "Map State";
// Step Functions Developer Guide, "Map workflow state"). Events and their links as recorded.
import type { JsonValue } from '../../language/jsonValue';
import { abortOpenState } from '../abort';
import { Branches, openGroup } from '../branches';
import { endsExecution } from '../catch';
import { innerFrame } from '../contextObject';
import {
  applyResult,
  applyTemplate,
  assignByPath,
  effectiveInput,
  jsonataScope,
  nextState,
  outputAndAssign,
} from '../dataFlow';
import { objectField, queryLanguageOf, stringField } from '../definitionFields';
import { runDistributed } from '../distributedMap';
import {
  emit,
  emitBeside,
  type Frame,
  type GroupProgress,
  type StateMock,
  type StateOutcome,
  type StateScope,
} from '../frame';
import {
  isDistributed,
  itemProcessorOf,
  itemsOf,
  mapNumber,
  selectItem,
  toleratedFailures,
  type ToleratedFailures,
} from '../mapFields';
import { Payload } from '../payload';
import type { Flow } from '../scheduler';
import { StateFailure, toleranceExceeded } from '../stateFailure';
import { VariableScope } from '../variableScope';

/** How many iterations of an inline Map run at once when MaxConcurrency sets no bound. */
const inlineConcurrency = 40;

export function* runMap(scope: StateScope): Flow<StateOutcome> {
  const { definition, data } = scope;
  const jsonata = scope.queryLanguage === 'JSONata';
  const input = jsonata ? scope.input : effectiveInput(scope);
  const distributed = isDistributed(definition);
  const items = distributed && objectField(definition, 'ItemReader') ? undefined : yield* itemsOf(scope, input);
  const maxConcurrency = yield* mapNumber(scope, input, 'MaxConcurrency');
  if (data) data.maxConcurrency = maxConcurrency ?? 0;
  const { mock } = scope.core;
  const { group, resumed } = openGroup(scope);
  const started = resumed
    ? scope.frame.previousEventId
    : yield* emit(scope.frame, 'MapStateStarted', { mapStateStartedEventDetails: { length: items?.length ?? 0 } });
  // Thresholds are evaluated after the start, and linked as if it had been before (recorded of Items and MaxConcurrency).
  scope.frame.previousEventId = scope.enteredEventId;
  const tolerated = yield* toleratedFailures(scope, input);
  scope.frame.previousEventId = started;
  scope.evaluationPreviousEventId = undefined;
  if (mock) yield* mock.inspectIterations(scope, input, items);
  const result = mock
    ? mockedMap(mock, tolerated)
    : distributed
      ? yield* runDistributed(scope, group, input, items, maxConcurrency ?? 0, tolerated)
      : yield* runInline(scope, group, input, items ?? [], maxConcurrency ?? 0);
  if (jsonata)
    return {
      next: nextState(scope),
      ...(yield* outputAndAssign(definition, '', result, jsonataScope(scope, { result: result.value }))),
    };
  const selected = applyTemplate(scope, 'ResultSelector', result);
  if (data) data.afterResultSelector = selected.value;
  return {
    next: nextState(scope),
    assigned: assignByPath(scope, definition, result.value),
    output: applyResult(scope, selected),
  };
}

/** TestState's mocked Map: its result, or the failure that too many failed iterations make. */
function mockedMap(mock: StateMock, { count, percentage }: ToleratedFailures): Payload {
  if (mock.failure) throw new StateFailure(mock.failure);
  const result = mock.result ?? new Payload([]);
  const failed = mock.failedIterations ?? 0;
  const total = Array.isArray(result.value) ? result.value.length : 0;
  if ((count !== undefined && failed > count) || (percentage !== undefined && failed * 100 > percentage * total)) {
    throw toleranceExceeded();
  }
  return result;
}

function* runInline(
  scope: StateScope,
  group: GroupProgress,
  input: Payload,
  items: readonly JsonValue[],
  maxConcurrency: number,
): Flow<Payload> {
  const { frame } = scope;
  const started = frame.previousEventId;
  const iterations = new Branches(scope);
  const { outputs } = group;
  while (outputs.length < items.length) outputs.push(undefined);
  let left = outputs.filter((output) => output === undefined).length;
  const atOnce = Math.min(left, maxConcurrency > 0 ? maxConcurrency : inlineConcurrency);
  let next = undone(outputs, 0);
  for (let count = 0; count < atOnce; count++) {
    yield* startIteration(scope, group, iterations, input, items, next, started);
    next = undone(outputs, next + 1);
  }
  for (; left > 0; left--) {
    const end = yield* iterations.next();
    const last = end.frame.previousEventId;
    frame.previousEventId = last;
    const details = { index: end.index, name: scope.name };
    if (!end.result) {
      yield* failIterations(scope, group, iterations, end.frame, end.thrown, details);
      throw end.thrown;
    }
    outputs[end.index] = end.result.value;
    frame.previousEventId = yield* emitBeside(frame, 'MapIterationSucceeded', last, {
      mapIterationSucceededEventDetails: details,
    });
    if (next >= items.length) continue;
    yield* startIteration(scope, group, iterations, input, items, next, last);
    next = undone(outputs, next + 1);
  }
  yield* emitBeside(frame, 'MapStateSucceeded', frame.previousEventId);
  return new Payload(outputs as JsonValue[]);
}

/** The first index from `index` on that has no output. */
function undone(outputs: GroupProgress['outputs'], index: number): number {
  let next = index;
  while (next < outputs.length && outputs[next] !== undefined) next++;
  return next;
}

function* startIteration(
  scope: StateScope,
  group: GroupProgress,
  iterations: Branches,
  input: Payload,
  items: readonly JsonValue[],
  index: number,
  previous: number,
): Flow<void> {
  const { frame } = scope;
  const earlier = group.frames.get(index);
  if (earlier?.current) {
    group.frames.delete(index);
    earlier.previousEventId = previous;
    iterations.start(index, earlier, scope.runStates(earlier, '', input), scope.name);
    return;
  }
  const item = { Index: index, Value: items[index] ?? null };
  const selected = yield* selectItem(scope, input, item);
  const details = { index, name: scope.name };
  const startedId = yield* emitBeside(frame, 'MapIterationStarted', previous, {
    mapIterationStartedEventDetails: details,
  });
  const processor = itemProcessorOf(scope.definition);
  const inner: Frame = innerFrame(frame, {
    states: objectField(processor, 'States') ?? {},
    queryLanguage: queryLanguageOf(processor, frame.queryLanguage),
    variables: new VariableScope(frame.variables),
    previousEventId: startedId,
    mapItem: item,
    mapIteration: { state: scope.name, index, outer: frame.mapIteration },
  });
  iterations.start(
    index,
    inner,
    scope.runStates(inner, stringField(processor, 'StartAt') ?? '', new Payload(selected)),
    scope.name,
  );
}

/** Reports the iteration that failed and those that end with it, linked to the event that made it fail. */
function* failIterations(
  scope: StateScope,
  group: GroupProgress,
  iterations: Branches,
  failed: Frame,
  thrown: unknown,
  details: { index: number; name: string },
): Flow<void> {
  const stopped = iterations.cancelAll();
  group.frames.set(details.index, failed);
  for (const { index, frame } of stopped) group.frames.set(index, frame);
  if (endsExecution(scope.definition, thrown)) return;
  const cause = failed.previousEventId;
  yield* emitBeside(scope.frame, 'MapIterationFailed', cause, { mapIterationFailedEventDetails: details });
  yield* abortOpenState(failed, cause);
  for (const { index, frame } of stopped) {
    yield* emitBeside(scope.frame, 'MapIterationAborted', cause, {
      mapIterationAbortedEventDetails: { index, name: scope.name },
    });
    yield* abortOpenState(frame, cause);
  }
  scope.frame.open?.children.clear();
}
