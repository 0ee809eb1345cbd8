// The page side of "Check a definition": asks the worker, keeps only the newest question, ends a worker that hangs.
import type { DefinitionCheckAnswer, DefinitionCheckRequest, PlaceAnswer, PlaceRequest } from './definitionCheck';
import { startEngineWorker } from './startEngineWorker';

type Question = Omit<DefinitionCheckRequest, 'id'>;

/** Validation takes milliseconds; a text that needs longer than this is refused and its worker ended. */
const answerWithinMilliseconds = 5000;

/** AWS's limit for a definition is 1 MiB (Step Functions quotas); far above it nothing is even sent to the worker. */
const longestTextCharacters = 4 * 1024 * 1024;

export type CheckOutcome = { answer: DefinitionCheckAnswer } | { refused: 'too-long' | 'too-slow' | 'failed' };

/** What the editor asks about a place, without the number that finds its answer. */
export type PlaceQuestion = Omit<PlaceRequest, 'id'>;

/** One checker a page. `check` resolves to undefined where a newer question came before the answer. */
export class DefinitionChecker {
  private worker: Worker | undefined;
  private newest = 0;
  private lastPlace = 0;
  private readonly places = new Map<number, (answer: PlaceAnswer | undefined) => void>();
  private settle: ((outcome: CheckOutcome | undefined) => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  check(question: Question): Promise<CheckOutcome | undefined> {
    this.finish(undefined);
    if (question.text.length > longestTextCharacters) return Promise.resolve({ refused: 'too-long' });
    this.newest += 1;
    const id = this.newest;
    const worker = this.start();
    return new Promise((resolve) => {
      this.settle = resolve;
      this.timer = setTimeout(() => this.giveUp('too-slow'), answerWithinMilliseconds);
      worker.postMessage({ id, ...question } satisfies DefinitionCheckRequest);
    });
  }

  /** What can be written, or what stands, at a place of the text; undefined where the worker ended before it answered. */
  askPlace(question: PlaceQuestion): Promise<PlaceAnswer | undefined> {
    if (question.text.length > longestTextCharacters) return Promise.resolve(undefined);
    this.lastPlace -= 1;
    // Negative, so that no answer is taken for that of a check.
    const id = this.lastPlace;
    const worker = this.start();
    return new Promise((resolve) => {
      this.places.set(id, resolve);
      worker.postMessage({ id, ...question } satisfies PlaceRequest);
    });
  }

  /** Ends the worker; call it when the page leaves. */
  close(): void {
    this.finish(undefined);
    this.end();
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = undefined;
    for (const resolve of this.places.values()) resolve(undefined);
    this.places.clear();
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = startEngineWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<DefinitionCheckAnswer | PlaceAnswer>) => {
      if ('diagnostics' in data) {
        if (data.id === this.newest) this.finish({ answer: data });
        return;
      }
      this.places.get(data.id)?.(data);
      this.places.delete(data.id);
    });
    worker.addEventListener('error', () => this.giveUp('failed'));
    this.worker = worker;
    return worker;
  }

  private giveUp(refused: 'too-slow' | 'failed'): void {
    this.end();
    this.finish({ refused });
  }

  private finish(outcome: CheckOutcome | undefined): void {
    clearTimeout(this.timer);
    this.settle?.(outcome);
    this.settle = undefined;
  }
}
