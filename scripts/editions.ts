// `npm run editions`: builds every edition of versions.json, each from its own commit with its own packages, for the place
// that SITE_URL, BASE_URL and REPOSITORY say. It keeps them under .cache/editions, where the next `npm run build` finds them;
// one that is there for this place is not built again, because an edition does not change.
// Exit status: 0 all are there, 1 one could not be built, which is said.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEditionNames } from '../src/plugins/editions/editionNames';
import {
  editionRecord,
  keptEdition,
  keptFolder,
  recordFile,
  type EditionRecord,
} from '../src/plugins/editions/keptEdition';
import { publication } from '../src/plugins/publication';
import { editionCommit, git } from './editionCommit';

const root = process.cwd();
/** Of a command that failed, this many lines are shown. */
const linesShown = 40;

/** @throws Error with the end of what the command said, when it fails */
async function run(cwd: string, command: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const startedAt = Date.now();
  const [program = '', ...parameters] = command;
  process.stdout.write(`  ${command.join(' ')} … `);
  let said = '';
  const code = await new Promise<number | null>((ended, failed) => {
    const child = spawn(program, parameters, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
    child.on('error', failed);
    child.on('close', ended);
  });
  console.log(`${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
  if (code === 0) return;
  const end = said.trimEnd().split('\n').slice(-linesShown).join('\n');
  throw new Error(`${end}\n"${command.join(' ')}" ended with ${code === null ? 'a signal' : `code ${code}`}.`);
}

/** Builds the edition in a work tree of its own and keeps it. */
async function build(record: EditionRecord): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `passo-edition-${record.name}-`));
  const site = join(folder, 'site');
  const env = { ...process.env, BASE_URL: record.baseUrl, EDITION: record.name };
  try {
    git(root, 'worktree', 'add', '--quiet', '--detach', site, record.commit);
    await run(site, ['npm', 'ci', '--no-audit', '--no-fund'], env);
    await run(site, ['npm', 'run', 'build'], env);
    const kept = keptFolder(root, record.name);
    // Whole or not at all: what is copied gets its place by its last step.
    rmSync(`${kept}.new`, { recursive: true, force: true });
    cpSync(join(site, 'build'), `${kept}.new`, { recursive: true });
    writeFileSync(join(`${kept}.new`, recordFile), `${JSON.stringify(record, null, 2)}\n`);
    rmSync(kept, { recursive: true, force: true });
    renameSync(`${kept}.new`, kept);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    git(root, 'worktree', 'prune');
  }
}

async function main(): Promise<void> {
  const here = publication(process.env);
  const names = readEditionNames(root);
  if (names.length === 0) console.log('versions.json names no edition.');
  // Ctrl+C ends the command that runs; what follows here takes the work tree away.
  process.on('SIGINT', () => undefined);
  for (const name of names) {
    const record = editionRecord(name, editionCommit(root, name), here);
    const isKept = keptEdition(root, name, here)?.commit === record.commit;
    console.log(
      `${name}, commit ${record.commit.slice(0, 7)}, for ${record.siteUrl}${record.baseUrl}${isKept ? ': is there' : ''}`,
    );
    if (isKept) continue;
    await build(record).catch((cause: unknown) => {
      throw new Error(`${cause instanceof Error ? cause.message : String(cause)}\nEdition ${name} could not be built.`);
    });
  }
  if (names.length > 0) console.log('The next "npm run build" puts them into the site.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
