// What a content check reports: the shape of a finding, and the order in which findings are shown.

/** One thing that is wrong in a source file of the site, at its place, with the way to mend it. */
export interface Finding {
  /** Name of the check that found it, as in the list of `src/checks/index.ts`. */
  check: string;
  /** Path of the source file, relative to the root of the repository, with forward slashes. */
  file: string;
  /** 1-based line in that file. */
  line: number;
  /** 1-based column, in UTF-16 units, in that line. */
  column: number;
  /** What is wrong, in one sentence. */
  message: string;
  /** What to do about it, in one sentence. */
  mend: string;
  /** A warning is shown and stops nothing; without this the finding is an error. */
  severity?: 'warning';
}

/** A place in a source file: what a finding points at. Lines and columns are 1-based. */
export type Place = Pick<Finding, 'file' | 'line' | 'column'>;

/** True when a finding stops the build. */
export function isError({ severity }: Finding): boolean {
  return severity !== 'warning';
}

/** Orders findings by file, then by place: a report reads from the top of each file to its end. */
export function compareFindings(a: Finding, b: Finding): number {
  const byFile = a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  return byFile || a.line - b.line || a.column - b.column || (a.check < b.check ? -1 : a.check > b.check ? 1 : 0);
}
