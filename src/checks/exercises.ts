// Check: an exercise can be solved and needs solving. Its solution (the example's definition) has every property it asks
// for in every scenario; its starting point does not pass them all; the scenarios it hides are there.
import { parseDefinition, unmetExpectations, validate, type RunExpectation } from '../asl/index';
import type { ContentCheck } from './contentCheck';
import { runExample } from './exampleRun';
import type { Example, Exercise, Scenario } from './examples';
import type { Finding } from './finding';

const check = 'exercises';

/** What a run of the reader's definition must come to. The path is the solution's own, unless the exercise asks for it. */
export function expectationOf(
  exercise: Pick<Exercise, 'properties' | 'path'>,
  { expect }: Pick<Scenario, 'expect'>,
): RunExpectation {
  const { status, output, error, path } = expect;
  return {
    status,
    output: output as RunExpectation['output'],
    error,
    path: exercise.path && path,
    properties: exercise.properties,
  };
}

async function solutionFindings(example: Example, exercise: Exercise): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const scenario of example.scenarios) {
    const unmet = unmetExpectations(await runExample(example, scenario), {
      ...expectationOf(exercise, scenario),
      output: undefined,
    });
    // Status, output, error and path are the check of scenario runs' to judge; here it is the properties.
    const properties = unmet.filter(({ field }) => field !== 'status' && field !== 'error' && field !== 'path');
    for (const one of properties) {
      const message = `The solution does not have the property "${one.field}" in the scenario "${scenario.name}".`;
      const mend = 'Mend the definition, or ask for less here.';
      findings.push({ check, ...exercise.source.placeOfKey(['properties']), message, mend });
    }
  }
  return findings;
}

/** Whether the starting point passes all that the solution passes. */
async function isSolved(example: Example, exercise: Exercise): Promise<boolean> {
  const { text, format } = exercise.start;
  const document = parseDefinition(text, { format });
  const refused = validate(document, { type: example.type }).some(({ severity }) => severity === 'ERROR');
  if (refused || document.value === undefined) return false;
  for (const scenario of example.scenarios) {
    const definition = { ...example.definition, text, format, document, value: document.value };
    const run = await runExample({ ...example, definition }, scenario);
    if (unmetExpectations(run, expectationOf(exercise, scenario)).length > 0) return false;
  }
  return true;
}

async function exerciseFindings(example: Example, exercise: Exercise): Promise<Finding[]> {
  const findings = await solutionFindings(example, exercise);
  for (const [index, name] of (exercise.hidden ?? []).entries()) {
    if (example.scenarios.some((scenario) => scenario.name === name)) continue;
    const mend = `Name one of: ${example.scenarios.map((scenario) => scenario.name).join(', ')}.`;
    const place = exercise.source.placeOf(['hidden', index]);
    findings.push({ check, ...place, message: `There is no scenario "${name}" to hide.`, mend });
  }
  if (await isSolved(example, exercise)) {
    const place = { file: exercise.start.file, line: 1, column: 1 };
    const mend = 'Take out of it what the reader is to write, or add a scenario that it fails.';
    findings.push({ check, ...place, message: 'The starting point already passes every scenario.', mend });
  }
  return findings;
}

export const exercises: ContentCheck = {
  name: check,
  description: 'Every exercise is solved by its solution, and not by its starting point.',
  async run({ examples }) {
    const findings: Finding[] = [];
    for (const example of examples) {
      if (example.exercise) findings.push(...(await exerciseFindings(example, example.exercise)));
    }
    return findings;
  },
};
