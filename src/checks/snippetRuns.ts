// Runs the snippets of the site in a worker thread, one after the other, each within its time.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SnippetResult } from '../snippets';
import { snippetCode, type ModuleCode } from './snippetCode';
import type { Snippet } from './snippetSources';
import type { SnippetMessage } from './snippetWorker';

/** What became of a snippet, and the code that ran: its stack is in the lines of that code. */
export interface SnippetRun {
  snippet: Snippet;
  modules: ModuleCode[];
  result: SnippetResult;
}

/** Packages besides the SDK and Node's that a snippet may import. */
export const snippetPackages = ['yaml'] as const;

const limitMilliseconds = 20_000;

/**
 * Loads TypeScript by tsx, whoever loaded this file: tsx itself, vitest, or the jiti of Docusaurus. The SDK's warning about
 * versions of Node, once in each thread, says nothing about a snippet.
 */
const startCode = `const { workerData } = require('node:worker_threads');
process.removeAllListeners('warning');
require(workerData.tsx).register();
require(workerData.entry);`;

async function startWorker(): Promise<Worker> {
  const tsx = createRequire(join(__dirname, 'snippetRuns.ts')).resolve('tsx/cjs/api');
  const workerData = { tsx, entry: join(__dirname, 'snippetWorker.ts') };
  const worker = new Worker(startCode, { eval: true, workerData, env: {}, execArgv: [] });
  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return worker;
}

/** What the worker says next; undefined where it says nothing within `limit` milliseconds. */
function answerOf(worker: Worker, message: SnippetMessage, limit: number): Promise<SnippetResult | undefined> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed);
    };
    const answered = (result: SnippetResult): void => {
      end();
      resolve(result);
    };
    const failed = (error: Error): void => {
      end();
      reject(error);
    };
    const timer = setTimeout(() => {
      end();
      resolve(undefined);
    }, limit);
    worker.on('message', answered).on('error', failed).postMessage(message);
  });
}

/** Runs them in order. One that takes longer than `limit` is ended, and its error is `SnippetTimeout`. */
export async function runSnippets(snippets: readonly Snippet[], limit = limitMilliseconds): Promise<SnippetRun[]> {
  const runs: SnippetRun[] = [];
  let worker: Worker | undefined;
  try {
    for (const snippet of snippets) {
      worker ??= await startWorker();
      const modules = snippet.modules.map(snippetCode);
      const { files, example } = snippet;
      const message: SnippetMessage = {
        modules: modules.map(({ name, file, code }) => ({ name, file, code })),
        files,
        packages: [...snippetPackages],
        ...(example && { example }),
      };
      const result = await answerOf(worker, message, limit);
      if (!result) {
        await worker.terminate();
        worker = undefined;
      }
      const late = { name: 'SnippetTimeout', message: `It has not ended after ${limit / 1000} s.`, stack: '' };
      runs.push({ snippet, modules, result: result ?? { prints: [], error: late } });
    }
  } finally {
    await worker?.terminate();
  }
  return runs;
}
