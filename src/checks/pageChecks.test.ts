// Plants one violation of each check of pages and sees it reported at its place, with a mend.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { facts } from '../asl';
import { contentChecks } from './contentChecks';
import { isError } from './finding';
import {
  englishChapter as english,
  inOneLine,
  plantedSite,
  portugueseChapter as portuguese,
  today,
  type PlantedSite,
} from './plantedSite';
import { runChecks } from './runChecks';
import { readWords } from './spelling';

let site: PlantedSite;
beforeEach(() => {
  site = plantedSite();
});
afterEach(() => {
  site.clear();
});

/** A plant: the check, what it does to the valid site, and everything the check then says. */
type Plant = [name: string, check: string, plant: (site: PlantedSite) => void, says: string[]];

const second = 'docs/10-reference/02-second.mdx';
const loop = '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "A" } } }';

/** A fence that declares with which code its definition is refused. */
function refusedFence(code: string, definition: string): string {
  return `\`\`\`json refused=${code}\n${definition}\n\`\`\``;
}
const secondPortuguese = 'i18n/pt-BR/docusaurus-plugin-content-docs/current/10-reference/02-second.mdx';
const entry = 'blog/2026-11-23-entry.mdx';

const plants: Plant[] = [
  [
    'a page that is no MDX',
    'pages',
    (s) => s.edit(second, 'Back to', 'Back {% to %}'),
    [`${second}:7:7 The page does not parse: Could not parse expression with acorn.`],
  ],
  [
    'a component that is not closed',
    'pages',
    (s) => s.edit(second, 'Back to', '<Question ask="Is it?">\n\nBack to'),
    [`${second}:7:1 The page does not parse: Expected a closing tag for \`<Question>\` (7:1-7:24).`],
  ],
  ['no front matter', 'front-matter', (s) => s.write(entry, 'Nothing.\n'), [`${entry}:1:1 No front matter.`]],
  [
    'a front matter that is no YAML',
    'front-matter',
    (s) => s.edit(entry, 'title: An entry', 'title: An: entry'),
    [`${entry}:2:8 Not well-formed YAML: Nested mappings are not allowed in compact mappings.`],
  ],
  [
    'a description that says nothing',
    'front-matter',
    (s) => s.edit(second, 'A second chapter, so that there is something to link to from the first one.', 'Second.'),
    [`${second}:3:14 \`description\` does not fit: at least 50 characters.`],
  ],
  [
    'no title',
    'front-matter',
    (s) => s.edit(english, 'title: First steps\n', ''),
    [`${english}:2:1 \`title\` is missing.`],
  ],
  [
    'an unknown field',
    'front-matter',
    (s) => s.edit(second, 'sidebar_position', 'sidebar_postion'),
    [`${second}:4:1 \`sidebar_postion\` is not a field of this file.`],
  ],
  [
    'a card that is no JSON',
    'front-matter',
    (s) => s.write('docs/10-reference/_category_.json', '{ "label": "Start",, "position": 1 }\n'),
    ['docs/10-reference/_category_.json:1:20 Not well-formed JSON: Unexpected , in flow map.'],
  ],
  [
    'a card with a comma too many',
    'front-matter',
    (s) => s.write('docs/10-reference/_category_.json', '{ "label": "Start", }\n'),
    [
      'docs/10-reference/_category_.json:1:21 Not well-formed JSON: JSON has no comma before a closing bracket, no comment, and double quotes only.',
    ],
  ],
  [
    'a card without a label',
    'front-matter',
    (s) => s.write('docs/10-reference/_category_.json', '{ "position": 1 }\n'),
    ['docs/10-reference/_category_.json:1:1 `label` is missing.'],
  ],
  [
    'a position of zero',
    'front-matter',
    (s) => s.edit(second, 'sidebar_position: 2', 'sidebar_position: 0'),
    [`${second}:4:19 \`sidebar_position\` does not fit: positions are counted from 1.`],
  ],
  [
    'a second title',
    'headings',
    (s) => s.edit(second, '## What comes {#what-comes}', '# What comes {#what-comes}'),
    [`${second}:9:1 The page has its title twice.`],
  ],
  [
    'a level left out',
    'headings',
    (s) => s.edit(second, '## What comes {#what-comes}', '## What comes {#what-comes}\n\n#### Deep {#deep}'),
    [`${second}:11:1 The heading goes from level 2 to level 4.`],
  ],
  [
    'an id twice',
    'headings',
    (s) => s.edit(english, '{#holds}', '{#the-code}'),
    [`${english}:26:1 The id "the-code" is on this page twice.`],
  ],
  [
    'an id in capitals',
    'headings',
    (s) => s.edit(english, '{#holds}', '{#Holds}'),
    [`${english}:26:1 The id "Holds" is not in lower case with hyphens.`],
  ],
  [
    'a heading without letters',
    'headings',
    (s) => s.edit(second, '## What comes {#what-comes}', '## ?!'),
    [`${second}:9:1 No id can be derived from "?!".`],
  ],
  [
    'a translated heading without id',
    'headings',
    (s) => s.edit(portuguese, ' {#the-code}', ''),
    [`${portuguese}:12:1 The heading "O código" has no explicit id.`],
  ],
  [
    'a heading without id',
    'headings',
    (s) => s.edit(second, ' {#what-comes}', ''),
    [`${second}:9:1 The heading "What comes" has no explicit id.`],
  ],
  [
    'a component that is not there',
    'components',
    (s) => s.edit(second, 'Back to', '<Workflows name="hello" />\n\nBack to'),
    [`${second}:7:1 There is no component "Workflows".`],
  ],
  [
    'a question without a right answer',
    'components',
    (s) =>
      s.edit(second, 'Back to', '<Question ask="Is it?">\n<Answer text="Yes">Why.</Answer>\n</Question>\n\nBack to'),
    [`${second}:7:1 No answer of this question is the right one.`],
  ],
  [
    'an exercise that is none',
    'embeddings',
    (s) => s.edit(second, 'Back to', '<Exercise id="hello" />\n\nBack to'),
    [`${second}:7:1 The example "hello" is no exercise.`],
  ],
  [
    'an example that is not there',
    'embeddings',
    (s) => s.edit(english, 'Workflow id="hello"', 'Workflow id="helo"'),
    [
      `${english}:10:1 There is no example "helo".`,
      'examples/hello/example.yaml:8:10 The chapter "reference/first" does not embed this example.',
    ],
  ],
  [
    'an id that is computed',
    'embeddings',
    (s) => s.edit(portuguese, 'Workflow id="hello"', 'Workflow id={"hello"}'),
    [`${portuguese}:10:1 This Workflow has no id that can be read at build.`],
  ],
  [
    'an example that a page of the site names',
    'embeddings',
    (s) =>
      s.write('src/pages/index.tsx', 'export default () => (\n  <main>\n    <Workflow id="helo" />\n  </main>\n);\n'),
    ['src/pages/index.tsx:3:5 There is no example "helo".'],
  ],
  [
    'a chapter that is not there',
    'embeddings',
    (s) => s.edit('examples/hello/example.yaml', 'reference/first', 'reference/frist'),
    ['examples/hello/example.yaml:8:10 There is no chapter "reference/frist".'],
  ],
  [
    'a chapter that does not embed',
    'embeddings',
    (s) => s.edit('examples/hello/example.yaml', 'reference/first', 'reference/second'),
    ['examples/hello/example.yaml:8:10 The chapter "reference/second" does not embed this example.'],
  ],
  [
    'a page without translation',
    'translations',
    (s) => s.remove(portuguese),
    [`${english}:1:1 The page has no Portuguese page.`],
  ],
  [
    'a translation without page',
    'translations',
    (s) => s.remove(entry),
    ['i18n/pt-BR/docusaurus-plugin-content-blog/2026-11-23-entry.mdx:1:1 A translation of a page that does not exist.'],
  ],
  [
    'a translated heading of another id',
    'translations',
    (s) => s.edit(portuguese, '{#the-code}', '{#o-codigo}'),
    [
      `${portuguese}:12:1 The heading ## {#the-code} of ${english}:12 is missing in the translation.`,
      `${portuguese}:12:1 The heading ## {#o-codigo} is not in the English page.`,
    ],
  ],
  [
    'a heading that was not translated',
    'translations',
    (s) => s.edit(portuguese, '### Um trecho que vale {#holds}', ''),
    [`${portuguese}:17:1 The heading ### {#holds} of ${english}:26 is missing in the translation.`],
  ],
  [
    'headings in another order',
    'translations',
    (s) => {
      s.edit(portuguese, '{#the-code}', '{#x}');
      s.edit(portuguese, '{#a-snippet-that-fails}', '{#the-code}');
      s.edit(portuguese, '{#x}', '{#a-snippet-that-fails}');
    },
    [`${portuguese}:12:1 The headings are not in the order of the English page: ## {#the-code} belongs here.`],
  ],
  [
    'a workflow that was not carried over',
    'translations',
    (s) => s.edit(portuguese, '<Workflow id="hello" />', ''),
    [`${portuguese}:1:1 The English page has the workflow "hello" here.`],
  ],
  [
    'a workflow too many',
    'translations',
    (s) => s.edit(portuguese, '<Workflow id="hello" />', '<Workflow id="hello" />\n\n<Workflow id="hello" />'),
    [`${portuguese}:12:1 The English page has no workflow "hello" here.`],
  ],
  [
    'code of its own',
    'translations',
    (s) => s.edit(portuguese, "count: number = 'one'", "conta: number = 'one'"),
    [`${portuguese}:21:3 This fence differs from the English one at ${english}:21.`],
  ],
  [
    'another region',
    'translations',
    (s) => s.edit(portuguese, 'region=start', 'region=stop'),
    [`${portuguese}:14:1 This fence differs from the English one at ${english}:14.`],
  ],
  [
    'a fence less',
    'translations',
    (s) => s.edit(portuguese, '```ts file=examples/hello/client.ts region=start\n```', ''),
    [`${portuguese}:20:3 The English page has 3 fences, this one 2.`],
  ],
  [
    'a fence without language',
    'fences',
    (s) => s.edit(second, '## What comes {#what-comes}', '```\nx\n```'),
    [`${second}:9:1 The fence names no language.`],
  ],
  [
    'a file that is not there',
    'fences',
    (s) => s.edit(english, 'file=examples/hello/client.ts', 'file=examples/hello/cliente.ts'),
    [`${english}:14:1 The embedded file examples/hello/cliente.ts does not exist.`],
  ],
  [
    'a path out of the repository',
    'fences',
    (s) => s.edit(english, 'file=examples/hello/client.ts', 'file=../client.ts'),
    [`${english}:14:1 ../client.ts is not a plain path below the root of the repository.`],
  ],
  [
    'a region that is not there',
    'fences',
    (s) => s.edit(english, 'region=start', 'region=stop'),
    [`${english}:14:1 examples/hello/client.ts has no region "stop".`],
  ],
  [
    'an empty region',
    'fences',
    (s) => {
      s.write('examples/hello/client.ts', '// #region start\n\n// #endregion start\n');
    },
    [
      `${english}:14:1 The region "start" of examples/hello/client.ts is empty.`,
      `${portuguese}:14:1 The region "start" of examples/hello/client.ts is empty.`,
    ],
  ],
  [
    'a region without file',
    'fences',
    (s) => s.edit(english, 'file=examples/hello/client.ts ', ''),
    [`${english}:14:1 A fence with \`region=\` names no file.`],
  ],
  [
    'lines by number',
    'fences',
    (s) => s.edit(english, 'region=start', 'lines=3-9'),
    [`${english}:14:1 "lines=3-9" embeds by line number.`],
  ],
  [
    'a body beside a region',
    'fences',
    (s) => s.edit(english, 'region=start\n', 'region=start\nconst x = 1;\n'),
    [`${english}:14:1 A fence that embeds a file has a body of its own.`],
  ],
  [
    'a page that is not there',
    'links',
    (s) => s.edit(english, './02-second.mdx', './02-secnd.mdx'),
    [`${english}:8:5 The linked page ./02-secnd.mdx does not exist.`],
  ],
  [
    'an anchor of another page',
    'links',
    (s) => s.edit(portuguese, '#what-comes', '#o-que-vem'),
    [
      `${portuguese}:8:6 i18n/pt-BR/docusaurus-plugin-content-docs/current/10-reference/02-second.mdx has no anchor #o-que-vem.`,
    ],
  ],
  [
    'an anchor of this page',
    'links',
    (s) => s.edit(english, '(#the-code)', '(#code)'),
    [`${english}:8:53 ${english} has no anchor #code.`],
  ],
  [
    'an address that is not there',
    'links',
    (s) => s.edit(second, '/docs/reference/first/', '/docs/reference/frist/'),
    [`${second}:7:9 There is no page /docs/reference/frist/.`],
  ],
  [
    'a page of the site that is not there',
    'links',
    (s) => s.edit(second, 'Back to', '[Home](/), [the diary](/diary/) and [the playground](/playgrounds/). Back to'),
    [
      // The planted site has no src/pages at all.
      `${second}:7:1 There is no page /.`,
      `${second}:7:37 There is no page /playgrounds/.`,
    ],
  ],
  [
    'an anchor of an address',
    'links',
    (s) => s.edit(second, '/docs/reference/first/#holds', '/docs/reference/first/#hold'),
    [`${second}:7:9 ${english} has no anchor #hold.`],
  ],
  [
    'a relative address',
    'links',
    (s) => s.edit(second, '/docs/reference/first/#holds', '../first/'),
    [`${second}:7:9 ../first/ is neither a file nor an address from the root.`],
  ],
  [
    'a file that is not served',
    'links',
    (s) => s.edit(second, '/docs/reference/first/#holds', '/files/all.zip'),
    [`${second}:7:9 static/files/all.zip does not exist.`],
  ],
  [
    'http',
    'links',
    (s) => s.edit(english, 'https://aws', 'http://aws'),
    [`${english}:8:79 The link uses http: instead of https.`],
  ],
  [
    'an image that is not there',
    'links',
    (s) => s.edit(english, '/img/dot.svg', './dot.svg'),
    [`${english}:34:1 The image docs/10-reference/dot.svg does not exist.`],
  ],
  [
    'an image of another host',
    'links',
    (s) => s.edit(english, '/img/dot.svg', 'https://example.com/dot.svg'),
    [`${english}:34:1 The image is on another host.`],
  ],
  [
    'a link in JSX',
    'links',
    (s) => s.edit(second, '## What comes {#what-comes}', '<a href="./03.mdx">3</a>'),
    [`${english}:8:5 ${second} has no anchor #what-comes.`, `${second}:9:1 The linked page ./03.mdx does not exist.`],
  ],
  [
    'JSON that is none',
    'json',
    (s) => s.edit(second, '## What comes {#what-comes}', '```json\n{\n  "a": 1,\n  "b"\n}\n```'),
    [
      `${second}:13:1 INVALID_JSON_DESCRIPTION: Unexpected character ('}' (code 125)): was expecting a colon to separate field name and value`,
      `${second}:13:1 INVALID_JSON_DESCRIPTION: Unexpected character ('}' (code 125)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')`,
    ],
  ],
  [
    'a definition in a fence in a list',
    'json',
    (s) =>
      s.edit(
        second,
        '## What comes {#what-comes}',
        '- So:\n\n  ```json\n  { "StartAt": "A", "States": { "B": { "Type": "Succeed" } } }\n  ```',
      ),
    [
      `${second}:12:16 MISSING_TRANSITION_TARGET: Missing 'Next' target: A`,
      `${second}:12:33 MISSING_TRANSITION_TARGET: State "B" is not reachable.`,
    ],
  ],
  [
    'a definition that must be refused, and is',
    'json',
    (s) => s.edit(second, '## What comes {#what-comes}', refusedFence('MISSING_END_STATE', loop)),
    [],
  ],
  [
    'a definition that must be refused, and is not',
    'json',
    (s) =>
      s.edit(
        second,
        '## What comes {#what-comes}',
        refusedFence('MISSING_END_STATE', loop.replace('"Next": "A"', '"End": true')),
      ),
    [`${second}:10:1 The fence declares refused=MISSING_END_STATE, and the definition is not refused.`],
  ],
  [
    'a definition that is refused for another reason',
    'json',
    (s) =>
      s.edit(
        second,
        '## What comes {#what-comes}',
        refusedFence('MISSING_END_STATE', loop.replace('"Next": "A"', '"Next": "B"')),
      ),
    [
      `${second}:10:1 The fence declares refused=MISSING_END_STATE, and the definition gets MISSING_TRANSITION_TARGET, MISSING_END_STATE.`,
    ],
  ],
  [
    'YAML that is none',
    'json',
    (s) => s.edit(second, '## What comes {#what-comes}', '```yaml\na: b: c\n```'),
    [`${second}:10:4 INVALID_JSON_DESCRIPTION: YAML: Nested mappings are not allowed in compact mappings`],
  ],
  [
    'a file of the repository that is not there',
    'repository',
    (s) => s.edit('README.md', '01-first.mdx', '01-frist.mdx'),
    ['README.md:3:33 docs/10-reference/01-frist.mdx does not exist.'],
  ],
  [
    'a path in the repository that leads nowhere',
    'repository',
    (s) =>
      s.write(
        'CONTRIBUTING.md',
        '`docs/NN-part/NN-name.mdx`, `src/components/Greeting.tsx`, `src/components/Greting.tsx`\n',
      ),
    ['CONTRIBUTING.md:1:60 src/components/Greting.tsx does not exist.'],
  ],
  [
    'a heading of the repository that is not there',
    'repository',
    (s) => s.edit('README.md', '#begin', '#start'),
    ['README.md:3:6 README.md has no heading #start.'],
  ],
  [
    'a repository page that links http',
    'repository',
    (s) => s.edit('README.md', 'https:', 'http:'),
    ['README.md:3:89 http://aws.amazon.com/ is no https address.'],
  ],
  [
    'a link out of the repository',
    'repository',
    (s) => s.write('.github/a.md', '[x](../../x.md)\n'),
    ['.github/a.md:1:1 ../x.md does not exist.'],
  ],
  [
    'an account id',
    'secrets',
    (s) => s.edit(second, '## What comes {#what-comes}', '`arn:aws:states:us-east-1:210987654321:execution:a:b`'),
    [`${second}:9:27 210987654321 may be the id of somebody's account.`],
  ],
  [
    'an access key',
    'secrets',
    (s) => s.edit('examples/hello/client.ts', 'SFNClient({})', 'SFNClient({ /* AKIA1234567890ABCDEF */ })'),
    ['examples/hello/client.ts:4:35 AKIA1234567890ABCDEF looks like an access key.'],
  ],
  [
    'a translation with an import of its own',
    'translations',
    (s) => s.edit(portuguese, "import Thing from '@site/src/Thing';", "import Coisa from '@site/src/Coisa';"),
    [`${portuguese}:6:1 The English page has the code \`import Thing from '@site/src/Thing';\` here.`],
  ],
  [
    'a translation with an expression',
    'translations',
    (s) => s.edit(portuguese, '## O código', '{1 + 1}\n\n## O código'),
    [`${portuguese}:12:1 The English page has no code \`1 + 1\` here.`],
  ],
  [
    'a component with another attribute',
    'translations',
    (s) => {
      s.edit(english, '## The code', '<Thing of="a" title="One" />\n\n## The code');
      s.edit(portuguese, '## O código', '<Thing of="b" title="Um" />\n\n## O código');
    },
    [`${portuguese}:12:1 The English page has the code \`<Thing of="a" title>\` here.`],
  ],
  [
    'a sentence left in English',
    'translated-text',
    (s) => {
      s.edit(english, '## The code', 'A sentence of this page that nobody has translated.\n\n## The code');
      s.edit(portuguese, '## O código', 'A sentence of this page that nobody has translated.\n\n## O código');
    },
    [`${portuguese}:12:1 This text is still in English: "A sentence of this page that nobody has translated.".`],
  ],
  [
    'a description left in English',
    'translated-text',
    (s) =>
      s.edit(
        portuguese,
        'Um pequeno capítulo com um de cada coisa que as verificações olham.',
        'A small chapter that has one of everything that the content checks look at.',
      ),
    [`${portuguese}:3:14 The description is still in English.`],
  ],
  [
    'a paragraph that was left out',
    'translated-text',
    (s) => s.edit(portuguese, '- Em uma lista:\n', '-\n'),
    [`${portuguese}:17:1 The English section counts 2 paragraphs, items and cells, this one 1.`],
  ],
  [
    'a link that was left out',
    'translated-text',
    (s) => s.edit(portuguese, '[este](#the-code)', 'este'),
    [`${portuguese}:8:56 The link #the-code of docs/10-reference/01-first.mdx:8 is missing in the translation.`],
  ],
  [
    'a link of its own',
    'translated-text',
    (s) => s.edit(portuguese, '[este](#the-code)', '[este](#the-code), [outro](#holds)'),
    [`${portuguese}:8:66 The link #holds is not in the English page.`],
  ],
  [
    'a term of AWS that was translated',
    'terms',
    (s) => s.edit(portuguese, 'Veja [o próximo]', 'Veja a máquina de estados e [o próximo]'),
    [`${portuguese}:8:8 "máquina de estados" is not how these notes write it.`],
  ],
  [
    'a term translated in a description and in the title of an example',
    'terms',
    (s) => {
      s.edit(portuguese, 'Um pequeno capítulo', 'A carga útil de um pequeno capítulo');
      s.edit('examples/hello/example.yaml', 'pt-BR: Cumprimenta uma vez.', 'pt-BR: Um fluxo de trabalho.');
    },
    [
      `examples/hello/example.yaml:4:13 "fluxo de trabalho" is not how these notes write it.`,
      `${portuguese}:3:16 "carga útil" is not how these notes write it.`,
    ],
  ],
  [
    'a translation that explains its term',
    'terms',
    (s) => s.edit(portuguese, 'Veja [o próximo]', 'Veja a **state machine**, uma máquina de estados, e [o próximo]'),
    [],
  ],
  [
    'a word that is misspelt',
    'spelling',
    (s) => {
      s.edit(second, 'Back to', 'Back **agian** to');
      s.edit(portuguese, 'Veja [o próximo]', 'Veja o prósimo, [o próximo]');
    },
    [
      `${second}:7:8 "agian" is not in the dictionary of en-GB.`,
      `${portuguese}:8:8 "prósimo" is not in the dictionary of pt-BR.`,
    ],
  ],
  [
    'American spelling in a title of an example',
    'spelling',
    (s) => s.edit('examples/hello/example.yaml', 'en: Greets once.', 'en: Greets in color.'),
    ['examples/hello/example.yaml:3:17 "color" is not in the dictionary of en-GB.'],
  ],
  [
    'a name that the code of the page has',
    'spelling',
    (s) => s.edit(second, 'Back to', 'The flumox (`flumox`) is no flumix. Back to'),
    [`${second}:7:29 "flumix" is not in the dictionary of en-GB.`],
  ],
  [
    'a fact that is not in the table',
    'facts',
    (s) => {
      s.edit(second, 'Back to', 'At most <Fact id="history-event" /> events. Back to');
    },
    [
      `${second}:7:9 There is no fact "history-event".`,
      `${secondPortuguese}:1:1 The English page also names the facts history-event.`,
    ],
  ],
];

test.each(plants)('%s', async (_name, check, plant, says) => {
  plant(site);
  const findings = await site.findings(check);
  expect(findings.map(inOneLine)).toEqual(says);
  for (const finding of findings) expect(finding.mend.length).toBeGreaterThan(10);
});

test('a mend names what is nearest to a name that is not there, and no long list', async () => {
  site.edit(english, 'Workflow id="hello"', 'Workflow id="helo"');
  site.edit('examples/hello/example.yaml', 'reference/first', 'reference/frist');
  site.edit(second, 'Back to', 'At most <Fact id="history-event" /> events. Back to');
  const mends = [...(await site.findings('embeddings')), ...(await site.findings('facts'))].map(({ mend }) => mend);
  expect(mends.slice(0, 3)).toEqual([
    'Add the folder examples/helo, or name one that is there (nearest: hello).',
    'Name one that is there (nearest: reference/first, reference/second).',
    'Add a row to src/asl/language/facts.ts, or take one that is there (nearest: history-events, history-retention, redrive-events).',
  ]);
});

test('the valid site gives no finding', async () => {
  const report = await runChecks(site.root, contentChecks, today);
  expect(report.findings).toEqual([]);
  expect(report.checks.map((check) => check.name)).toEqual(contentChecks.map((check) => check.name));
  expect([report.examples, report.pages]).toEqual([1, 6]);
});

test('facts that were read more than a year ago are listed, and stop nothing', async () => {
  expect(await site.findings('facts')).toEqual([]);
  const old = await site.findings('facts', new Date('2028-01-01'));
  expect(old).toHaveLength(Object.keys(facts).length);
  expect(old.every(isError)).toBe(false);
  expect(old[0]?.mend).toContain(facts['history-events'].source);
});

test.each(['en', 'pt-BR'] as const)('the words of %s are in order, once, and in lower case', (locale) => {
  const words = readWords(locale);
  expect(words).toEqual([...new Set(words.map((word) => word.toLowerCase()))].sort());
});

test('a check without a planted violation is none', () => {
  const tests = readdirSync(__dirname).filter((name) => name.endsWith('.test.ts'));
  const texts = tests.map((name) => readFileSync(join(__dirname, name), 'utf8')).join('\n');
  const unplanted = contentChecks.filter(({ name }) => !new RegExp(`'${name}',\\s+\\(s\\) =>`).test(texts));
  expect(unplanted.map((check) => check.name)).toEqual([]);
});
