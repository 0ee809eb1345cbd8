// The worker side of a snippet in a page: gets its code, a chunk of the built site, and runs it once.
import snippets from '@passo/snippets';
import { runSnippet } from '../snippets';
import type { SnippetAnswer } from './SnippetWorker';

async function answerTo(id: string): Promise<SnippetAnswer> {
  const load = snippets[id];
  if (!load) throw new Error(`There is no snippet ${id}.`);
  const { default: snippet } = await load();
  const { prints, error } = await runSnippet(snippet);
  return { prints, ...(error && { error: `${error.name}: ${error.message}` }) };
}

self.addEventListener('message', (event: MessageEvent<string>) => {
  answerTo(event.data).then(
    (answer) => self.postMessage(answer),
    (error: unknown) => self.postMessage({ prints: [], error: String(error) } satisfies SnippetAnswer),
  );
});
