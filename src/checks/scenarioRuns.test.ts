// Plants a scenario that no longer holds and sees the line of `expect` that says so.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runExample } from './exampleRun';
import { readExamples } from './examples';
import { inOneLine, plantedSite, type PlantedSite } from './plantedSite';

let site: PlantedSite;
beforeEach(() => {
  site = plantedSite();
});
afterEach(() => {
  site.clear();
});

/** A plant: what it does to the valid site, and everything the check then says. */
type Plant = [name: string, check: string, plant: (site: PlantedSite) => void, says: string[]];

const scenario = 'examples/hello/scenarios/greeted.yaml';
const definition = 'examples/hello/definition.asl.json';

const plants: Plant[] = [
  [
    'another output',
    'runs',
    (s) => s.edit(definition, '"$.Payload"', '"$.StatusCode"'),
    [`${scenario}:9:3 \`expect.output\` is {"greeting":"Hello Ana"}, the execution gives 200.`],
  ],
  [
    'a retry less',
    'runs',
    (s) => s.edit(definition, '"MaxAttempts": 2', '"MaxAttempts": 0'),
    [
      `${scenario}:8:3 \`expect.status\` is "SUCCEEDED", the execution gives "FAILED (Lambda.TooManyRequestsException: Rate Exceeded.)".`,
      `${scenario}:12:7 \`expect.path\` says "Wait", the execution has ended.`,
    ],
  ],
  [
    'another error',
    'runs',
    (s) => {
      s.edit(
        scenario,
        "'1': { Return: { StatusCode: 200, Payload: { greeting: Hello Ana } } }",
        "'1': { Throw: { Error: Refused, Cause: No. } }",
      );
      s.edit(
        scenario,
        'status: SUCCEEDED\n  output: { greeting: Hello Ana }',
        'status: FAILED\n  error: Rejected\n  cause: Yes.',
      );
    },
    [
      `${scenario}:9:3 \`expect.error\` is "Rejected", the execution gives "Refused".`,
      `${scenario}:10:3 \`expect.cause\` is "Yes.", the execution gives "No.".`,
      `${scenario}:13:7 \`expect.path\` says "Wait", the execution has ended.`,
    ],
  ],
  [
    'a state in between',
    'runs',
    (s) => {
      s.edit(definition, '"Next": "Wait"', '"Next": "Pause"');
      s.edit(definition, '"Wait": {', '"Pause": { "Type": "Pass", "Next": "Wait" },\n    "Wait": {');
    },
    [`${scenario}:12:7 \`expect.path\` says "Wait", the execution enters "Pause".`],
  ],
  [
    'a state less',
    'runs',
    (s) => s.edit(scenario, '    - Wait', '    - Wait\n    - Wait'),
    [`${scenario}:13:7 \`expect.path\` says "Wait", the execution has ended.`],
  ],
  [
    'a state that was forgotten',
    'runs',
    (s) => s.edit(scenario, '    - Wait\n', ''),
    [`${scenario}:11:7 \`expect.path\` ends here, the execution goes on to "Wait".`],
  ],
  [
    'an answer that is missing',
    'runs',
    (s) => s.edit(scenario, "    '1': { Return: { StatusCode: 200, Payload: { greeting: Hello Ana } } }\n", ''),
    [
      `${scenario}:7:3 \`expect.status\` is "SUCCEEDED", the execution gives "FAILED (Passo.NoMockedAnswer: The state 'Greet' has no answer for its invocation 1 in this scenario.)".`,
      `${scenario}:11:7 \`expect.path\` says "Wait", the execution has ended.`,
    ],
  ],
];

test.each(plants)('%s', async (_name, check, plant, says) => {
  plant(site);
  const findings = await site.findings(check);
  expect(findings.map(inOneLine)).toEqual(says);
  for (const finding of findings) expect(finding.mend.length).toBeGreaterThan(10);
});

test('a run has its events, its path and its output, the same each time', async () => {
  const [example] = readExamples(site.root).examples;
  const [greeted] = example!.scenarios;
  const run = await runExample(example!, greeted!);
  expect(run.path).toEqual(['Greet', 'Wait']);
  expect(run.output).toBe('{"greeting":"Hello Ana"}');
  expect(run.events.map((event) => event.type)).toContain('TaskFailed');
  expect(await runExample(example!, greeted!)).toEqual(run);
});
