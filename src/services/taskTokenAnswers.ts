// Answers to task tokens that come while a message with the token is still being handed on: the consumer of a queue, or a
// function that calls SendTaskSuccess (Step Functions Developer Guide, "Wait for a callback with the task token").
import type { TaskOutcome } from '../asl';

/** The answer to a token, and the virtual seconds until it comes. */
export interface TokenAnswer {
  readonly outcome: Extract<TaskOutcome, { readonly type: 'succeeded' | 'failed' }>;
  readonly afterSeconds: number;
}

export class TaskTokenAnswers {
  /** The tokens of the tasks that are being submitted, the innermost last. */
  readonly #open: { readonly token: string; answer?: TokenAnswer }[] = [];

  /** Submits a task. Answers what came back for its token meanwhile. */
  async during<T>(token: string, submit: () => Promise<T>): Promise<{ result: T; answer: TokenAnswer | undefined }> {
    const task: { readonly token: string; answer?: TokenAnswer } = { token };
    this.#open.push(task);
    try {
      return { result: await submit(), answer: task.answer };
    } finally {
      this.#open.splice(this.#open.indexOf(task), 1);
    }
  }

  /** Answers a token. The first answer counts; false when the token is none of those being submitted. */
  give(token: string, answer: TokenAnswer): boolean {
    const task = this.#open.find((one) => one.token === token);
    if (!task || task.answer) return false;
    task.answer = answer;
    return true;
  }

  /** The innermost task whose token stands in a text. */
  tokenIn(text: string): string | undefined {
    return this.#open.findLast(({ token }) => text.includes(token))?.token;
  }
}
