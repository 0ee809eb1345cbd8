// The interpreter's loop: enters a state, runs it with its retries and catchers, leaves it, goes on to the next
// (Amazon States Language, "Transitions", "Error handling"; event order and links as recorded).
import type { HistoryEventType } from '@aws-sdk/client-sfn';
import { StatesError, causeWithState } from '../expressions/statesError';
import { isJsonObject } from '../language/jsonValue';
import { catchFailure, findCatcher } from './catch';
import { field, queryLanguageOf, stringField, type StateType } from './definitionFields';
import { emit, emitBeside, type Frame, type StateOutcome, type StateScope } from './frame';
import type { StateVisit } from './inspection';
import { exceedsBytes, type Payload } from './payload';
import { decideRetry } from './retry';
import { sleepUntil, tick, type Flow } from './scheduler';
import { StateFailure } from './stateFailure';
import { stateRunners } from './states';

const abortable: ReadonlySet<StateType> = new Set<StateType>(['Task', 'Wait', 'Map', 'Parallel']);

/** Runs the states of a frame from `startAt` until one ends the sequence. @throws StateFailure */
export function* runStates(frame: Frame, startAt: string, input: Payload): Flow<Payload> {
  return yield* follow(frame, yield* runState(frame, startAt, input));
}

/** Goes on with the state that a frame entered last, without entering it again: a redrive. @throws StateFailure */
export function* resumeStates(frame: Frame): Flow<Payload> {
  const scope = frame.current;
  if (!scope) throw new StateFailure({ error: 'States.Runtime', terminal: true });
  frame.open = { type: scope.type, children: new Set() };
  return yield* follow(frame, yield* finish(scope));
}

function* follow(frame: Frame, first: StateOutcome): Flow<Payload> {
  let outcome = first;
  while (outcome.next !== undefined) {
    yield tick;
    outcome = yield* runState(frame, outcome.next, outcome.output);
  }
  return outcome.output;
}

/** Enters a state, runs it to its end and leaves it. @throws StateFailure when neither Retry nor Catch takes its failure. */
export function* runState(frame: Frame, name: string, input: Payload): Flow<StateOutcome> {
  return yield* finish(yield* enterState(frame, name, input));
}

/** Runs an entered state once, without its Retry and Catch. */
export function* runAttempt(scope: StateScope): Flow<StateOutcome | StateFailure> {
  return yield* attempt(scope, function* () {
    const outcome = yield* stateRunners[scope.type](scope);
    // Made here, so that data that is nested too deeply for its text fails the state and not the interpreter.
    void outcome.output.text;
    return outcome;
  });
}

/** Runs an entered state and leaves it. */
function* finish(scope: StateScope): Flow<StateOutcome> {
  const { frame, name } = scope;
  const outcome = yield* attempts(scope);
  if (exceedsBytes(outcome.output.text, frame.core.limits.payloadBytes)) {
    throw new StateFailure({
      error: 'States.DataLimitExceeded',
      cause: `The state/task '${name}' returned a result with a size exceeding the maximum number of bytes service limit.`,
      onlyByName: true,
    });
  }
  frame.open = undefined;
  if (outcome.assigned) frame.variables.assign(outcome.assigned);
  yield* leave(scope, outcome);
  return outcome;
}

/** Enters a state. @throws StateFailure when the definition has no such state. */
export function* enterState(frame: Frame, name: string, input: Payload): Flow<StateScope> {
  const definition = field(frame.states, name);
  const type = isJsonObject(definition) ? stringField(definition, 'Type') : undefined;
  if (!isJsonObject(definition) || !isStateType(type)) {
    // Validation refuses such definitions; an execution that gets one all the same ends as AWS ends what it cannot run.
    throw new StateFailure({ error: 'States.Runtime', cause: `The state '${name}' is not defined.`, terminal: true });
  }
  const beforeEventId = frame.previousEventId;
  const enteredMillis = frame.core.scheduler.nowMillis;
  const enteredEventId = yield* emit(frame, `${type}StateEntered` as HistoryEventType, {
    stateEnteredEventDetails: { input: input.text, inputDetails: { truncated: false }, name },
  });
  frame.open = { type, children: new Set() };
  const visit: StateVisit | undefined = frame.core.visits && {
    stateName: name,
    enteredEventId,
    data: { input: input.value },
    retryCount: 0,
  };
  if (visit) frame.core.visits?.push(visit);
  const scope: StateScope = {
    frame,
    core: frame.core,
    name,
    type,
    definition,
    queryLanguage: queryLanguageOf(definition, frame.queryLanguage),
    input,
    enteredEventId,
    enteredMillis,
    visit,
    data: visit?.data,
    runStates,
    retryCount: 0,
    taskToken: undefined,
    // Recorded: a Map whose Items fail before it starts links EvaluationFailed to what came before the Map.
    evaluationPreviousEventId: type === 'Map' ? beforeEventId : undefined,
  };
  frame.current = scope;
  return scope;
}

function* leave(scope: StateScope, outcome: StateOutcome): Flow<void> {
  const { frame, name, type, visit } = scope;
  const assigned = outcome.assigned && Object.keys(outcome.assigned).length > 0 ? outcome.assigned : undefined;
  const exitedEventId = yield* emit(frame, `${type}StateExited` as HistoryEventType, {
    stateExitedEventDetails: {
      name,
      output: outcome.output.text,
      outputDetails: { truncated: false },
      ...(assigned && {
        assignedVariables: Object.fromEntries(
          Object.entries(assigned).map(([variable, value]) => [variable, JSON.stringify(value)]),
        ),
        assignedVariablesDetails: { truncated: false },
      }),
    },
  });
  if (!visit) return;
  visit.exitedEventId = exitedEventId;
  visit.retryCount = scope.retryCount;
  visit.output = outcome.output.value;
  visit.data.variables = frame.variables.all();
  if (outcome.next !== undefined) visit.nextState = outcome.next;
}

/** The attempts at a state: run, retry, catch. */
function* attempts(scope: StateScope): Flow<StateOutcome> {
  const { core, definition } = scope;
  const retries: number[] = [];
  for (;;) {
    const result = yield* runAttempt(scope);
    if (!(result instanceof StateFailure)) return result;
    if (scope.visit) Object.assign(scope.visit, { error: result.details.error, cause: result.details.cause });
    const retry = decideRetry(definition, result.details, retries, () => core.chance.random());
    if (retry?.delaySeconds !== undefined) {
      retries[retry.retrierIndex] = (retries[retry.retrierIndex] ?? 0) + 1;
      scope.retryCount++;
      yield* sleepUntil(core.scheduler.nowMillis + retry.delaySeconds * 1000);
      continue;
    }
    if (!result.details.terminal) yield* groupFailed(scope);
    const catcher = findCatcher(definition, result.details);
    if (catcher < 0) throw result;
    const caught = yield* attempt(scope, () => catchFailure(scope, catcher, result.details));
    if (caught instanceof StateFailure) throw caught;
    return caught;
  }
}

/** Runs something of a state; an expression that fails becomes the state's failure, with the event that JSONata writes. */
export function* attempt<T>(scope: StateScope, work: () => Flow<T>): Flow<T | StateFailure> {
  try {
    return yield* work();
  } catch (error) {
    if (error instanceof StateFailure) return error;
    if (error instanceof RangeError) return tooDeep(scope);
    if (!(error instanceof StatesError)) throw error;
    const cause = causeWithState(scope.name, scope.enteredEventId, error.cause);
    if (error.location !== undefined) {
      const { frame } = scope;
      const details = {
        evaluationFailedEventDetails: { cause, error: error.error, location: error.location, state: scope.name },
      };
      frame.previousEventId = yield* emitBeside(
        frame,
        'EvaluationFailed',
        scope.evaluationPreviousEventId ?? frame.previousEventId,
        details,
      );
    }
    return new StateFailure({ error: error.error, cause, terminal: error.error === 'States.Runtime' });
  }
}

/** Data too deep or too long for the machine that runs this: hostile input ends its own execution only. */
function tooDeep(scope: StateScope): StateFailure {
  const cause = causeWithState(scope.name, scope.enteredEventId, 'The data of the state is nested too deeply.');
  return new StateFailure({ error: 'States.Runtime', cause, terminal: true });
}

/** A Map or Parallel that fails for good says so itself. */
function* groupFailed(scope: StateScope): Flow<void> {
  if (scope.type !== 'Map' && scope.type !== 'Parallel') return;
  scope.frame.open = undefined;
  yield* emit(scope.frame, `${scope.type}StateFailed`);
}

/**
 * Ends what a frame has open: its fibers stop, and the states that AWS reports as aborted are reported, outermost first.
 * @param causeEventId the event that every abort is linked to: the one that made the group fail.
 */
export function* abortOpenState(frame: Frame, causeEventId: number): Flow<void> {
  const open = frame.open;
  if (!open) return;
  frame.open = undefined;
  for (const child of open.children) frame.core.scheduler.cancel(child.fiber);
  if (abortable.has(open.type)) yield* emitBeside(frame, `${open.type}StateAborted` as HistoryEventType, causeEventId);
  for (const child of open.children) {
    if (child.abortedDetails) yield* emitBeside(frame, 'MapIterationAborted', causeEventId, child.abortedDetails);
    yield* abortOpenState(child.frame, causeEventId);
  }
}

function isStateType(type: string | undefined): type is StateType {
  return type !== undefined && Object.hasOwn(stateRunners, type);
}
