// Finds the text that a fence `file=... region=...` shows: a named region of a real file of the repository.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { posix, resolve, sep } from 'node:path';
import type { FenceMeta } from './fenceMeta';
import { readRegions } from './regions';

/** The text to show, or what is wrong with the reference and how to mend it. */
export type RegionResult = { text: string; line: number } | { message: string; mend: string };

/**
 * Reads what `file=` and `region=` name, below `root` (the root of the repository, absolute). Without a region the
 * whole file is meant. The text is without shared indentation and without the marks of inner regions. Never throws.
 */
export function readRegion(root: string, meta: Pick<FenceMeta, 'file' | 'region'>): RegionResult {
  const { file, region: name } = meta;
  if (file === undefined) {
    return { message: 'A fence with `region=` names no file.', mend: 'Add `file=` with a path from the root.' };
  }
  const path = resolve(root, file);
  if (posix.normalize(file) !== file || !path.startsWith(resolve(root) + sep)) {
    return {
      message: `${file} is not a plain path below the root of the repository.`,
      mend: 'Write it from the root.',
    };
  }
  if (!existsSync(path) || !statSync(path).isFile()) {
    return { message: `The embedded file ${file} does not exist.`, mend: 'Correct the path; it begins at the root.' };
  }
  const text = readFileSync(path, 'utf8');
  if (name === undefined) return { text: text.trimEnd(), line: 1 };
  const { regions } = readRegions(file, text);
  const region = regions.get(name);
  if (!region) {
    const known = [...regions.keys()].join(', ');
    const mend = known
      ? `Its regions are: ${known}.`
      : `Write \`// #region ${name}\` and \`// #endregion ${name}\` in it.`;
    return { message: `${file} has no region "${name}".`, mend };
  }
  if (region.text.trim() === '') {
    const mend = 'Move its marks around the lines that are to be shown.';
    return { message: `The region "${name}" of ${file} is empty.`, mend };
  }
  return { text: region.text, line: region.line };
}
