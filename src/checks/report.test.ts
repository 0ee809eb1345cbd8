// What a report says to people and to GitHub, and how `npm run check` ends.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Finding } from './finding';
import { plantedSite } from './plantedSite';
import { formatReport, type Report } from './report';

const site = plantedSite();
afterAll(() => {
  site.clear();
});

const first: Finding = {
  check: 'links',
  file: 'a.mdx',
  line: 2,
  column: 9,
  message: 'Gone: 100 %.',
  mend: 'Mend, soon.',
};
const second: Finding = { check: 'pages', file: 'a.mdx', line: 1, column: 1, message: 'No.', mend: 'Yes.' };

function report(findings: Finding[]): Report {
  const checks = [{ name: 'links', description: 'Links hold.', findings: findings.length, milliseconds: 12.3 }];
  return { findings, checks, examples: 1, pages: 2, milliseconds: 1234 };
}

test('people get the place first, in the order of the file', () => {
  expect(formatReport(report([first, second]))).toBe(
    `a.mdx:1:1  No.\n    Yes.  [pages]\na.mdx:2:9  Gone: 100 %.\n    Mend, soon.  [links]\n` +
      '2 findings in 1 file (1 check, 1 example, 2 pages; 1.2 s).',
  );
  expect(formatReport(report([]))).toBe('No findings (1 check, 1 example, 2 pages; 1.2 s).');
});

test('GitHub gets annotations with its escapes', () => {
  expect(formatReport(report([first]), { format: 'github' }).split('\n')[0]).toBe(
    '::error file=a.mdx,line=2,col=9,title=links::Gone: 100 %25.%0AMend, soon.',
  );
});

test('verbose adds the time of each check', () => {
  expect(formatReport(report([]), { verbose: true })).toMatch(/^ {4}12 ms {4}0 {2}links +Links hold\.\n/);
});

function check(...parameters: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = [resolve('node_modules/tsx/dist/cli.mjs'), resolve('src/cli/check.ts'), ...parameters];
  return spawnSync(process.execPath, command, { encoding: 'utf8' });
}

test('npm run check ends with 0, with 1 on a finding, with 2 on a wrong parameter', () => {
  const clean = check('--root', site.root);
  expect([clean.status, clean.stdout]).toEqual([0, expect.stringMatching(/^No findings/)]);
  site.edit('examples/hello/example.yaml', 'reference/first', 'reference/frist');
  const found = check('--root', site.root, '--format', 'github');
  expect(found.status).toBe(1);
  expect(found.stdout).toMatch(/^::error file=examples\/hello\/example\.yaml,line=8,col=10,title=embeddings::/);
  const wrong = check('--format', 'html');
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringMatching(/^--format is text or github, not html\./)]);
}, 180_000);
