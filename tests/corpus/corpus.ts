// The definitions of ../shared/corpus with their verdicts, where that folder is there: real workflows and small fixtures
// whose verdict AWS or the tests of a tool gave. They are read where they lie and never copied.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One line of the corpus' index. */
export interface CorpusEntry {
  readonly path: string;
  readonly verdict: string;
  /** Who says so: `aws-executed`, `aws-recorded`, `aws-measured-*`, `suite`, ... */
  readonly basis: string;
  readonly reason: string;
  readonly text: string;
}

const root = join(process.env['PASSO_SHARED'] ?? resolve(__dirname, '../../../shared'), 'corpus');

/** Whether the corpus lies beside the repository. Where PASSO_SHARED_REQUIRED is 1 it must. */
export const corpusIsThere = existsSync(join(root, 'INDEX.tsv'));

/** All entries, or none where the corpus is not there. */
export function readCorpus(): CorpusEntry[] {
  if (!corpusIsThere) {
    return [];
  }
  const [, ...lines] = readFileSync(join(root, 'INDEX.tsv'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [path = '', verdict = '', basis = '', reason = ''] = line.split('\t');
    return { path, verdict, basis, reason, text: readFileSync(join(root, path), 'utf8') };
  });
}

/** One written difference: a definition on which Passo does not say what the index says, and why. */
export interface Difference {
  readonly path: string;
  readonly line: number;
}

/** The differences that differences.md lists: the table's lines whose first cell is a path in backticks. */
export function readDifferences(): Difference[] {
  return readFileSync(join(__dirname, 'differences.md'), 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const [, path, why] = /^\| `([^`]+)`\s+\| (.+?)\s+\|$/.exec(text) ?? [];
      return path !== undefined && why !== undefined && why.length > 20 ? [{ path, line: index + 1 }] : [];
    });
}
