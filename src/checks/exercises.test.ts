// Plants exercises that nobody needs to solve, or nobody can, and sees the line that says so.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inOneLine, plantedSite, type PlantedSite } from './plantedSite';

let site: PlantedSite;
beforeEach(() => {
  site = plantedSite();
});
afterEach(() => {
  site.clear();
});

const folder = 'examples/hello';
const sheet = `${folder}/exercise.yaml`;
const head = `task:
  en: Make the greeting survive a busy Lambda function.
  pt-BR: Faça a saudação sobreviver a uma função Lambda ocupada.
hints:
  - en: Look at Retry.
    pt-BR: Veja o Retry.
`;

/** The example as an exercise: its definition is the solution, and the same without its Retry is the start. */
function plantExercise(s: PlantedSite, more = '', start?: string): void {
  const solution = JSON.parse(readFileSync(join(s.root, folder, 'definition.asl.json'), 'utf8')) as {
    States: Record<string, Record<string, unknown>>;
  };
  for (const state of Object.values(solution.States)) delete state.Retry;
  s.write(sheet, head + more);
  s.write(`${folder}/start.asl.json`, start ?? JSON.stringify(solution, null, 2));
}

type Plant = [name: string, check: string, plant: (site: PlantedSite) => void, says: string[]];

const plants: Plant[] = [
  [
    'a sound exercise',
    'exercises',
    (s) => plantExercise(s, 'properties:\n  - { kind: taskCallsAtMost, count: 2 }\n'),
    [],
  ],
  [
    'a start that AWS would refuse',
    'exercises',
    (s) => plantExercise(s, '', '{ "StartAt": "Nowhere", "States": {} }'),
    [],
  ],
  [
    'a start that is solved already',
    'exercises',
    (s) => plantExercise(s, '', readFileSync(join(s.root, folder, 'definition.asl.json'), 'utf8')),
    [`${folder}/start.asl.json:1:1 The starting point already passes every scenario.`],
  ],
  [
    'a property that the solution has not',
    'exercises',
    (s) => plantExercise(s, 'properties:\n  - { kind: taskCallsAtMost, count: 1 }\n'),
    [`${sheet}:7:1 The solution does not have the property "taskCalls" in the scenario "greeted".`],
  ],
  [
    'a hidden scenario that is not there',
    'exercises',
    (s) => plantExercise(s, 'hidden:\n  - nobody\n'),
    [`${sheet}:8:5 There is no scenario "nobody" to hide.`],
  ],
];

test.each(plants)('%s', async (_name, check, plant, says) => {
  plant(site);
  const findings = await site.findings(check);
  expect(findings.map(inOneLine)).toEqual(says);
  for (const finding of findings) expect(finding.mend.length).toBeGreaterThan(10);
});

test('an exercise without a starting point is no exercise', async () => {
  site.write(sheet, head);
  const findings = await site.findings('examples');
  expect(findings.map(inOneLine)).toEqual([`${sheet}:1:1 The exercise ${folder} has no starting point.`]);
});
