// The tokens of the tasks that wait for an answer, and who waits for it (Step Functions Developer Guide, "Wait for a
// callback with the task token").
import type { Execution } from '../asl';
import { apiErrors } from './apiError';
import type { ExecutionRecord } from './executions';
import type { Time } from './operation';

/** All tokens that an account has handed out. */
export class TaskTokens {
  readonly #executions = new Map<string, ExecutionRecord>();

  issue(token: string, record: ExecutionRecord): void {
    this.#executions.set(token, record);
  }

  /**
   * Passes an answer on to the execution that waits for it, at the account's time.
   * @param answer says whether a task awaited the token.
   * @throws ApiError InvalidToken when the account never made the token, TaskTimedOut when nothing waits for it any more.
   */
  async answer(token: string, time: Time, answer: (execution: Execution) => boolean): Promise<void> {
    const record = this.#executions.get(token);
    if (!record) throw apiErrors.invalidToken();
    await time.catchUp(record);
    if (!answer(record.execution)) throw apiErrors.taskTimedOut();
  }

  /** A worker takes the task. Answers whether it still waits. */
  async start(token: string, time: Time, workerName: string | undefined): Promise<boolean> {
    const record = this.#executions.get(token);
    if (!record) return false;
    await time.catchUp(record);
    return record.execution.startTask(token, workerName);
  }
}
