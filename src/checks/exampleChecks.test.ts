// Plants one violation of each check of examples and of TypeScript, and sees it reported at its place, with a mend.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { englishChapter as english, inOneLine, plantedSite, type PlantedSite } from './plantedSite';

let site: PlantedSite;
beforeEach(() => {
  site = plantedSite();
});
afterEach(() => {
  site.clear();
});

/** A plant: the check, what it does to the valid site, and everything the check then says. */
type Plant = [name: string, check: string, plant: (site: PlantedSite) => void, says: string[]];

const card = 'examples/hello/example.yaml';
const scenario = 'examples/hello/scenarios/greeted.yaml';
const definition = 'examples/hello/definition.asl.json';
const client = 'examples/hello/client.ts';

const plants: Plant[] = [
  [
    'a card that is not there',
    'examples',
    (s) => s.remove(card),
    [`${card}:1:1 The example examples/hello has no example.yaml.`],
  ],
  [
    'an account with a state machine of an example that is not there',
    'examples',
    (s) =>
      s.write(
        'examples/hello/account.yaml',
        'stateMachines:\n  greet: { example: hello }\n  other: { example: none }\n',
      ),
    ['examples/hello/account.yaml:3:21 There is no example none with a definition.'],
  ],
  [
    'a card that is no YAML',
    'examples',
    (s) => s.edit(card, 'en: Greets once.', 'en: Greets: once.'),
    [`${card}:3:7 Not well-formed YAML: Nested mappings are not allowed in compact mappings.`],
  ],
  [
    'a text in one language only',
    'examples',
    (s) => s.edit(card, '  pt-BR: Cumprimenta uma vez.\n', ''),
    [`${card}:2:1 \`summary.pt-BR\` is missing.`],
  ],
  [
    'an empty text',
    'examples',
    (s) => s.edit(card, 'pt-BR: Olá', 'pt-BR: ""'),
    [`${card}:1:28 \`title.pt-BR\` does not fit: it is empty.`],
  ],
  [
    'an unknown type',
    'examples',
    (s) => s.edit(card, 'STANDARD', 'EXPRES'),
    [`${card}:5:7 \`type\` does not fit: Invalid option: expected one of "STANDARD"|"EXPRESS".`],
  ],
  [
    'an unknown field',
    'examples',
    (s) => s.edit(card, 'level:', 'levle:'),
    [`${card}:1:1 \`level\` is missing.`, `${card}:7:1 \`levle\` is not a field of this file.`],
  ],
  [
    'a service in capitals',
    'examples',
    (s) => s.edit(card, '[lambda]', '[lambda, SNS]'),
    [`${card}:6:20 \`services.1\` does not fit: use the service's name in its ARN, in lower case.`],
  ],
  [
    'no definition',
    'examples',
    (s) => s.remove(definition),
    [`${card}:1:1 The example examples/hello has no definition.`],
  ],
  [
    'two definitions',
    'examples',
    (s) => s.write('examples/hello/definition.asl.yaml', 'StartAt: A\n'),
    [
      'examples/hello/definition.asl.yaml:1:1 The example has two definitions, definition.asl.json and definition.asl.yaml.',
    ],
  ],
  [
    'a stray file',
    'examples',
    (s) => s.write('examples/hello/notes.txt', ''),
    ['examples/hello/notes.txt:1:1 notes.txt has no meaning in the folder of an example.'],
  ],
  [
    'a folder in capitals',
    'examples',
    (s) => s.write('examples/Hello/example.yaml', ''),
    [
      'examples/Hello/example.yaml:1:1 Hello is not the name of an example.',
      'examples/Hello/example.yaml:1:1 The file does not fit: Invalid input: expected object, received null.',
      'examples/Hello/example.yaml:1:1 The example examples/Hello has no definition.',
      'examples/Hello/example.yaml:1:1 The example examples/Hello has no scenario.',
    ],
  ],
  [
    'no scenario',
    'examples',
    (s) => s.remove('examples/hello/scenarios'),
    [`${card}:1:1 The example examples/hello has no scenario.`],
  ],
  [
    'a scenario of a wrong name',
    'examples',
    (s) => s.write('examples/hello/scenarios/b.yml', ''),
    ['examples/hello/scenarios/b.yml:1:1 b.yml is not the name of a scenario file.'],
  ],
  [
    'a scenario without input',
    'examples',
    (s) => s.edit(scenario, 'input: { name: Ana }\n', ''),
    [`${scenario}:1:1 \`input\` is missing.`],
  ],
  [
    'an attempt that is no number',
    'examples',
    (s) => s.edit(scenario, "'0':", 'first:'),
    [`${scenario}:5:5 \`tasks.Greet.first\` is not a valid key here: attempts are counted from 0: "0", "1-2"`],
  ],
  [
    'an attempt with two answers',
    'examples',
    (s) => s.edit(scenario, 'Return: {', 'Throw: { Error: A }, Return: {'),
    [`${scenario}:6:10 \`tasks.Greet.1\` does not fit: an attempt has exactly one of \`Return\` and \`Throw\`.`],
  ],
  [
    'a success without output',
    'examples',
    (s) => s.edit(scenario, '  output: { greeting: Hello Ana }\n', ''),
    [`${scenario}:7:1 \`expect.output\` is missing.`],
  ],
  [
    'a failure with output',
    'examples',
    (s) => s.edit(scenario, 'SUCCEEDED', 'FAILED'),
    [
      `${scenario}:7:1 \`expect.error\` is missing.`,
      `${scenario}:9:11 \`expect.output\` does not fit: an execution that ends FAILED has no output.`,
    ],
  ],
  [
    'an empty path',
    'examples',
    (s) => s.edit(scenario, 'path:\n    - Greet\n    - Wait', 'path: []'),
    [`${scenario}:10:9 \`expect.path\` does not fit: name at least the state the execution starts at.`],
  ],
  [
    'a region never ended',
    'examples',
    (s) => s.edit(client, '// #endregion start\n', ''),
    [`${client}:6:1 The region "start" is never ended.`],
  ],
  [
    'a region without name',
    'examples',
    (s) => s.edit(client, '// #region start', '// #region'),
    [`${client}:6:1 This #region has no name.`, `${client}:12:1 This ends the region "start", which is not open here.`],
  ],
  [
    'a definition that is no JSON',
    'definitions',
    (s) => s.edit(definition, '"StartAt": "Greet",', '"StartAt": "Greet"'),
    [
      `${definition}:3:3 INVALID_JSON_DESCRIPTION: Unexpected character ('"' (code 34)): was expecting comma to separate Object entries`,
    ],
  ],
  [
    'a reference to nowhere',
    'definitions',
    (s) => s.edit(definition, '"Next": "Wait"', '"Next": "Wiat"'),
    [
      `${definition}:10:15 MISSING_TRANSITION_TARGET: Missing 'Next' target: Wiat (/States/Greet/Next)`,
      `${definition}:12:5 MISSING_TRANSITION_TARGET: State "Wait" is not reachable. (/States/Wait)`,
    ],
  ],
  [
    'a mocked state that is not there',
    'scenarios',
    (s) => s.edit(scenario, '  Greet:', '  Great:'),
    [`${scenario}:4:3 The state "Great" is not in the definition.`],
  ],
  [
    'a mocked state that is no Task',
    'scenarios',
    (s) => s.edit(scenario, '  Greet:', '  Wait:'),
    [`${scenario}:4:3 The state "Wait" is a Wait state, which asks nothing outside.`],
  ],
  [
    'an attempt left out',
    'scenarios',
    (s) => s.edit(scenario, "'1':", "'2-3':"),
    [`${scenario}:6:5 The attempt 1 of "Greet" should be answered here, not 2-3.`],
  ],
  [
    'attempts the wrong way round',
    'scenarios',
    (s) => s.edit(scenario, "'1': {", "'1': { Return: 1 }\n    '2-1': {"),
    [`${scenario}:7:5 The attempt 2 of "Greet" should be answered here, not 2-1.`],
  ],
  [
    'a path through a state that is not there',
    'scenarios',
    (s) => s.edit(scenario, '- Wait', '- Waite'),
    [`${scenario}:12:7 The state "Waite" is not in the definition.`],
  ],
  [
    'a client that does not compile',
    'typescript',
    (s) => s.edit(client, 'stateMachineArn, input }', 'stateMachineARN: stateMachineArn, input }'),
    [
      `${client}:9:64 TS2769: No overload matches this call. The last overload gave the following error. Object literal may only specify known properties, but 'stateMachineARN' does not exist in type 'StartExecutionCommandInput'. Did you mean to write 'stateMachineArn'?`,
    ],
  ],
  [
    'a possibly missing value',
    'typescript',
    (s) => s.edit(client, 'Promise<string | undefined>', 'Promise<string>'),
    [
      `${client}:10:3 TS2322: Type 'string | undefined' is not assignable to type 'string'. Type 'undefined' is not assignable to type 'string'.`,
    ],
  ],
  [
    'handlers that do not compile',
    'typescript',
    (s) => s.write('examples/hello/handlers.ts', 'export const greet = (event) => event;\n'),
    ["examples/hello/handlers.ts:1:23 TS7006: Parameter 'event' implicitly has an 'any' type."],
  ],
  [
    'a fence that does not compile',
    'typescript',
    (s) => s.edit(english, "region: 'us-east-1'", 'region: 1'),
    [
      `${english}:31:37 TS2345: Argument of type '[{ region: number; }]' is not assignable to parameter of type '[] | [SFNClientConfig]'. Type '[{ region: number; }]' is not assignable to type '[SFNClientConfig]'. Type '{ region: number; }' is not assignable to type 'SFNClientConfig'. Type '{ region: number; }' is not assignable to type 'ClientDefaults'. Types of property 'region' are incompatible. Type 'number' is not assignable to type 'string | Provider<string>'.`,
    ],
  ],
  [
    'a fence in a list that does not compile',
    'typescript',
    (s) => s.edit(english, '  // @error TS2322\n', ''),
    [`${english}:22:9 TS2322: Type 'string' is not assignable to type 'number'.`],
  ],
  [
    'a declared error that is another one',
    'typescript',
    (s) => s.edit(english, 'TS2322', 'TS2345'),
    [
      `${english}:22:3 The snippet declares TS2345, and the compiler no longer finds it.`,
      `${english}:23:9 TS2322: Type 'string' is not assignable to type 'number'.`,
    ],
  ],
  [
    'a declared error that is gone',
    'typescript',
    (s) => s.edit(english, "= 'one'", '= 1'),
    [`${english}:22:3 The snippet declares TS2322, and the compiler no longer finds it.`],
  ],
  [
    'a fence that is no TypeScript, beside one that declares an error',
    'typescript',
    (s) => s.edit(english, 'export const client = ', 'export const const client = '),
    [`${english}:31:14 TS1389: 'const' is not allowed as a variable declaration name.`],
  ],
  [
    'a package that is not installed',
    'typescript',
    (s) => s.edit(english, "'@aws-sdk/client-sfn'", "'@aws-sdk/client-snf'"),
    [`${english}:29:27 TS2307: Cannot find module '@aws-sdk/client-snf' or its corresponding type declarations.`],
  ],
  [
    'a command that does not exist',
    'typescript',
    (s) => s.edit(english, 'import { SFNClient }', 'import { SFNClient, StartExecutionsCommand }'),
    [
      `${english}:29:21 TS2724: '"@aws-sdk/client-sfn"' has no exported member named 'StartExecutionsCommand'. Did you mean 'StartExecutionCommand'?`,
    ],
  ],
  [
    'a service that is not called',
    'services',
    (s) => s.edit(card, '[lambda]', '[lambda, sns]'),
    [`${card}:6:20 The definition does not call sns.`],
  ],
  [
    'a service that is not named',
    'services',
    (s) => s.edit(definition, 'lambda:invoke', 'aws-sdk:s3:getObject'),
    [
      `${card}:6:11 The definition calls s3, which is not in \`services\`.`,
      `${card}:6:12 The definition does not call lambda.`,
    ],
  ],
  [
    'a summary left in English',
    'examples',
    (s) => s.edit(card, 'Cumprimenta uma vez.', 'Greets once.'),
    [`${card}:3:3 \`summary\` does not fit: both languages have the same text.`],
  ],
];

test.each(plants)('%s', async (_name, check, plant, says) => {
  plant(site);
  const findings = await site.findings(check);
  expect(findings.map(inOneLine)).toEqual(says);
  for (const finding of findings) expect(finding.mend.length).toBeGreaterThan(10);
});
