// Task: asks the host for work and awaits its end (Amazon States Language, "Task State"; Step Functions Developer Guide,
// "Service integration patterns", "Activities").
import { readParameterPath } from '../../expressions/pathFields';
import { evaluatePayloadTemplate } from '../../expressions/payloadTemplate';
import { StatesError } from '../../expressions/statesError';
import { isJsonObject, type JsonValue } from '../../language/jsonValue';
import {
  applyResult,
  applyTemplate,
  assignByPath,
  effectiveInput,
  jsonataField,
  jsonataScope,
  jsonataTemplate,
  nextState,
  outputAndAssign,
  pathScope,
} from '../dataFlow';
import { field, numberField, stringField } from '../definitionFields';
import { emit, type MapIteration, type StateOutcome, type StateScope, type TaskWake } from '../frame';
import { Payload, exceedsBytes } from '../payload';
import { awaited, deadlinePassed, sleepUntil, tick, type Flow } from '../scheduler';
import { StateFailure } from '../stateFailure';
import { taskEvents, type TaskEvent, type TaskEvents } from '../taskEvents';
import type { TaskAnswer, TaskInvocation, TaskOutcome } from '../taskHost';
import { readTaskResource, type TaskResource } from '../taskResource';

/** An outcome that has come. `heartbeatKept`: it was TimeoutSeconds that ended it, and no heartbeat was missed. */
type Ended = Exclude<TaskOutcome, { type: 'pending' }> & { readonly heartbeatKept?: boolean };

export function* runTask(scope: StateScope): Flow<StateOutcome> {
  const resource = readTaskResource(stringField(scope.definition, 'Resource') ?? '');
  scope.taskToken = resource.pattern === 'WAIT_FOR_TASK_TOKEN' ? scope.core.chance.token() : undefined;
  return scope.queryLanguage === 'JSONata' ? yield* taskByJsonata(scope, resource) : yield* taskByPath(scope, resource);
}

function* taskByPath(scope: StateScope, resource: TaskResource): Flow<StateOutcome> {
  const { definition, data } = scope;
  const input = effectiveInput(scope);
  const parameters = applyTemplate(scope, 'Parameters', input);
  if (data) data.afterParameters = parameters.value;
  const sees = pathScope(scope, input.value);
  const credentials = field(definition, 'Credentials');
  const result = yield* perform(scope, resource, parameters, {
    timeoutSeconds: seconds(scope, 'TimeoutSeconds', sees),
    heartbeatSeconds: seconds(scope, 'HeartbeatSeconds', sees),
    credentials: credentials === undefined ? undefined : evaluatePayloadTemplate(credentials, sees),
  });
  if (data) data.result = result.value;
  const selected = applyTemplate(scope, 'ResultSelector', result);
  if (data) data.afterResultSelector = selected.value;
  return {
    next: nextState(scope),
    assigned: assignByPath(scope, definition, result.value),
    output: applyResult(scope, selected),
  };
}

function* taskByJsonata(scope: StateScope, resource: TaskResource): Flow<StateOutcome> {
  const { definition, data } = scope;
  const sees = jsonataScope(scope);
  const template = field(definition, 'Arguments');
  const parameters =
    template === undefined ? scope.input : new Payload(yield* jsonataTemplate(template, 'Arguments', sees));
  if (data && template !== undefined) data.afterArguments = parameters.value;
  const timeout = yield* jsonataField('TimeoutSeconds', field(definition, 'TimeoutSeconds') ?? null, 'integer', sees);
  const heartbeat = yield* jsonataField(
    'HeartbeatSeconds',
    field(definition, 'HeartbeatSeconds') ?? null,
    'integer',
    sees,
  );
  const credentials = field(definition, 'Credentials');
  const result = yield* perform(scope, resource, parameters, {
    timeoutSeconds: typeof timeout === 'number' ? timeout : undefined,
    heartbeatSeconds: typeof heartbeat === 'number' ? heartbeat : undefined,
    credentials: credentials === undefined ? undefined : yield* jsonataTemplate(credentials, 'Credentials', sees),
  });
  if (data) data.result = result.value;
  return {
    next: nextState(scope),
    ...(yield* outputAndAssign(definition, '', result, jsonataScope(scope, { result: result.value }))),
  };
}

/** TimeoutSeconds or HeartbeatSeconds, or what their Path form finds. */
function seconds(scope: StateScope, name: string, sees: ReturnType<typeof pathScope>): number | undefined {
  const path = stringField(scope.definition, `${name}Path`);
  if (path === undefined) return numberField(scope.definition, name);
  const value = readParameterPath(`${name}Path`, path, sees);
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  throw new StatesError(
    'States.Runtime',
    `The ${name}Path parameter must be a positive integer: ${path} == ${JSON.stringify(value)}`,
  );
}

interface TaskSettings {
  readonly timeoutSeconds: number | undefined;
  readonly heartbeatSeconds: number | undefined;
  readonly credentials: JsonValue | undefined;
}

/** One attempt: from Scheduled to the result. @throws StateFailure */
function* perform(
  scope: StateScope,
  resource: TaskResource,
  parameters: Payload,
  settings: TaskSettings,
): Flow<Payload> {
  const { core, frame } = scope;
  const task = invocation(scope, resource, parameters, settings);
  const events = taskEvents(task, regionOf(frame.identity.executionArn));
  yield* write(scope, events.scheduled(parameters.text));
  yield tick;
  const asked = core.tasks.invoke(task);
  const answer = asked instanceof Promise ? yield* awaited(asked) : asked;
  const { outcome } = answer;
  const stage = outcome.type === 'failed' ? (outcome.stage ?? 'run') : 'run';
  if (stage === 'schedule' || stage === 'start') return yield* end(scope, events, outcome as Ended, task);
  if (!answer.neverStarted) yield* write(scope, events.started(answer.workerName));
  yield tick;
  const startedMillis = core.scheduler.nowMillis;
  if (stage !== 'submit' && answer.submittedOutput !== undefined) {
    const submitted = events.submitted(answer.submittedOutput);
    if (submitted) yield* write(scope, submitted);
  }
  return yield* end(scope, events, yield* outcomeInTime(scope, task, answer, events, startedMillis), task);
}

function invocation(
  scope: StateScope,
  resource: TaskResource,
  parameters: Payload,
  settings: TaskSettings,
): TaskInvocation {
  const { frame, core } = scope;
  const roleArn = isJsonObject(settings.credentials) ? stringField(settings.credentials, 'RoleArn') : undefined;
  const token = scope.taskToken ?? (resource.pattern === 'ACTIVITY' ? core.chance.token() : undefined);
  return {
    stateName: scope.name,
    resource: stringField(scope.definition, 'Resource') ?? '',
    ...resource,
    parameters: parameters.value,
    ...(token !== undefined && { taskToken: token }),
    ...(roleArn !== undefined && { credentialsRoleArn: roleArn }),
    ...(settings.timeoutSeconds !== undefined && { timeoutSeconds: settings.timeoutSeconds }),
    ...(settings.heartbeatSeconds !== undefined && { heartbeatSeconds: settings.heartbeatSeconds }),
    retryCount: scope.retryCount,
    mapIteration: iterationsAround(frame.mapIteration),
    executionArn: frame.identity.executionArn,
    nowMillis: core.scheduler.nowMillis,
  };
}

/** The iterations around a state, outermost first. */
function iterationsAround(innermost: MapIteration | undefined): TaskInvocation['mapIteration'] {
  const around: { state: string; index: number }[] = [];
  for (let at = innermost; at; at = at.outer) around.unshift({ state: at.state, index: at.index });
  return around;
}

/** Lets the time pass that the task takes, as far as its timeouts allow. */
function* outcomeInTime(
  scope: StateScope,
  task: TaskInvocation,
  answer: TaskAnswer,
  events: TaskEvents,
  startedMillis: number,
): Flow<Ended> {
  const { outcome } = answer;
  if (outcome.type === 'pending')
    return yield* outcomeByToken(
      scope,
      task.taskToken ?? outcome.job?.name ?? scope.core.chance.token(),
      task,
      events,
      answer.neverStarted ? undefined : startedMillis,
    );
  const timeoutMillis = startedMillis + (task.timeoutSeconds ?? Infinity) * 1000;
  // A task that reports no heartbeat is lost at the first one that it misses.
  const awaitsToken = task.pattern === 'WAIT_FOR_TASK_TOKEN' || task.pattern === 'ACTIVITY';
  const heartbeatMillis =
    awaitsToken || outcome.type === 'timedOut' ? startedMillis + (task.heartbeatSeconds ?? Infinity) * 1000 : Infinity;
  const deadline = Math.min(timeoutMillis, heartbeatMillis);
  const doneMillis =
    outcome.type === 'timedOut' && deadline !== Infinity ? Infinity : startedMillis + (answer.afterSeconds ?? 0) * 1000;
  yield* sleepUntil(Math.min(doneMillis, deadline));
  if (doneMillis < deadline || (doneMillis === deadline && outcome.type !== 'timedOut')) return outcome;
  return {
    ...(outcome.type === 'timedOut' ? outcome : { type: 'timedOut' }),
    heartbeatKept: timeoutMillis < heartbeatMillis,
  };
}

/**
 * Waits for an answer by token, or by the name of a job; a task without either is answered by nobody, and only a timeout
 * ends it. Timeouts count from the start of the task: an activity starts when a worker takes it.
 * @param startMillis undefined while no worker has taken it.
 */
function* outcomeByToken(
  scope: StateScope,
  token: string,
  task: TaskInvocation,
  events: TaskEvents,
  startMillis: number | undefined,
): Flow<Ended> {
  const { core, frame } = scope;
  const mail: TaskWake[] = [];
  if (frame.fiber) core.pendingTasks.set(token, { fiber: frame.fiber, mail });
  let startedMillis = startMillis;
  try {
    for (;;) {
      const timeoutMillis =
        startedMillis === undefined ? Infinity : startedMillis + (task.timeoutSeconds ?? Infinity) * 1000;
      const heartbeatMillis =
        startedMillis === undefined ? Infinity : core.scheduler.nowMillis + (task.heartbeatSeconds ?? Infinity) * 1000;
      const deadline = Math.min(timeoutMillis, heartbeatMillis);
      const woken = yield deadline === Infinity ? { type: 'park' } : { type: 'park', deadlineMillis: deadline };
      if (woken === deadlinePassed) return { type: 'timedOut', heartbeatKept: timeoutMillis < heartbeatMillis };
      for (let wake = mail.shift(); wake; wake = mail.shift()) {
        if ('outcome' in wake) return wake.outcome;
        if ('started' in wake) {
          startedMillis = core.scheduler.nowMillis;
          yield* write(scope, events.started(wake.started.workerName));
        }
      }
    }
  } finally {
    core.pendingTasks.delete(token);
  }
}

/** Writes the event that ends the attempt. @throws StateFailure unless it succeeded. */
function* end(scope: StateScope, events: TaskEvents, outcome: Ended, task: TaskInvocation): Flow<Payload> {
  if (outcome.type === 'succeeded' && !exceedsBytes(outcome.output, scope.core.limits.payloadBytes)) {
    const value = parsedOutput(outcome.output);
    if (value !== undefined) {
      yield* write(scope, events.succeeded(outcome.output));
      return new Payload(value, outcome.output);
    }
  }
  if (outcome.type === 'timedOut') {
    const problem = {
      error: outcome.error ?? 'States.Timeout',
      ...(outcome.cause !== undefined && { cause: outcome.cause }),
    };
    yield* write(scope, events.timedOut(problem));
    throw new StateFailure({
      ...problem,
      ...(task.heartbeatSeconds !== undefined && !outcome.heartbeatKept && { alsoKnownAs: 'States.HeartbeatTimeout' }),
    });
  }
  const problem = outcome.type === 'failed' ? problemOf(outcome) : unusable(task, outcome.output, scope);
  yield* write(scope, events.failed(outcome.type === 'failed' ? (outcome.stage ?? 'run') : 'run', problem));
  throw new StateFailure(problem);
}

function problemOf(outcome: { readonly error?: string; readonly cause?: string }): { error?: string; cause?: string } {
  return {
    ...(outcome.error !== undefined && { error: outcome.error }),
    ...(outcome.cause !== undefined && { cause: outcome.cause }),
  };
}

/** Why a result cannot be taken: it is over the quota, or no JSON. */
function unusable(task: TaskInvocation, output: string, scope: StateScope): { error: string; cause: string } {
  return exceedsBytes(output, scope.core.limits.payloadBytes)
    ? {
        error: 'States.DataLimitExceeded',
        cause: `The state/task '${task.resourceType}' returned a result with a size exceeding the maximum number of bytes service limit.`,
      }
    : { error: 'States.Runtime', cause: `The state/task '${task.resourceType}' returned a result that is not JSON.` };
}

function parsedOutput(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

function* write(scope: StateScope, event: TaskEvent): Flow<void> {
  yield* emit(scope.frame, event.type, event.details);
}

/** The region in an execution's ARN. */
function regionOf(arn: string): string {
  return arn.split(':')[3] ?? 'us-east-1';
}
