import { expect, test } from 'vitest';
import { countTests } from './countTests';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test('tests are counted by what became of them', () => {
  const report = {
    testResults: [file('passed', 'passed', 'skipped', 'todo'), file('failed', 'passed', 'failed', 'failed')],
  };
  expect(countTests(report)).toEqual({ passed: 2, failed: 2, skipped: 2 });
});

test('a file that could not be loaded is a failure, though none of its tests failed', () => {
  expect(countTests({ testResults: [file('failed'), file('failed', 'passed')] })).toEqual({
    passed: 1,
    failed: 2,
    skipped: 0,
  });
});

test('an unknown shape is refused, not counted as nothing', () => {
  expect(() => countTests({ numPassedTests: 3 })).toThrow();
});
