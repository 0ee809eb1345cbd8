// In a small repository of its own, with the history that a site with editions would have.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editionCommit, findEditionCommit, git } from './editionCommit';

const folder = mkdtempSync(join(tmpdir(), 'passo-history-'));
const root = join(folder, 'site');
const commits: Record<string, string> = {};
const hasGit = spawnSync('git', ['--version']).status === 0;

function commit(name: string, versions: string): void {
  writeFileSync(join(root, 'versions.json'), versions);
  writeFileSync(join(root, 'chapter.mdx'), name);
  git(root, 'add', '.');
  git(root, '-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', name);
  commits[name] = git(root, 'rev-parse', 'HEAD');
}

/** A clone with as many commits as `depth`. */
function shallow(depth: number): string {
  const clone = join(folder, `depth-${depth}`);
  git(folder, 'clone', '--quiet', `--depth=${depth}`, pathToFileURL(root).href, clone);
  return clone;
}

describe.skipIf(!hasGit)(hasGit ? 'in the history' : 'in the history (skipped: no Git)', () => {
  beforeAll(() => {
    mkdirSync(root);
    git(root, 'init', '--quiet', '--initial-branch=main');
    commit('before', '[]');
    commit('first', '["2026.11"]');
    commit('between', '["2026.11"]');
    commit('second', '["2027.01", "2026.11"]');
    commit('withdrawn', '["2027.01"]');
    commit('again, in another form', '[\n  "2027.01",\n  "2026.11"\n]');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('an edition is the first commit that has its name, whatever came after', () => {
    expect(editionCommit(root, '2026.11')).toBe(commits.first);
    expect(editionCommit(root, '2027.01')).toBe(commits.second);
  });

  test('a name that is only in the file is no edition', () => {
    expect(findEditionCommit(root, '2027.05')).toBeUndefined();
    expect(() => editionCommit(root, '2027.05')).toThrow('No commit has edition 2027.05');
  });

  test('a point is a point, and half a name is none', () => {
    expect(findEditionCommit(root, '2026711')).toBeUndefined();
    expect(findEditionCommit(root, '2026.1')).toBeUndefined();
  });

  test('a shallow clone whose oldest commit has the name does not take that commit for the edition', () => {
    expect(() => editionCommit(shallow(2), '2027.01')).toThrow('git fetch --unshallow');
    expect(() => editionCommit(shallow(3), '2027.01')).toThrow('git fetch --unshallow');
  });

  test('a shallow clone that has the commit will do', () => {
    expect(editionCommit(shallow(4), '2027.01')).toBe(commits.second);
  });
});
