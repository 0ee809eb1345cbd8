// Plants a snippet that no longer does what is recorded, and sees it at its line.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSite } from './contentCheck';
import { englishChapter as english, inOneLine, plantedSite, type PlantedSite } from './plantedSite';
import { outputText, parseOutput } from './snippetOutput';
import { runSnippets } from './snippetRuns';
import { snippetSources } from './snippetSources';
import { updateSnippets } from './snippets';

let site: PlantedSite;
beforeEach(() => {
  site = plantedSite();
});
afterEach(() => {
  site.clear();
});

type Plant = [name: string, check: string, plant: (site: PlantedSite) => void, says: string[]];

const client = 'examples/hello/client.ts';
const run = 'examples/hello/client.run.ts';
const output = 'examples/hello/client.output.txt';

/** Puts a fence that runs in place of the one that only compiles: its body begins at line 29 of the chapter. */
function fence(s: PlantedSite, meta: string, body: string): void {
  const before =
    "import { SFNClient } from '@aws-sdk/client-sfn';\n\nexport const client = new SFNClient({ region: 'us-east-1' });";
  s.edit(english, '```ts compile-only', `\`\`\`ts ${meta}`);
  s.edit(english, before, body);
}

const listing = (operation: string): string => `import { SFNClient, ${operation} } from '@aws-sdk/client-sfn';

const client = new SFNClient({ region: 'us-east-1' });
const { stateMachines } = await client.send(new ${operation}({}));
console.log(stateMachines?.map(({ name }) => name));`;

const plants: Plant[] = [
  [
    'a region that prints something else',
    'snippets',
    (s) => s.edit(run, "split(':', 7)", "split(':', 6)"),
    [
      `${english}:14:1 The snippet "start" prints "arn:aws:states:us-east-1:111122223333:execution"; recorded is "arn:aws:states:us-east-1:111122223333:execution:hello" (${output}:4).`,
    ],
  ],
  [
    'a definition whose name is gone from the account',
    'snippets',
    (s) => s.edit(run, 'stateMachine:hello', 'stateMachine:helo'),
    [
      `${client}:9:1 The snippet "start" (${english}:14) ends with StateMachineDoesNotExist: State Machine Does Not Exist: 'arn:aws:states:us-east-1:111122223333:stateMachine:helo'`,
    ],
  ],
  [
    'an operation that is not there',
    'snippets',
    (s) => {
      s.edit(client, 'import { SFNClient, StartExecutionCommand }', 'import { SFNClient, StartExecutionsCommand }');
      s.edit(client, 'new StartExecutionCommand', 'new StartExecutionsCommand');
    },
    [
      `${client}:9:1 The snippet "start" (${english}:14) ends with TypeError: client_sfn_1.StartExecutionsCommand is not a constructor`,
    ],
  ],
  [
    'a region that nothing runs',
    'snippets',
    (s) => s.write(client, readFileSync(join(s.root, client), 'utf8').replaceAll('region start', 'region begin')),
    [`${run}:4:1 client.ts has no region "start".`, `${client}:6:1 Nothing runs the region "begin".`],
  ],
  [
    'a scenario that is not there',
    'snippets',
    (s) => s.edit(run, '@scenario greeted', '@scenario parted'),
    [`${run}:5:1 The example hello has no scenario "parted".`],
  ],
  [
    'a file that a snippet cannot read',
    'snippets',
    (s) => {
      s.edit(
        run,
        "import { start } from './client';",
        "import { readFile } from 'node:fs/promises';\nimport { start } from './client';",
      );
      s.edit(run, 'console.log(', "console.log(await readFile('/etc/passwd', 'utf8'), ");
    },
    [
      `${run}:8:1 The snippet "start" (${english}:14) ends with Error: ENOENT: no such file or directory, open '/etc/passwd'`,
    ],
  ],
  [
    'a module that a snippet cannot import',
    'snippets',
    (s) =>
      s.edit(
        run,
        "import { start } from './client';",
        "import { execSync } from 'node:child_process';\nimport { start } from './client';\nexecSync('true');",
      ),
    [
      `${run}:2:1 The snippet "start" (${english}:14) ends with Error: A snippet cannot import 'node:child_process' here.`,
    ],
  ],
  [
    'an output that is not recorded',
    'snippets',
    (s) => s.remove(output),
    [`${english}:14:1 What the snippet "start" prints is not recorded in ${output}.`],
  ],
  [
    'an output of a snippet that is gone',
    'snippets',
    (s) => s.edit(output, '== start', '== begin\n\n== start'),
    [`${output}:3:1 There is no snippet "begin".`],
  ],
  [
    'a fence that calls the SDK and says nothing',
    'snippets',
    (s) => s.edit(english, '```ts compile-only', '```ts'),
    [`${english}:28:1 This snippet calls the SDK, and does not say whether it runs.`],
  ],
  [
    'a fence that runs, not recorded',
    'snippets',
    (s) => fence(s, 'run=list on=hello', listing('ListStateMachinesCommand')),
    [`${english}:28:1 What the snippet "list" prints is not recorded in docs/10-reference/01-first.output.txt.`],
  ],
  [
    'a fence that calls an operation that is not there',
    'snippets',
    (s) => fence(s, 'run=list on=hello', listing('ListMachinesCommand')),
    [
      `${english}:32:1 The snippet "list" (${english}:28) ends with TypeError: client_sfn_1.ListMachinesCommand is not a constructor`,
    ],
  ],
  [
    'a fence that runs on nothing that is there',
    'snippets',
    (s) => fence(s, 'run=list on=good-bye', listing('ListStateMachinesCommand')),
    [`${english}:28:1 There is no example "good-bye" to run this on.`],
  ],
];

test.each(plants)('%s', async (_name, check, plant, says) => {
  plant(site);
  const findings = await site.findings(check);
  expect(findings.map(inOneLine)).toEqual(says);
  for (const finding of findings) expect(finding.mend.length).toBeGreaterThan(10);
});

test('a snippet that does not end is ended, and the next one runs', async () => {
  fence(site, 'run=for-ever', 'for (;;) await Promise.resolve();\nexport {};');
  const { snippets } = snippetSources(readSite(site.root));
  const [start, forEver] = snippets;
  const runs = await runSnippets([forEver!, start!], 3_000);
  expect(runs.map(({ result }) => result.error?.name)).toEqual(['SnippetTimeout', undefined]);
});

test('recording: the same twice, and only what changed is written', async () => {
  fence(site, 'run=list on=hello', listing('ListStateMachinesCommand'));
  site.remove(output);
  const page = 'docs/10-reference/01-first.output.txt';
  expect(await updateSnippets(site.root)).toEqual([output, page]);
  expect(existsSync(join(site.root, page))).toBe(true);
  expect([...parseOutput(readFileSync(join(site.root, page), 'utf8'))]).toEqual([
    ['list', { lines: ["[ 'hello' ]"], line: 4 }],
  ]);
  expect(await site.findings('snippets')).toEqual([]);
  expect(await updateSnippets(site.root)).toEqual([]);
});

test('what is written is what is read', () => {
  const outputs = [
    { name: 'one', lines: ['a', '', 'b'] },
    { name: 'none', lines: [] },
  ];
  const read = parseOutput(outputText(outputs));
  expect([...read].map(([name, { lines }]) => ({ name, lines }))).toEqual(outputs);
});
