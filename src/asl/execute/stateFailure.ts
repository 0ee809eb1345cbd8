// A state that failed: the error name and cause that Retry, Catch and the history see (Amazon States Language, "Errors").

/** What a failure carries. A missing error or cause stays missing in the history. */
export interface FailureDetails {
  readonly error?: string;
  readonly cause?: string;
  /** Further names that ErrorEquals may use for the same failure: a heartbeat that is missed is recorded as States.Timeout. */
  readonly alsoKnownAs?: string;
  /** States.Runtime: no retrier and no States.ALL takes it; a catcher only by its name, else the execution fails at once. */
  readonly terminal?: boolean;
  /** No wildcard matches it, its own name does: a state's output over the payload quota. */
  readonly onlyByName?: boolean;
}

/** Thrown through the generators of the states; never leaves an execution. */
export class StateFailure extends Error {
  override readonly name = 'StateFailure';

  constructor(readonly details: FailureDetails) {
    super(details.error ?? 'failed');
  }
}

/** The Error Output of a failure: what a catcher sees. An absent cause is an empty string, as recorded of timeouts. */
export function errorOutput(details: FailureDetails): { Error: string; Cause: string } {
  return { Error: details.error ?? '', Cause: details.cause ?? '' };
}

/** A Map whose failed items are more than it tolerates. */
export function toleranceExceeded(): StateFailure {
  return new StateFailure({
    error: 'States.ExceedToleratedFailureThreshold',
    cause: 'The specified tolerated failure threshold was exceeded',
  });
}
