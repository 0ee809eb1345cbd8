// Counts the tests in a report of Vitest's JSON reporter (https://vitest.dev/guide/reporters#json-reporter).
import * as z from 'zod';

export interface Counts {
  passed: number;
  failed: number;
  /** Skipped and still to be written. */
  skipped: number;
}

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/**
 * @param report the parsed JSON file
 * @returns counts of the tests that were run or skipped; a file that failed before any of its tests could is one failure
 * @throws ZodError when the report has another shape
 */
export function countTests(report: unknown): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of reportSchema.parse(report).testResults) {
    const statuses = assertionResults.map((test) => test.status);
    for (const each of statuses) counts[each === 'passed' || each === 'failed' ? each : 'skipped'] += 1;
    if (status === 'failed' && !statuses.includes('failed')) counts.failed += 1;
  }
  return counts;
}
