// `npm test`: everything this project checks, in order, going on after a failure so that one run shows all.
// Its last line is "N passed, N failed" (", N skipped"): passed and skipped count tests that Vitest ran or skipped; failed
// counts failed tests, and one for every other step that failed (lint, types, checks, a build).
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { editionName, subPathBaseUrl, subPathFolder } from '../tests/browser/builds';
import { type Counts, countTests } from './countTests';

interface Step {
  name: string;
  command: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** Set on steps that run Vitest: where its JSON report goes. */
  report?: string;
  /** Names of steps without which this one means nothing. */
  needs?: readonly string[];
}

const reports = join('node_modules', '.cache', 'passo-tests');
const docusaurus = ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'];

function vitest(name: string, ...options: string[]): Pick<Step, 'command' | 'report'> {
  const report = join(reports, `${name}.json`);
  return {
    report,
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...options,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
  };
}

const steps: Step[] = [
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '.'] },
  { name: 'format', command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
  { name: 'types', command: ['node_modules/typescript-7/bin/tsc', '-p', '.'] },
  { name: 'checks of the content', command: ['node_modules/tsx/dist/cli.mjs', 'src/cli/check.ts'] },
  { name: 'unit, sample and conformance tests', ...vitest('unit') },
  { name: 'build', command: docusaurus },
  {
    name: `build under ${subPathBaseUrl}`,
    command: [...docusaurus, '--out-dir', subPathFolder],
    env: { BASE_URL: subPathBaseUrl, EDITION: editionName },
    needs: ['build'],
  },
  {
    name: 'browser tests',
    ...vitest('browser', '--config', 'vitest.browser.config.mts'),
    needs: ['build', `build under ${subPathBaseUrl}`],
  },
];

async function main(): Promise<number> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  const outcomes = new Map<string, string>();

  for (const [index, step] of steps.entries()) {
    const missing = step.needs?.find((need) => outcomes.get(need) !== 'ok');
    if (missing !== undefined) {
      outcomes.set(step.name, `not run: "${missing}" failed`);
      continue;
    }
    console.log(`\n▶ ${index + 1}/${steps.length} ${step.name}`);
    const startedAt = Date.now();
    const isSound = (await run(step)) === 0;
    const counts = step.report === undefined ? { passed: 0, failed: 0, skipped: 0 } : readCounts(step.report);
    if (!isSound && counts.failed === 0) counts.failed = 1;
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    outcomes.set(step.name, counts.failed === 0 ? 'ok' : 'FAILED');
    console.log(`${counts.failed === 0 ? '✓' : '✗'} ${step.name}, ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  }

  console.log('');
  for (const [name, outcome] of outcomes) console.log(`${outcome.padEnd(8)} ${name}`);
  console.log(
    `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
  );
  return total.failed === 0 ? 0 : 1;
}

/** @returns the exit code; a signal counts as 1 */
function run({ command, env }: Step): Promise<number> {
  return new Promise((ended, failed) => {
    const child = spawn(process.execPath, command, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', failed);
    child.on('exit', (code) => ended(code ?? 1));
  });
}

/** No report means that Vitest did not come to the end: one failure. */
function readCounts(report: string): Counts {
  try {
    return countTests(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    console.log('0 passed, 1 failed');
    process.exit(1);
  },
);
