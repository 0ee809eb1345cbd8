// handlers.ts -> a function of its scope: types stripped, CommonJS, so that the same code runs against the simulated account
// in a check and, as a chunk of its own, in a page.
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { handlerScopeNames, type HandlerScope, type HandlersFactory } from '../services';
import type { ExampleCode } from './examples';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  esModuleInterop: true,
};

/** The body of a function that takes the names of the scope and answers what handlers.ts exports. */
function bodyOf({ file, text }: ExampleCode): string {
  const { outputText } = ts.transpileModule(text, { fileName: file, compilerOptions: options });
  return `const exports = {};\n${outputText}\nreturn exports;`;
}

/** An expression for a generated module: a HandlersFactory. */
export function handlersCode(code: ExampleCode): string {
  return `({ ${handlerScopeNames.join(', ')} }) => {\n${bodyOf(code)}\n}`;
}

/** The same, to be run here: the build compiles the site's own examples. */
export function handlersFactory(code: ExampleCode): HandlersFactory {
  const run = compileFunction(bodyOf(code), [...handlerScopeNames], { filename: code.file }) as (
    ...scope: unknown[]
  ) => Readonly<Record<string, unknown>>;
  return (scope: HandlerScope) => run(...handlerScopeNames.map((name) => scope[name]));
}
