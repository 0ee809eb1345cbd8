// Runs the content checks over the site as written, in the order of the list, and gathers what they found.
import { contentChecks } from './contentChecks';
import { readSite, type ContentCheck } from './contentCheck';
import { compareFindings, type Finding } from './finding';
import type { Report } from './report';

/**
 * Reads the site below `root` (the root of the repository, absolute) once and runs the checks over it.
 * `checks` is the whole list unless told. A check that throws has failed itself: its error goes through.
 */
export async function runChecks(
  root: string,
  checks: readonly ContentCheck[] = contentChecks,
  today = new Date(),
): Promise<Report> {
  const begin = performance.now();
  const context = readSite(root, today);
  const findings: Finding[] = [];
  const results: Report['checks'] = [];
  for (const { name, description, run } of checks) {
    const start = performance.now();
    const found = await run(context);
    findings.push(...found);
    results.push({ name, description, findings: found.length, milliseconds: performance.now() - start });
  }
  return {
    findings: findings.sort(compareFindings),
    checks: results,
    examples: context.examples.length,
    pages: context.pages.length,
    milliseconds: performance.now() - begin,
  };
}
