// The world that the code of handlers.ts sees: the names it would find in Lambda's runtime, each answered by the account, so
// that a handler runs in virtual time, repeats, and reaches no network (AWS Lambda Developer Guide, pages lambda-nodejs,
// configuration-envvars).
import type { World } from './world';

/** What stands around a handler's code under these very names. */
export interface HandlerScope {
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  readonly process: { readonly env: Readonly<Record<string, string>> };
  readonly Date: DateConstructor;
  readonly Math: Math;
  readonly crypto: { readonly randomUUID: () => string };
  readonly console: Readonly<
    Record<'debug' | 'error' | 'info' | 'log' | 'warn', (...values: readonly unknown[]) => void>
  >;
  readonly setTimeout: (callback: () => void, milliseconds?: number) => number;
  readonly clearTimeout: (timer?: number) => void;
  readonly require: (name: string) => unknown;
}

/** The names of the scope: the parameters of the function that a build makes of handlers.ts. */
export const handlerScopeNames = [
  'fetch',
  'process',
  'Date',
  'Math',
  'crypto',
  'console',
  'setTimeout',
  'clearTimeout',
  'require',
] as const satisfies readonly (keyof HandlerScope)[];

/** The code of handlers.ts as a build makes it: what it exports, once it knows its scope. */
export type HandlersFactory = (scope: HandlerScope) => Readonly<Record<string, unknown>>;

/** What changes from one invocation to the next. */
export interface InvocationScope {
  readonly environment: Readonly<Record<string, string>>;
  /** Virtual milliseconds that the handler has waited. */
  waitedMillis: number;
  /** What it wrote with `console`, line by line. */
  readonly lines: string[];
}

/**
 * The scope of an account's handlers.
 * @param current answers the invocation that runs.
 * @param answer answers HTTP requests.
 * @param modules what `import` of a package gives; other packages are refused.
 */
export function handlerScope(
  world: World,
  current: () => InvocationScope,
  answer: (request: Request) => Promise<Response>,
  modules: Readonly<Record<string, unknown>> = {},
): HandlerScope {
  const now = () => world.nowMillis + current().waitedMillis;
  const write = (...values: readonly unknown[]) => {
    const { lines } = current();
    const text = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
    if (lines.length < 1000) lines.push(text.slice(0, 2000));
  };
  let timer = 0;
  const stopped = new Set<number>();
  return {
    fetch: (input, init) => answer(new Request(input, init)),
    process: {
      get env() {
        return current().environment;
      },
    },
    Date: virtualDate(now),
    Math: Object.create(Math, { random: { value: () => world.random() } }) as Math,
    crypto: { randomUUID: () => world.uuid() },
    console: { debug: write, error: write, info: write, log: write, warn: write },
    // A wait takes virtual time only.
    setTimeout: (callback, milliseconds = 0) => {
      const id = ++timer;
      void Promise.resolve().then(() => {
        if (stopped.delete(id)) return;
        current().waitedMillis += milliseconds;
        callback();
      });
      return id;
    },
    clearTimeout: (id) => {
      if (id !== undefined && id <= timer) stopped.add(id);
    },
    require: (name) => {
      if (Object.hasOwn(modules, name)) return modules[name];
      throw new Error(`Cannot find module '${name}': handlers of an example run without packages.`);
    },
  };
}

/** `Date` whose now is the account's. */
function virtualDate(now: () => number): DateConstructor {
  return new Proxy(Date, {
    construct: (target, values: unknown[]) => Reflect.construct(target, values.length === 0 ? [now()] : values) as Date,
    apply: () => new Date(now()).toString(),
    get: (target, name): unknown => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
