// The nested executions that tasks wait for and that themselves wait for an answer (Step Functions Developer Guide, "Run a
// job (.sync)").
import type { PendingJob } from '../asl';
import type { ExecutionRecord } from './executions';

export class PendingJobs {
  readonly #waiting = new Map<PendingJob, ExecutionRecord>();

  /** An execution waits for a job. */
  add(job: PendingJob, record: ExecutionRecord): void {
    this.#waiting.set(job, record);
  }

  /**
   * Tells the executions whose jobs have ended.
   * @param bring brings an execution to the account's time, at which it is told.
   */
  async settle(bring: (record: ExecutionRecord) => Promise<void>): Promise<void> {
    for (const [job, record] of this.#waiting) {
      const end = await job.ended(record.execution.nowMillis);
      if (!end) continue;
      this.#waiting.delete(job);
      await bring(record);
      record.execution.answerTask(job.name, end.outcome);
    }
  }
}
