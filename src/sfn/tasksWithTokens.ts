// The task host of an account's executions: hands activities to their workers, remembers who waits for which token, and
// leaves everything else to the host that the account was made with.
import type { TaskAnswer, TaskHost, TaskInvocation } from '../asl';
import type { Account } from './account';
import { apiErrors } from './apiError';
import type { ExecutionRecord } from './executions';

/** The host of one execution. @param record answers the execution, once it is made. */
export function tasksWithTokens(
  account: Account,
  record: () => ExecutionRecord | undefined,
  inner: TaskHost | undefined,
): TaskHost {
  return {
    async invoke(task) {
      const waiting = record();
      if (task.taskToken !== undefined && waiting) account.tokens.issue(task.taskToken, waiting);
      const activity = task.pattern === 'ACTIVITY' ? account.activities.find(task.resource) : undefined;
      if (activity) {
        activity.waiting.push({ taskToken: task.taskToken ?? '', input: JSON.stringify(task.parameters) });
        return { outcome: { type: 'pending' }, neverStarted: true };
      }
      // An activity that nobody made may still have an answer: that of a scenario.
      const answer = inner ? await inner.invoke(task) : unanswered(task);
      if (answer.outcome.type === 'pending' && answer.outcome.job && waiting)
        account.jobs.add(answer.outcome.job, waiting);
      return answer;
    },
  };
}

function unanswered(task: TaskInvocation): TaskAnswer {
  if (task.pattern === 'ACTIVITY') {
    const { code, message } = apiErrors.activityDoesNotExist(task.resource);
    return { outcome: { type: 'failed', stage: 'schedule', error: code, cause: message } };
  }
  const cause = `The account has no service that answers the task of the state '${task.stateName}' (${task.resource}).`;
  return { outcome: { type: 'failed', error: 'States.TaskFailed', cause } };
}
