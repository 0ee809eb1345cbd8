// TypeScript of a snippet -> JavaScript that a function can hold: types stripped, CommonJS, everything else as written.
import { SourceMap } from 'node:module';
import ts from 'typescript';
import { moduleParameters } from '../snippets';
import type { SourceModule } from './snippetSources';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  esModuleInterop: true,
  sourceMap: true,
};

/** A module without its types. */
export interface ModuleCode {
  name: string;
  file: string;
  /** An expression: an async function that takes `moduleParameters`. */
  code: string;
  /** 1-based line of the source file that a 1-based line of the code comes from. */
  lineOf(line: number): number;
}

/** Strips the types. Never throws: a text that does not parse fails when it runs, and the check of TypeScript says why. */
export function snippetCode({ name, file, text, line: firstLine }: SourceModule): ModuleCode {
  const { outputText, sourceMapText } = ts.transpileModule(text, { fileName: file, compilerOptions: options });
  const body = outputText.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
  const map = new SourceMap(JSON.parse(sourceMapText ?? '{}') as ConstructorParameters<typeof SourceMap>[0]);
  return {
    name,
    file,
    code: `(async function (${moduleParameters.join(', ')}) {${body}})`,
    lineOf(line) {
      const entry = map.findEntry(line - 1, 1_000);
      return ('originalLine' in entry ? entry.originalLine : 0) + firstLine;
    },
  };
}
