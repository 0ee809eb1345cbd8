// The tokens of the tasks that wait for an answer, and who waits for it (Step Functions Developer Guide, "Wait for a
// callback with the task token").
import type { Execution } from '../asl';
import { apiErrors } from './apiError';

/** All tokens that an account has handed out. */
export class TaskTokens {
  readonly #executions = new Map<string, Execution>();

  issue(token: string, execution: Execution): void {
    this.#executions.set(token, execution);
  }

  /**
   * Passes an answer on to the execution that waits for it.
   * @param answer says whether a task awaited the token.
   * @throws ApiError InvalidToken when the account never made the token, TaskTimedOut when nothing waits for it any more.
   */
  answer(token: string, answer: (execution: Execution) => boolean): void {
    const execution = this.#executions.get(token);
    if (!execution) throw apiErrors.invalidToken();
    if (!answer(execution)) throw apiErrors.taskTimedOut();
  }

  /** A worker takes the task. Answers whether it still waits. */
  start(token: string, workerName: string | undefined): boolean {
    return this.#executions.get(token)?.startTask(token, workerName) ?? false;
  }
}
