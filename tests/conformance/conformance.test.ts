// Runs the judge on the recordings of the real service where they are (PASSO_SHARED, else ../shared), and holds the line:
// passes may not shrink (passes.json), and every case that does not pass is explained (deviations.md).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDeviations } from './deviations';

const root = resolve(__dirname, '../..');
const recordings = resolve(process.env['PASSO_SHARED'] ?? join(root, '../shared'), 'conformance');
const present = existsSync(join(recordings, 'judge.py'));

/** The kinds that are judged: all that there are. */
const kinds = [
  'api',
  'history',
  'io',
  'test_state',
  'create_error',
  'validate',
  'variable_references',
  'sync_execution',
  'express_end_event',
  'logs',
  'map_run',
  'eventbridge_events',
];

interface Verdict {
  readonly id: string;
  readonly area: string;
  readonly verdict: 'pass' | 'fail' | 'excluded';
  readonly path?: string;
  readonly expected?: string;
  readonly got?: string;
}

function judge(): readonly Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'passo-judge-'));
  const report = join(folder, 'report.json');
  const judged = spawnSync(
    'python3',
    [
      '-I',
      join(recordings, 'judge.py'),
      ...['--cases', join(recordings, 'cases'), '--driver', 'npm run -s replay', '--cwd', root],
      ...['--log', join(folder, 'driver.log'), '--json', report, '--kind', ...kinds],
    ],
    { encoding: 'utf8' },
  );
  if (!existsSync(report)) throw new Error(`The judge gave no report:\n${judged.stdout}\n${judged.stderr}`);
  return (JSON.parse(readFileSync(report, 'utf8')) as { verdicts: Verdict[] }).verdicts;
}

describe('recordings of the real service', () => {
  if (!present) {
    it(process.env['PASSO_SHARED_REQUIRED'] === '1' ? 'are there' : 'skipped: no recordings', (context) => {
      if (process.env['PASSO_SHARED_REQUIRED'] === '1')
        throw new Error(`There are no recordings in ${recordings}: set PASSO_SHARED.`);
      context.skip();
    });
    return;
  }

  const verdicts = judge().filter((verdict) => verdict.verdict !== 'excluded');
  const failed = verdicts.filter((verdict) => verdict.verdict === 'fail');
  const deviations = readDeviations(readFileSync(join(__dirname, 'deviations.md'), 'utf8'));

  it('explains every case that does not pass', () => {
    const unexplained = failed.filter((verdict) => !deviations.has(verdict.id));
    expect(unexplained.map(({ id, path, expected, got }) => ({ id, path, expected, got }))).toEqual([]);
  });

  it('has no stale explanation', () => {
    const failing = new Set(failed.map((verdict) => verdict.id));
    expect([...deviations.keys()].filter((id) => !failing.has(id))).toEqual([]);
  });

  it('gives a reason for each deviation, and has few of them', () => {
    expect([...deviations].filter(([, reason]) => reason.length < 20)).toEqual([]);
    expect(deviations.size).toBeLessThanOrEqual(verdicts.length * 0.02);
  });

  it('passes no fewer cases than before', () => {
    const before = JSON.parse(readFileSync(join(__dirname, 'passes.json'), 'utf8')) as Record<string, number>;
    const now: Record<string, number> = {};
    for (const { area, verdict } of verdicts) now[area] = (now[area] ?? 0) + (verdict === 'pass' ? 1 : 0);
    const fewer = Object.entries(before).filter(([area, count]) => (now[area] ?? 0) < count);
    expect(fewer.map(([area, count]) => `${area}: ${now[area] ?? 0} of ${count}`)).toEqual([]);
    expect(Object.keys(now).filter((area) => !(area in before))).toEqual([]);
  });
}, 300_000);
