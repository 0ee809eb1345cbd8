// Finds the commit that an edition is the site of: the one in which its name entered versions.json. So there is no second
// list, and a name cannot be moved to another commit.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { editionsFile } from '../src/plugins/editions/editionNames';

/** What Git says, without the line's end. */
export function git(root: string, ...parameters: string[]): string {
  return execFileSync('git', parameters, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trimEnd();
}

/**
 * @param root of the repository
 * @returns the commit's id, or undefined where the history has none
 * @throws Error when a shallow clone may lack it
 */
export function findEditionCommit(root: string, name: string): string | undefined {
  const [commit] = git(root, 'log', `-S"${name}"`, '--reverse', '--format=%H', '--', editionsFile).split('\n');
  if (git(root, 'rev-parse', '--is-shallow-repository') === 'true') {
    // Where a shallow history ends, its oldest commit looks as if it had added every file.
    const ends = readFileSync(resolve(root, git(root, 'rev-parse', '--git-path', 'shallow')), 'utf8').split('\n');
    if (!commit || ends.includes(commit)) {
      throw new Error(`This clone is shallow and may lack the commit of edition ${name}: git fetch --unshallow`);
    }
  }
  return commit || undefined;
}

/** @throws Error when no commit has the name */
export function editionCommit(root: string, name: string): string {
  const commit = findEditionCommit(root, name);
  if (commit !== undefined) return commit;
  throw new Error(
    `No commit has edition ${name} in ${editionsFile}. "npm run edition -- ${name}" cuts and commits one.`,
  );
}
