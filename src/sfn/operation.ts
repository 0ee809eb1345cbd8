// What an operation of the account is: one entry of the table from which dispatch, errors and the reference derive.
import type { LocalisedText } from '../asl';
import type { Account } from './account';
import type { Action, Input, Output } from './actions';
import type { StructureShape } from './inputShape';
import type { Timeline } from './timeline';

/** How far an operation may make executions run. From within a task nothing moves: the account stands still. */
export type Time = Pick<Timeline, 'settle' | 'catchUp' | 'poll'>;

/** An operation of the API. */
export interface Operation<A extends Action = Action> {
  readonly action: A;
  /** What it does, in one sentence. */
  readonly summary: LocalisedText;
  /** Where it does less than AWS, or otherwise. Absent where no difference is known. */
  readonly differs?: LocalisedText;
  /** The constraints of AWS's API model; a request that breaks them never comes to `run`. */
  readonly input: StructureShape;
  /** It shows what executions have done: they run before it, as far as they come. */
  readonly looks?: boolean;
  /**
   * @param signal says when the caller has gone.
   * @throws ApiError as AWS answers.
   */
  run(account: Account, input: Input<A>, time: Time, signal?: AbortSignal): Output<A> | Promise<Output<A>>;
}
