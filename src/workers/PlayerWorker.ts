// The page side of the player: asks the worker, ends it when it hangs or when the reader presses Stop.
import type { AnswerMessage, AskMessage, PlayerQuestion, PlayerQuestions } from './playerProtocol';
import { startEngineWorker } from './startEngineWorker';

/** A 25,000-event run takes about a second; what needs longer than this is stopped with a clear word. */
const answerWithinMilliseconds = 30_000;

/** The worker was ended: by Stop, by leaving, or because it took too long. */
export class PlayerStopped extends Error {}

interface Waiting {
  resolve: (answer: never) => void;
  reject: (reason: Error) => void;
  timer: ReturnType<typeof setTimeout>;
}

export class PlayerWorker {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  /** @throws PlayerStopped, or Error with the worker's own words where it refuses */
  ask<Q extends PlayerQuestion>(question: Q, ask: PlayerQuestions[Q]['ask']): Promise<PlayerQuestions[Q]['answer']> {
    this.lastId += 1;
    const id = this.lastId;
    const worker = this.start();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.stop('too slow'), answerWithinMilliseconds);
      this.waiting.set(id, { resolve, reject, timer });
      worker.postMessage({ id, question, ask } satisfies AskMessage<Q>);
    });
  }

  /** Ends the worker at once; the next question starts a new one, which knows no run. */
  stop(reason = 'stopped'): void {
    this.worker?.terminate();
    this.worker = undefined;
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(new PlayerStopped(reason));
    }
    this.waiting.clear();
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = startEngineWorker();
    worker.addEventListener('message', (event: MessageEvent<AnswerMessage>) => this.receive(event.data));
    worker.addEventListener('error', (event) => this.stop(event.message || 'the worker failed'));
    this.worker = worker;
    return worker;
  }

  private receive(message: AnswerMessage): void {
    const waiting = this.waiting.get(message.id);
    if (!waiting) return;
    this.waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if ('answer' in message) waiting.resolve(message.answer as never);
    else waiting.reject(new Error(message.refusal));
  }
}
