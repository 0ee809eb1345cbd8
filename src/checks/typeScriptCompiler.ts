// Runs the TypeScript 7 compiler once over source texts of the site, against the packages the site really installs.
// Knows the strict options snippets are held to, and how tsc says its errors.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

/** A text to compile: a file of the repository, or a snippet that is written to a temporary file first. */
export type CompilerInput = { file: string } | { snippet: string; extension: 'ts' | 'tsx' };

/** An error of the compiler. `input` is the index of the input it is in; undefined when it is about the whole run. */
export interface CompilerError {
  input: number | undefined;
  line: number;
  column: number;
  /** `TS2345` */
  code: string;
  message: string;
}

const compilerOptions = {
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  lib: ['ES2023'],
  types: ['node'],
  jsx: 'react-jsx',
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noFallthroughCasesInSwitch: true,
  noImplicitReturns: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  noEmit: true,
};

const errorLine = /^(?:(?<path>.+)\((?<line>\d+),(?<column>\d+)\): )?error (?<code>TS\d+): (?<message>.*)$/;

function compilerPath(root: string): string {
  const manifest = createRequire(join(root, 'package.json')).resolve('typescript-7/package.json');
  return join(dirname(manifest), 'bin', 'tsc');
}

/** tsc's output; it exits with 1 or 2 where it found errors, which is no failure of ours. */
async function compilerOutput(root: string, project: string, folder: string): Promise<string> {
  const parameters = [compilerPath(root), '-p', project, '--pretty', 'false'];
  try {
    return (await promisify(execFile)(process.execPath, parameters, { cwd: folder, maxBuffer: 2 ** 26 })).stdout;
  } catch (error) {
    const { stdout, code } = error as { stdout?: string; code?: number | string };
    if (typeof code === 'number' && stdout !== undefined && stdout !== '') return stdout;
    throw error;
  }
}

function readErrors(output: string, paths: readonly string[]): CompilerError[] {
  const errors: CompilerError[] = [];
  for (const text of output.split('\n')) {
    const found = errorLine.exec(text)?.groups;
    const last = errors.at(-1);
    if (found) {
      const index = paths.indexOf(found.path ?? '');
      errors.push({
        input: index < 0 ? undefined : index,
        line: Number(found.line ?? 1),
        column: Number(found.column ?? 1),
        code: found.code ?? '',
        message:
          index < 0 && found.path !== undefined ? `${found.path}: ${found.message ?? ''}` : (found.message ?? ''),
      });
    } else if (last && text.startsWith(' ')) {
      last.message += ` ${text.trim()}`;
    }
  }
  return errors;
}

async function compileOnce(
  root: string,
  inputs: readonly CompilerInput[],
  chosen: readonly number[],
): Promise<CompilerError[]> {
  const cache = join(root, 'node_modules', '.cache', 'passo');
  mkdirSync(cache, { recursive: true });
  // A folder of its own for each run: two builds at a time must not see each other's snippets.
  // Its real path, and the root's: tsc names files by those, also where node_modules is a link.
  const folder = realpathSync(mkdtempSync(join(cache, 'snippets-')));
  try {
    const paths = inputs.map((input, index) => {
      if ('file' in input) return relative(folder, join(realpathSync(root), input.file)).replaceAll('\\', '/');
      const name = `snippet-${index}.${input.extension}`;
      if (chosen.includes(index)) writeFileSync(join(folder, name), input.snippet);
      return name;
    });
    const project = join(folder, 'tsconfig.json');
    const files = chosen.flatMap((index) => paths[index] ?? []);
    writeFileSync(project, JSON.stringify({ compilerOptions, files }));
    return readErrors(await compilerOutput(root, project, folder), paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Compiles all inputs together, each as a module of its own, with `node_modules` of `root`. One run of tsc; a second
 * one only where a text does not parse, because tsc then says nothing about the types of the others.
 * @throws where tsc itself cannot be run.
 */
export async function compileTypeScript(root: string, inputs: readonly CompilerInput[]): Promise<CompilerError[]> {
  if (inputs.length === 0) return [];
  const all = inputs.map((_input, index) => index);
  const errors = await compileOnce(root, inputs, all);
  const broken = new Set(errors.filter((error) => /^TS1\d{3}$/.test(error.code)).map((error) => error.input));
  const whole = all.filter((index) => !broken.has(index));
  if (broken.size === 0 || whole.length === 0) return errors;
  const ofBroken = errors.filter((error) => broken.has(error.input));
  return [...ofBroken, ...(await compileOnce(root, inputs, whole))];
}
