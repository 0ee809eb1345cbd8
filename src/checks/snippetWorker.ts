// Runs in a worker thread of the content checks: snippets one after the other, each on an account of its own. It has no
// environment, and can be ended from outside when a snippet does not come to its end.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import type { HandlersFactory } from '../services';
import { knownModules, runSnippet, type LoadedExample, type SnippetModule } from '../snippets';
import type { RunOn } from './snippetSources';

/** A snippet as it can be sent to a thread. */
export interface SnippetMessage {
  modules: { name: string; file: string; code: string }[];
  files: Record<string, string>;
  packages: string[];
  example?: RunOn;
}

function withHandlers({ handlersCode, ...example }: RunOn): LoadedExample {
  if (handlersCode === undefined) return example;
  const filename = `examples/${example.id}/handlers.ts`;
  return { ...example, handlers: new Script(`(${handlersCode})`, { filename }).runInThisContext() as HandlersFactory };
}

const requireFromHere = createRequire(join(__dirname, 'snippetWorker.ts'));
Error.stackTraceLimit = 50;

parentPort?.on('message', ({ modules, files, packages, example }: SnippetMessage) => {
  const compile = (): (readonly [string, SnippetModule])[] =>
    modules.map(({ name, file, code }) => [
      name,
      new Script(code, { filename: file }).runInThisContext() as SnippetModule,
    ]);
  const others = packages.filter((name) => !(knownModules as readonly string[]).includes(name));
  Promise.resolve()
    .then(() =>
      runSnippet({
        modules: compile(),
        files,
        packages: Object.fromEntries(others.map((name) => [name, requireFromHere(name) as unknown])),
        example: example && withHandlers(example),
      }),
    )
    .then(
      (result) => parentPort?.postMessage(result),
      (thrown: unknown) => {
        const { name, message, stack = '' } = thrown instanceof Error ? thrown : new Error(String(thrown));
        parentPort?.postMessage({ prints: [], error: { name, message, stack } });
      },
    );
});
parentPort?.postMessage('ready');
