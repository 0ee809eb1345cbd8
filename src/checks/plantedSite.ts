// For tests: a copy of the small valid site in `planted/site`, in a temporary folder, into which a test plants one
// violation and then runs one check over it.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { contentChecks } from './contentChecks';
import type { Finding } from './finding';
import { runChecks } from './runChecks';

export const englishChapter = 'docs/10-reference/01-first.mdx';
export const portugueseChapter = 'i18n/pt-BR/docusaurus-plugin-content-docs/current/10-reference/01-first.mdx';

/** A day on which no fact of the table is old. */
export const today = new Date('2026-11-24');

export interface PlantedSite {
  root: string;
  /** Replaces a text that is in the file exactly once. */
  edit(file: string, text: string, by: string): void;
  write(file: string, text: string): void;
  remove(file: string): void;
  /** What one check of the list finds, on `today` unless told. */
  findings(check: string, today?: Date): Promise<Finding[]>;
  clear(): void;
}

/** A finding as `file:line:column message`. */
export function inOneLine({ file, line, column, message }: Finding): string {
  return `${file}:${line}:${column} ${message}`;
}

/** Packages that the snippets of the site import, and the compiler: linked, not copied. */
const linkedPackages = ['@aws-sdk', '@types', 'typescript-7'];

export function plantedSite(): PlantedSite {
  const root = mkdtempSync(join(tmpdir(), 'passo-planted-'));
  cpSync(join(__dirname, 'planted', 'site'), root, { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  for (const name of linkedPackages) symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const findings = async (name: string, day = today): Promise<Finding[]> => {
    const check = contentChecks.find((candidate) => candidate.name === name);
    if (!check) throw new Error(`There is no check ${name}.`);
    return (await runChecks(root, [check], day)).findings;
  };
  return {
    root,
    edit(file, text, by) {
      const parts = readFileSync(join(root, file), 'utf8').split(text);
      if (parts.length !== 2) throw new Error(`${JSON.stringify(text)} is in ${file} ${parts.length - 1} times.`);
      write(file, parts.join(by));
    },
    write,
    remove: (file) => {
      rmSync(join(root, file), { recursive: true });
    },
    findings,
    clear: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
