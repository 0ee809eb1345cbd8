// The tasks of an execution that wait: for an answer by token, or for a job (Step Functions API: SendTaskSuccess,
// SendTaskFailure, SendTaskHeartbeat, GetActivityTask; Step Functions Developer Guide, "Run a job (.sync)").
import type { ExecutionCore, TaskWake } from './frame';

/** Brings something to the task that awaits the token. Answers whether there is one that can still take it. */
export function wakeTask({ pendingTasks, scheduler }: ExecutionCore, token: string, wake: TaskWake): boolean {
  const pending = pendingTasks.get(token);
  if (!pending?.fiber.alive) return false;
  // A task is answered once, even before the execution runs on; a heartbeat may come before the answer.
  if (pending.mail.some(endsTask)) return false;
  pending.mail.push(wake);
  scheduler.wake(pending.fiber, undefined);
  return true;
}

/**
 * Tells the tasks whose jobs have ended. Asked before time passes, for a job may end in it; and after each task of the
 * execution, for a branch may have answered the token that a nested execution was waiting for.
 */
export async function settleJobs({ pendingTasks, scheduler }: ExecutionCore, untilMillis: number): Promise<void> {
  for (const { fiber, mail, job } of pendingTasks.values()) {
    if (!job || !fiber.alive || mail.some(endsTask)) continue;
    const ended = await job.ended(untilMillis);
    if (!ended) continue;
    mail.push({ ended });
    scheduler.wake(fiber, undefined);
  }
}

/** Whether a task waits for a job. */
export function waitsForJob({ pendingTasks }: ExecutionCore): boolean {
  for (const { job, fiber } of pendingTasks.values()) if (job && fiber.alive) return true;
  return false;
}

/** Whether nothing is left but tasks that wait, or their timeouts. */
export function onlyAnswersHelp({ scheduler, pendingTasks }: ExecutionCore): boolean {
  if (pendingTasks.size === 0) return false;
  const next = scheduler.nextFiber;
  if (!next) return true;
  if ((scheduler.nextMillis ?? 0) <= scheduler.nowMillis) return false;
  for (const { fiber } of pendingTasks.values()) if (fiber === next) return true;
  return false;
}

/** Whether what came for a task is its end: more is not taken. */
function endsTask(wake: TaskWake): boolean {
  return 'outcome' in wake || 'ended' in wake;
}
