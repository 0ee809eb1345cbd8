// The page side of a snippet that runs: a worker for one run, ended when it is done or takes too long.

/** What a snippet printed, and what it did not catch. */
export interface SnippetAnswer {
  prints: string[];
  error?: string;
}

/** A snippet takes milliseconds; loading the SDK for it, on a slow line, takes seconds. */
const answerWithinMilliseconds = 60_000;

/**
 * Runs a snippet of the site.
 * @param id as src/checks names it: `first-workflow.start`
 * @throws Error where it does not end, or the worker cannot be loaded
 */
export function runSnippetInWorker(id: string): Promise<SnippetAnswer> {
  const worker = new Worker(new URL('./snippet.worker.ts', import.meta.url));
  const answer = new Promise<SnippetAnswer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Timeout')), answerWithinMilliseconds);
    worker.addEventListener('message', (event: MessageEvent<SnippetAnswer>) => {
      clearTimeout(timer);
      resolve(event.data);
    });
    worker.addEventListener('error', (event) => {
      clearTimeout(timer);
      reject(new Error(event.message || 'The worker failed.'));
    });
    worker.postMessage(id);
  });
  return answer.finally(() => worker.terminate());
}
