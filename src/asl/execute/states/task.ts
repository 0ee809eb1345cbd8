// Task: asks the host for work and awaits its end (Amazon States Language, "Task State"; Step Functions Developer Guide,
// "Service integration patterns", "Activities").
import type { JsonValue } from '../../language/jsonValue';
import {
  applyResult,
  applyTemplate,
  assignByPath,
  effectiveInput,
  jsonataScope,
  jsonataTemplate,
  nextState,
  outputAndAssign,
  pathScope,
} from '../dataFlow';
import { field, stringField } from '../definitionFields';
import type { MapIteration, StateOutcome, StateScope } from '../frame';
import { Payload, exceedsBytes } from '../payload';
import { settleJobs, waitsForJob } from '../pendingTasks';
import { awaited, tick, type Flow } from '../scheduler';
import { StateFailure } from '../stateFailure';
import { taskEvents, writeTaskEvent, type TaskEvents } from '../taskEvents';
import type { TaskInvocation } from '../taskHost';
import { outcomeInTime, type Ended } from '../taskOutcome';
import { readTaskResource, type TaskResource } from '../taskResource';
import { roleByExpression, roleByPath } from '../taskCredentials';
import { secondsByExpression, secondsByPath } from '../taskSeconds';

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
  const result = yield* perform(scope, resource, parameters, {
    timeoutSeconds: secondsByPath(scope, 'TimeoutSeconds', sees),
    heartbeatSeconds: secondsByPath(scope, 'HeartbeatSeconds', sees),
    roleArn: roleByPath(scope, sees),
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
  const timeoutSeconds = yield* secondsByExpression(scope, 'TimeoutSeconds', sees);
  const heartbeatSeconds = yield* secondsByExpression(scope, 'HeartbeatSeconds', sees);
  const result = yield* perform(scope, resource, parameters, {
    timeoutSeconds,
    heartbeatSeconds,
    roleArn: yield* roleByExpression(scope, sees),
  });
  if (data) data.result = result.value;
  return {
    next: nextState(scope),
    ...(yield* outputAndAssign(definition, '', result, jsonataScope(scope, { result: result.value }))),
  };
}

interface TaskSettings {
  readonly timeoutSeconds: number | undefined;
  readonly heartbeatSeconds: number | undefined;
  readonly roleArn: string | undefined;
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
  yield* writeTaskEvent(scope, events.scheduled(parameters.text));
  yield tick;
  const asked = core.tasks.invoke(task);
  const answer = asked instanceof Promise ? yield* awaited(asked) : asked;
  if (waitsForJob(core)) yield* awaited(settleJobs(core, core.scheduler.nowMillis));
  const { outcome } = answer;
  const stage = outcome.type === 'failed' ? (outcome.stage ?? 'run') : 'run';
  if (stage === 'schedule' || stage === 'start') return yield* end(scope, events, outcome as Ended, task);
  if (!answer.neverStarted) yield* writeTaskEvent(scope, events.started(answer.workerName));
  yield tick;
  const startedMillis = core.scheduler.nowMillis;
  if (stage !== 'submit' && answer.submittedOutput !== undefined) {
    const submitted = events.submitted(answer.submittedOutput);
    if (submitted) yield* writeTaskEvent(scope, submitted);
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
  const { roleArn } = settings;
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

/** Writes the event that ends the attempt. @throws StateFailure unless it succeeded. */
function* end(scope: StateScope, events: TaskEvents, outcome: Ended, task: TaskInvocation): Flow<Payload> {
  if (outcome.type === 'succeeded' && !exceedsBytes(outcome.output, scope.core.limits.payloadBytes)) {
    const value = parsedOutput(outcome.output);
    if (value !== undefined) {
      yield* writeTaskEvent(scope, events.succeeded(outcome.output));
      return new Payload(value, outcome.output);
    }
  }
  if (outcome.type === 'timedOut') {
    const problem = {
      error: outcome.error ?? 'States.Timeout',
      ...(outcome.cause !== undefined && { cause: outcome.cause }),
    };
    yield* writeTaskEvent(scope, events.timedOut(problem));
    throw new StateFailure({
      ...problem,
      ...(task.heartbeatSeconds !== undefined && !outcome.heartbeatKept && { alsoKnownAs: 'States.HeartbeatTimeout' }),
    });
  }
  const problem = outcome.type === 'failed' ? problemOf(outcome) : unusable(task, outcome.output, scope);
  yield* writeTaskEvent(scope, events.failed(outcome.type === 'failed' ? (outcome.stage ?? 'run') : 'run', problem));
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

/** The region in an execution's ARN. */
function regionOf(arn: string): string {
  return arn.split(':')[3] ?? 'us-east-1';
}
