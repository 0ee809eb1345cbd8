// Knows where the corpus of real definitions lies, for the tests of this room: $PASSO_SHARED or ../shared beside the project.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface RealDefinition {
  file: string;
  definition: unknown;
}

const corpus = join(process.env['PASSO_SHARED'] ?? resolve(process.cwd(), '../shared'), 'corpus/real');

/** False where there is no corpus; on a machine that must have it (PASSO_SHARED_REQUIRED=1) that is a failure. */
export function hasRealDefinitions(): boolean {
  if (existsSync(corpus)) return true;
  if (process.env['PASSO_SHARED_REQUIRED'] === '1') throw new Error(`no corpus at ${corpus}; set PASSO_SHARED`);
  console.warn('skipped: no recordings');
  return false;
}

/** Every definition of the corpus, parsed. */
export function realDefinitions(folder = corpus): RealDefinition[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = join(folder, name);
      if (statSync(file).isDirectory()) return realDefinitions(file);
      return name.endsWith('.json') ? [{ file, definition: JSON.parse(readFileSync(file, 'utf8')) as unknown }] : [];
    });
}
