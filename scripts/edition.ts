// `npm run edition -- 2026.11`: cuts an edition. The site as it is now gets the name, by one commit of versions.json.
// Exit status: 0 cut, 1 refused, with the reason.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { editionsFile, readEditionNames, withEdition } from '../src/plugins/editions/editionNames';
import { findEditionCommit, git } from './editionCommit';

const root = process.cwd();

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new Error('Say one name: npm run edition -- 2026.11');
  const names = withEdition(readEditionNames(root), name);
  const before = findEditionCommit(root, name);
  if (before !== undefined) {
    throw new Error(`Edition ${name} was cut before, in ${before.slice(0, 7)}. A name is used once: take another.`);
  }
  const changed = git(root, 'status', '--porcelain');
  if (changed !== '') throw new Error(`An edition is a commit, and these files are not in one:\n${changed}`);
  const { status } = spawnSync('npm', ['run', '--silent', 'check'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('An edition stays as it is: mend what the checks found first.');

  const file = join(root, editionsFile);
  writeFileSync(file, await format(JSON.stringify(names), { ...(await resolveConfig(file)), parser: 'json' }));
  git(root, 'commit', '--quiet', '--message', `editions: ${name}`, '--', editionsFile);
  console.log(
    `Edition ${name} is commit ${git(root, 'rev-parse', '--short', 'HEAD')}. Pushed to main, it is published.`,
  );
  console.log('To see it here: npm run editions, npm run build, npm run serve.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
