// Retry: which retrier takes a failure, and how long it waits (Amazon States Language, "Retrying after error";
// Step Functions Developer Guide, "Handling errors").
import { listField, numberField, objectsField, stringField } from './definitionFields';
import type { JsonObject } from '../language/jsonValue';
import type { FailureDetails } from './stateFailure';

/** Whether ErrorEquals takes the failure. States.TaskFailed is a wildcard for every error but States.Timeout, whatever failed. */
export function matchesError(errorEquals: readonly unknown[], failure: FailureDetails): boolean {
  if (failure.terminal) return errorEquals.includes(failure.error);
  return errorEquals.some(
    (name) =>
      (name === failure.error && name !== undefined) ||
      (name === failure.alsoKnownAs && name !== undefined) ||
      (name === 'States.ALL' && !failure.onlyByName) ||
      (name === 'States.TaskFailed' && !failure.onlyByName && failure.error !== 'States.Timeout'),
  );
}

/** The retrier that takes a failure: `delaySeconds` is absent when it has no attempt left. */
export interface RetryDecision {
  readonly retrierIndex: number;
  readonly delaySeconds?: number;
}

/**
 * Decides on a retry. The first retrier that matches decides alone.
 * @param retries how often each retrier has retried already, by its index.
 * @param random a number in [0, 1), for JitterStrategy FULL.
 */
export function decideRetry(
  state: JsonObject,
  failure: FailureDetails,
  retries: readonly number[],
  random: () => number,
): RetryDecision | undefined {
  if (failure.terminal) return undefined;
  const retriers = objectsField(state, 'Retry');
  const retrierIndex = retriers.findIndex((retrier) => matchesError(listField(retrier, 'ErrorEquals'), failure));
  const retrier = retriers[retrierIndex];
  if (!retrier) return undefined;
  const done = retries[retrierIndex] ?? 0;
  if (done >= (numberField(retrier, 'MaxAttempts') ?? 3)) return { retrierIndex };
  const grown = (numberField(retrier, 'IntervalSeconds') ?? 1) * (numberField(retrier, 'BackoffRate') ?? 2) ** done;
  const capped = Math.min(grown, numberField(retrier, 'MaxDelaySeconds') ?? Infinity);
  return { retrierIndex, delaySeconds: stringField(retrier, 'JitterStrategy') === 'FULL' ? capped * random() : capped };
}
