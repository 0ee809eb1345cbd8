// Bounds for executions that executions start: a state machine that starts itself must end here, where it takes no time
// (Step Functions quotas, "API action throttling": StartExecution).
import { facts } from '../asl';
import { apiErrors } from './apiError';

/** Executions that may stand in one another. AWS has no such quota: it has time that passes. */
const deepest = 20;

/** StartExecution in us-east-1: requests at once, and requests that come back each second. */
const bucket: number = facts['start-execution-bucket'].value;
const refillPerSecond = facts['start-execution-refill'].value;

export class Nesting {
  #depth = 0;
  #left = bucket;
  #atMillis = 0;

  /** Lets a task start an execution. @throws ApiError ExecutionLimitExceeded, ThrottlingException */
  admit(nowMillis: number): void {
    if (this.#depth >= deepest)
      throw apiErrors.executionLimitExceeded(`Executions nest no deeper than ${deepest} here.`);
    this.#left = Math.min(bucket, this.#left + (Math.max(0, nowMillis - this.#atMillis) / 1000) * refillPerSecond);
    this.#atMillis = Math.max(this.#atMillis, nowMillis);
    if (this.#left < 1) throw apiErrors.throttling();
    this.#left--;
  }

  /** Runs what stands one level deeper. */
  async deeper<T>(run: () => Promise<T>): Promise<T> {
    this.#depth++;
    try {
      return await run();
    } finally {
      this.#depth--;
    }
  }
}
