// Check: every scenario of every example runs as it says: status, output, error, cause and path are what its `expect`
// states. The finding stands at the line of `expect` that no longer holds.
import { isDeepStrictEqual } from 'node:util';
import { validate, type ScenarioResult } from '../asl/index';
import type { ContentCheck } from './contentCheck';
import { runExample } from './exampleRun';
import type { Example, Scenario } from './examples';
import type { Finding } from './finding';

const check = 'runs';

/** A value as a finding shows it: one line, cut where it is long. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function difference(scenario: Scenario, field: string, expected: unknown, actual: unknown): Finding {
  return {
    check,
    ...scenario.source.placeOfKey(['expect', field]),
    message: `\`expect.${field}\` is ${shown(expected)}, the execution gives ${shown(actual)}.`,
    mend: 'Mend the definition or the mocked answers; where the new result is the right one, write it here.',
  };
}

function pathFinding(scenario: Scenario, result: ScenarioResult): Finding[] {
  const expected = scenario.expect.path;
  const length = Math.max(expected.length, result.path.length);
  for (let index = 0; index < length; index += 1) {
    const [says, enters] = [expected[index], result.path[index]];
    if (says === enters) continue;
    // Beyond the end of the list there is no line of its own: the last name that is there stands for it.
    const place = scenario.source.placeOf(['expect', 'path', Math.min(index, expected.length - 1)]);
    const message =
      says === undefined
        ? `\`expect.path\` ends here, the execution goes on to ${shown(enters)}.`
        : `\`expect.path\` says ${shown(says)}, the execution ${enters === undefined ? 'has ended' : `enters ${shown(enters)}`}.`;
    const mend = `Mend the definition or the mocked answers; the path taken is [${result.path.join(', ')}].`;
    return [{ check, ...place, message, mend }];
  }
  return [];
}

/** Compares a run with what its scenario expects. A field that `expect` leaves out is not compared. */
export function runFindings(scenario: Scenario, result: ScenarioResult): Finding[] {
  const { expect } = scenario;
  const findings: Finding[] = [];
  if (expect.status !== result.status) {
    const { status, error, cause } = result;
    const actual = error === undefined ? status : `${status} (${error}: ${cause ?? 'no cause'})`;
    findings.push(difference(scenario, 'status', expect.status, actual));
  } else {
    const output: unknown = result.output === undefined ? undefined : JSON.parse(result.output);
    if ('output' in expect && !isDeepStrictEqual(expect.output, output)) {
      findings.push(difference(scenario, 'output', expect.output, output));
    }
    for (const field of ['error', 'cause'] as const) {
      const expected = expect[field];
      if (expected === undefined || expected === result[field]) continue;
      findings.push(difference(scenario, field, expected, result[field]));
    }
  }
  return [...findings, ...pathFinding(scenario, result)];
}

async function exampleFindings(example: Example): Promise<Finding[]> {
  // A definition that AWS would not accept has no execution; the check of definitions says so.
  const diagnostics = validate(example.definition.document, { type: example.type });
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'ERROR')) return [];
  const findings: Finding[] = [];
  for (const scenario of example.scenarios) {
    findings.push(...runFindings(scenario, await runExample(example, scenario)));
  }
  return findings;
}

export const scenarioRuns: ContentCheck = {
  name: check,
  description: 'Every scenario runs to the status, output, error and path it expects.',
  async run({ examples }) {
    const findings: Finding[] = [];
    for (const example of examples) findings.push(...(await exampleFindings(example)));
    return findings;
  },
};
