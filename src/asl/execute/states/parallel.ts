// Parallel: runs its branches at once and gives the list of their outputs (Amazon States Language, "Parallel State").
// Links as recorded: ParallelStateSucceeded is nobody's cause; the exit follows the last event of the last branch.
import type { JsonValue } from '../../language/jsonValue';
import { Branches, openGroup, type BranchEnd } from '../branches';
import { endsExecution } from '../catch';
import { innerFrame } from '../contextObject';
import {
  applyResult,
  applyTemplate,
  assignByPath,
  effectiveInput,
  jsonataScope,
  jsonataTemplate,
  nextState,
  outputAndAssign,
} from '../dataFlow';
import { field, objectField, objectsField, queryLanguageOf, stringField } from '../definitionFields';
import { emit, emitBeside, type GroupProgress, type StateOutcome, type StateScope } from '../frame';
import { Payload } from '../payload';
import { abortOpenState } from '../abort';
import type { Flow } from '../scheduler';
import { StateFailure } from '../stateFailure';
import { VariableScope } from '../variableScope';

export function* runParallel(scope: StateScope): Flow<StateOutcome> {
  const { definition, data } = scope;
  if (scope.queryLanguage === 'JSONata') {
    const template = field(definition, 'Arguments');
    const input =
      template === undefined
        ? scope.input
        : new Payload(yield* jsonataTemplate(template, 'Arguments', jsonataScope(scope)));
    if (data && template !== undefined) data.afterArguments = input.value;
    const result = yield* runBranches(scope, input);
    if (data) data.result = result.value;
    return {
      next: nextState(scope),
      ...(yield* outputAndAssign(definition, '', result, jsonataScope(scope, { result: result.value }))),
    };
  }
  const input = applyTemplate(scope, 'Parameters', effectiveInput(scope));
  if (data) data.afterParameters = input.value;
  const result = yield* runBranches(scope, input);
  if (data) data.result = result.value;
  const selected = applyTemplate(scope, 'ResultSelector', result);
  if (data) data.afterResultSelector = selected.value;
  return {
    next: nextState(scope),
    assigned: assignByPath(scope, definition, result.value),
    output: applyResult(scope, selected),
  };
}

function* runBranches(scope: StateScope, input: Payload): Flow<Payload> {
  const { frame } = scope;
  const { group, resumed } = openGroup(scope);
  const started = resumed ? frame.previousEventId : yield* emit(frame, 'ParallelStateStarted');
  const { mock } = scope.core;
  if (mock?.failure) throw new StateFailure(mock.failure);
  if (mock?.result) return mock.result;
  const definitions = objectsField(scope.definition, 'Branches');
  const branches = new Branches(scope);
  let left = 0;
  for (const [index, branch] of definitions.entries()) {
    if (group.outputs[index] !== undefined) continue;
    const inner =
      group.frames.get(index) ??
      innerFrame(frame, {
        states: objectField(branch, 'States') ?? {},
        queryLanguage: queryLanguageOf(branch, scope.frame.queryLanguage),
        variables: new VariableScope(frame.variables),
        previousEventId: started,
      });
    inner.previousEventId = started;
    group.outputs[index] = undefined;
    group.frames.delete(index);
    branches.start(index, inner, scope.runStates(inner, stringField(branch, 'StartAt') ?? '', input));
    left++;
  }
  for (; left > 0; left--) {
    const end = yield* branches.next();
    frame.previousEventId = end.frame.previousEventId;
    if (!end.result) {
      yield* abortSiblings(scope, group, branches, end);
      throw end.thrown;
    }
    group.outputs[end.index] = end.result.value;
  }
  yield* emitBeside(frame, 'ParallelStateSucceeded', frame.previousEventId);
  return new Payload(group.outputs as JsonValue[]);
}

/** Ends what runs beside a branch that failed. An error that ends the execution leaves no abort events. */
function* abortSiblings(
  scope: StateScope,
  group: GroupProgress,
  branches: Branches,
  failed: BranchEnd<Payload>,
): Flow<void> {
  const stopped = branches.cancelAll();
  for (const { index, frame } of [failed, ...stopped]) group.frames.set(index, frame);
  if (endsExecution(scope.definition, failed.thrown)) return;
  const causeEventId = failed.frame.previousEventId;
  yield* abortOpenState(failed.frame, causeEventId);
  for (const { frame } of stopped) yield* abortOpenState(frame, causeEventId);
  scope.frame.open?.children.clear();
}
