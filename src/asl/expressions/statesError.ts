// Errors of the Amazon States Language: a name (States.Runtime, ...) and a cause, as the history reports them
// (Amazon States Language, "Errors"; Step Functions API, ExecutionFailedEventDetails).
import type { ReservedErrorName } from '../language/errorNames';

/**
 * An error that a state can raise while it evaluates expressions: what Retry and Catch match on (`error`) and what the
 * history shows (`cause`).
 *
 * `cause` is the bare sentence. AWS prefixes it with "An error occurred while executing the state 'X' (entered at the
 * event id #2). ": the interpreter does that, because only it knows the state and the event (`causeWithState`).
 * `location` is the field in the state where the evaluation failed (EvaluationFailedEventDetails.location), such as
 * `Output` or `Arguments/Payload/id`; only for JSONata.
 */
export class StatesError extends Error {
  override readonly name = 'StatesError';
  readonly error: ReservedErrorName;
  override readonly cause: string;
  readonly location: string | undefined;

  constructor(error: ReservedErrorName, cause: string, location?: string) {
    super(`${error}: ${cause}`);
    this.error = error;
    this.cause = cause;
    this.location = location;
  }
}

/**
 * The sentence as the history shows it, with the state and the id of the event by which it was entered.
 * Source: recorded causes of States.Runtime and States.QueryEvaluationError.
 */
export function causeWithState(stateName: string, enteredEventId: number, cause: string): string {
  return `An error occurred while executing the state '${stateName}' (entered at the event id #${enteredEventId}). ${cause}`;
}
