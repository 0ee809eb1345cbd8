// The interpreter's loop: enters a state, runs it with its retries and catchers, leaves it, goes on to the next
// (Amazon States Language, "Transitions", "Error handling"; event order and links as recorded).
import type { HistoryEventType, StateExitedEventDetails } from '@aws-sdk/client-sfn';
import { StatesError, causeWithState } from '../expressions/statesError';
import { isJsonObject } from '../language/jsonValue';
import { assignVariables } from './assignVariables';
import { catchFailure, findCatcher } from './catch';
import { field, queryLanguageOf, stringField, type StateType } from './definitionFields';
import {
  emit,
  emitBeside,
  write,
  type ChildBranch,
  type Frame,
  type OpenState,
  type StateOutcome,
  type StateScope,
} from './frame';
import type { StateVisit } from './inspection';
import type { Payload } from './payload';
import { exceedsBytes } from './payload';
import { decideRetry } from './retry';
import { eventWritten, sleepUntil, tick, type Flow } from './scheduler';
import { StateFailure } from './stateFailure';
import { stateRunners } from './states';

const whole = { truncated: false };
const noChildren = new Set<ChildBranch>();
const stateTypes = Object.keys(stateRunners) as StateType[];
const byType = (suffix: string): Readonly<Record<StateType, HistoryEventType>> =>
  Object.fromEntries(stateTypes.map((type) => [type, `${type}${suffix}`])) as Record<StateType, HistoryEventType>;
const enteredTypes = byType('StateEntered');
const exitedTypes = byType('StateExited');

/** Only a Map or a Parallel has children; the others share the empty set. */
function openState(type: StateType): OpenState {
  return { type, children: type === 'Map' || type === 'Parallel' ? new Set() : noChildren };
}

/** States that run alone without a pause between them, before a page gets a chance to breathe. */
const statesWithoutTick = 64;

/**
 * Runs the states of a frame from `startAt` until one ends the sequence. A frame that was run before goes on where it
 * stands, without entering its state again: a redrive. @throws StateFailure
 */
export function runStates(frame: Frame, startAt: string, input: Payload): Flow<Payload> {
  const { current, left } = frame;
  if (!current) return follow(frame, undefined, startAt, input);
  if (left)
    return left.next === undefined ? alreadyEnded(left.output) : follow(frame, undefined, left.next, left.output);
  frame.open = openState(current.type);
  current.retryCount = 0;
  if (current.group) current.group.resumed = true;
  if (current.visit) {
    delete current.visit.error;
    delete current.visit.cause;
  }
  return follow(frame, current, current.name, current.input);
}

function* alreadyEnded(output: Payload): Flow<Payload> {
  return output;
}

/**
 * Runs states until one ends the sequence. Pass, Choice and Succeed in JSONPath give their outcome at once; only what
 * takes time, asks or branches is a generator of its own.
 * @param entered the first state, if it was entered already.
 */
function* follow(frame: Frame, entered: StateScope | undefined, startAt: string, input: Payload): Flow<Payload> {
  const { scheduler } = frame.core;
  let scope = entered ?? enterState(frame, startAt, input);
  for (let count = 1; ; count++) {
    if (scheduler.pauseAtEvent) yield eventWritten;
    let outcome: StateOutcome;
    try {
      const ran = stateRunners[scope.type](scope);
      outcome = isFlow(ran) ? yield* ran : ran;
      // Made here, so that data that is nested too deeply for its text fails the state and not the interpreter.
      void outcome.output.text;
    } catch (error) {
      outcome = yield* recover(scope, yield* failureOf(scope, error));
    }
    leave(scope, outcome);
    if (scheduler.pauseAtEvent) yield eventWritten;
    if (outcome.next === undefined) return outcome.output;
    if (!scheduler.alone || count % statesWithoutTick === 0) yield tick;
    scope = enterState(frame, outcome.next, outcome.output);
  }
}

function isFlow(ran: StateOutcome | Flow<StateOutcome>): ran is Flow<StateOutcome> {
  return Symbol.iterator in ran;
}

/** Runs an entered state once, without its Retry and Catch. */
export function* runAttempt(scope: StateScope): Flow<StateOutcome | StateFailure> {
  return yield* attempt(scope, function* () {
    const ran = stateRunners[scope.type](scope);
    const outcome = isFlow(ran) ? yield* ran : ran;
    void outcome.output.text;
    return outcome;
  });
}

/** Enters a state. @throws StateFailure when the definition has no such state. */
export function enterState(frame: Frame, name: string, input: Payload): StateScope {
  const { core } = frame;
  const definition = field(frame.states, name);
  const type = isJsonObject(definition) ? stringField(definition, 'Type') : undefined;
  if (!isJsonObject(definition) || !isStateType(type)) {
    // Validation refuses such definitions; an execution that gets one all the same ends as AWS ends what it cannot run.
    throw new StateFailure({ error: 'States.Runtime', cause: `The state '${name}' is not defined.`, terminal: true });
  }
  const beforeEventId = frame.previousEventId;
  const enteredEventId = write(frame, enteredTypes[type], {
    stateEnteredEventDetails: { input: input.text, inputDetails: whole, name },
  });
  frame.open = openState(type);
  const visit: StateVisit | undefined = core.visits && {
    stateName: name,
    enteredEventId,
    data: { input: input.value },
    retryCount: 0,
  };
  if (visit) core.visits?.push(visit);
  const scope: StateScope = {
    frame,
    core,
    name,
    type,
    definition,
    queryLanguage: queryLanguageOf(definition, frame.queryLanguage),
    input,
    enteredEventId,
    enteredMillis: core.scheduler.nowMillis,
    visit,
    data: visit?.data,
    runStates,
    retryCount: 0,
    group: undefined,
    taskToken: undefined,
    // Recorded: a Map whose Items fail before it starts links EvaluationFailed to what came before the Map.
    evaluationPreviousEventId: type === 'Map' ? beforeEventId : undefined,
  };
  frame.current = scope;
  frame.left = undefined;
  return scope;
}

/** Leaves a state: its output and its variables within their limits, its event written. @throws StateFailure */
export function leave(scope: StateScope, outcome: StateOutcome): void {
  const { frame, name, visit } = scope;
  const output = outcome.output.text;
  if (exceedsBytes(output, frame.core.limits.payloadBytes)) throw outputTooLarge(name);
  const stateExitedEventDetails: StateExitedEventDetails = { name, output, outputDetails: whole };
  if (outcome.assigned && Object.keys(outcome.assigned).length > 0) {
    stateExitedEventDetails.assignedVariables = assignVariables(scope, outcome.assigned);
    stateExitedEventDetails.assignedVariablesDetails = whole;
  }
  frame.open = undefined;
  const exitedEventId = write(frame, exitedTypes[scope.type], { stateExitedEventDetails });
  frame.left = outcome;
  if (!visit) return;
  visit.exitedEventId = exitedEventId;
  visit.retryCount = scope.retryCount;
  visit.output = outcome.output.value;
  visit.data.variables = frame.variables.all();
  if (outcome.next !== undefined) visit.nextState = outcome.next;
}

function outputTooLarge(name: string): StateFailure {
  return new StateFailure({
    error: 'States.DataLimitExceeded',
    cause: `The state/task '${name}' returned a result with a size exceeding the maximum number of bytes service limit.`,
    onlyByName: true,
  });
}

/** What Retry and Catch make of a failure. @throws StateFailure when neither takes it. */
function* recover(scope: StateScope, first: StateFailure): Flow<StateOutcome> {
  const { core, definition } = scope;
  const retries: number[] = [];
  for (let failure = first; ;) {
    if (scope.visit) Object.assign(scope.visit, { error: failure.details.error, cause: failure.details.cause });
    const retry = decideRetry(definition, failure.details, retries, () => core.chance.random());
    if (retry?.delaySeconds === undefined) return yield* catchOrFail(scope, failure);
    retries[retry.retrierIndex] = (retries[retry.retrierIndex] ?? 0) + 1;
    scope.retryCount++;
    yield* sleepUntil(core.scheduler.nowMillis + retry.delaySeconds * 1000);
    const result = yield* runAttempt(scope);
    if (!(result instanceof StateFailure)) return result;
    failure = result;
  }
}

function* catchOrFail(scope: StateScope, failure: StateFailure): Flow<StateOutcome> {
  const catcher = findCatcher(scope.definition, failure.details);
  if (!failure.details.terminal || catcher >= 0) yield* groupFailed(scope);
  if (catcher < 0) throw failure;
  const caught = yield* attempt(scope, () => catchFailure(scope, catcher, failure.details));
  if (caught instanceof StateFailure) throw caught;
  return caught;
}

/** Runs something of a state; what it throws becomes the state's failure. */
export function* attempt<T>(scope: StateScope, work: () => Flow<T>): Flow<T | StateFailure> {
  try {
    return yield* work();
  } catch (error) {
    return yield* failureOf(scope, error);
  }
}

/** The failure that an error means, with the event that JSONata writes. @throws what is no failure of a state. */
function* failureOf(scope: StateScope, error: unknown): Flow<StateFailure> {
  if (error instanceof StateFailure) return error;
  if (error instanceof RangeError) return tooDeep(scope);
  if (!(error instanceof StatesError)) throw error;
  const { frame } = scope;
  const cause = causeWithState(scope.name, scope.enteredEventId, error.cause);
  if (error.location !== undefined) {
    const previous = scope.evaluationPreviousEventId ?? frame.previousEventId;
    frame.previousEventId = yield* emitBeside(frame, 'EvaluationFailed', previous, {
      evaluationFailedEventDetails: { cause, error: error.error, location: error.location, state: scope.name },
    });
  }
  return new StateFailure({ error: error.error, cause, terminal: error.error === 'States.Runtime' });
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

function isStateType(type: string | undefined): type is StateType {
  return type !== undefined && Object.hasOwn(stateRunners, type);
}
