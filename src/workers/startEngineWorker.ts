// The one place that starts the engine's worker: the editor's checker and the player have a worker each, of one script.

/** A new worker of `engine.worker.ts`; who starts it ends it. */
export function startEngineWorker(): Worker {
  return new Worker(new URL('./engine.worker.ts', import.meta.url));
}
