// How a task that has started comes to its end: after the time that it takes, by its token, with its job, or in one of its
// timeouts (Amazon States Language, "Task State"; Step Functions Developer Guide, "Service integration patterns").
import type { StateScope, TaskWake } from './frame';
import { deadlinePassed, sleepUntil, type Flow } from './scheduler';
import { writeTaskEvent, type TaskEvents } from './taskEvents';
import type { PendingJob, TaskAnswer, TaskInvocation, TaskOutcome } from './taskHost';

/** An outcome that has come. `heartbeatKept`: it was TimeoutSeconds that ended it, and no heartbeat was missed. */
export type Ended = Exclude<TaskOutcome, { type: 'pending' }> & { readonly heartbeatKept?: boolean };

/** Lets the time pass that the task takes, as far as its timeouts allow. */
export function* outcomeInTime(
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
      outcome.job,
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
  job: PendingJob | undefined,
): Flow<Ended> {
  const { core, frame } = scope;
  const mail: TaskWake[] = [];
  if (frame.fiber) core.pendingTasks.set(token, { fiber: frame.fiber, mail, job });
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
        if ('ended' in wake) {
          // The job has a clock of its own, which may be ahead of this one.
          core.pendingTasks.delete(token);
          const { endMillis, outcome } = wake.ended;
          yield* sleepUntil(Math.min(endMillis, deadline));
          return endMillis <= deadline ? outcome : { type: 'timedOut', heartbeatKept: timeoutMillis < heartbeatMillis };
        }
        if ('started' in wake) {
          startedMillis = core.scheduler.nowMillis;
          yield* writeTaskEvent(scope, events.started(wake.started.workerName));
        }
      }
    }
  } finally {
    core.pendingTasks.delete(token);
  }
}
