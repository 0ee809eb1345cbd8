// Runs a compiled snippet against an account of its own, with the real SDK. The one way to do so: the content checks run
// it in Node before the site is built, and the page runs the same code when the reader presses Run.
import * as sdk from '@aws-sdk/client-sfn';
import { clientConfiguration, type Account } from '../sfn';
import { accountFor, type LoadedExample } from './accountFor';
import { printed } from './printed';

/** What a module of a snippet gets in place of the globals of these names. */
export const moduleParameters = ['require', 'exports', 'console', 'Date', 'process'] as const;

/** A TypeScript module without its types, as CommonJS in an async function: top-level await stays what it is. */
export type SnippetModule = (
  require: (name: string) => unknown,
  exports: object,
  console: Pick<Console, 'log' | 'error'>,
  Date: DateConstructor,
  process: undefined,
) => Promise<void>;

/** A snippet that is ready to run. */
export interface CompiledSnippet {
  /** By the name under which others import it; in the order in which they run, the snippet itself last. */
  modules: readonly (readonly [name: string, module: SnippetModule])[];
  /** Files that it may read, by the path it reads them with. */
  files: Readonly<Record<string, string>>;
  /** Further packages that it imports. */
  packages: Readonly<Record<string, unknown>>;
  example?: LoadedExample | undefined;
}

/** What came of it. */
export interface SnippetResult {
  /** What it printed, line by line. */
  prints: string[];
  /** What it did not catch; `stack` has V8's form where it runs in V8. */
  error?: { name: string; message: string; stack: string };
}

/** Packages that a snippet may import without more; other names are `packages`. */
export const knownModules = ['@aws-sdk/client-sfn', 'node:timers/promises', 'node:fs/promises'] as const;

/** More than a snippet that is to be read can say. */
const mostLines = 200;

/** The SDK as it is, but for one thing: every client talks to this account. */
function sdkFor(account: Account): object {
  class SFNClient extends sdk.SFNClient {
    constructor(configuration: sdk.SFNClientConfig = {}) {
      super({ ...configuration, ...clientConfiguration(account) });
    }
  }
  return { ...sdk, SFNClient };
}

/** `Date` whose now is the account's. */
function dateOf(account: Account): DateConstructor {
  return new Proxy(Date, {
    construct: (target, parameters: unknown[], newTarget: new () => object) =>
      Reflect.construct(target, parameters.length === 0 ? [account.nowMillis] : parameters, newTarget) as object,
    get: (target, property): unknown =>
      property === 'now' ? () => account.nowMillis : (Reflect.get(target, property) as unknown),
  });
}

function builtIns(account: Account, files: CompiledSnippet['files']): Record<(typeof knownModules)[number], unknown> {
  return {
    '@aws-sdk/client-sfn': sdkFor(account),
    // Time passes in the account, and the reader does not wait.
    'node:timers/promises': {
      setTimeout: async (milliseconds = 0, value?: unknown) => {
        await account.advance(milliseconds / 1000);
        return value;
      },
    },
    'node:fs/promises': {
      readFile: (path: string) => {
        const text = Object.hasOwn(files, path) ? files[path] : undefined;
        if (text !== undefined) return Promise.resolve(text);
        const error = new Error(`ENOENT: no such file or directory, open '${path}'`);
        return Promise.reject(Object.assign(error, { code: 'ENOENT' }));
      },
    },
  };
}

function errorOf(thrown: unknown): NonNullable<SnippetResult['error']> {
  if (!(thrown instanceof Error)) return { name: 'Thrown', message: printed([thrown]).join(' '), stack: '' };
  return { name: thrown.name, message: thrown.message, stack: thrown.stack ?? '' };
}

/** Runs it to its end. Never rejects: what the snippet does not catch is its `error`. */
export async function runSnippet({ modules, files, packages, example }: CompiledSnippet): Promise<SnippetResult> {
  const prints: string[] = [];
  const print = (...parameters: unknown[]): void => {
    if (prints.length >= mostLines) throw new Error(`A snippet prints at most ${mostLines} lines.`);
    prints.push(...printed(parameters));
  };
  try {
    const account = await accountFor(example);
    const loaded = new Map<string, unknown>(Object.entries({ ...packages, ...builtIns(account, files) }));
    const load = (name: string): unknown => {
      if (!loaded.has(name)) throw new Error(`A snippet cannot import '${name}' here.`);
      return loaded.get(name);
    };
    for (const [name, module] of modules) {
      const exports = {};
      await module(load, exports, { log: print, error: print }, dateOf(account), undefined);
      loaded.set(name, exports);
    }
    return { prints };
  } catch (thrown) {
    return { prints, error: errorOf(thrown) };
  }
}
