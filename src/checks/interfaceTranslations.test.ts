// Plants what can go wrong with the words of the interface and sees each reported at its place.
import { afterEach, beforeEach, expect, test } from 'vitest';
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

const code = 'i18n/pt-BR/code.json';
const greeting = 'src/components/Greeting.tsx';
const navbar = 'i18n/pt-BR/docusaurus-theme-classic/navbar.json';
const footer = 'i18n/pt-BR/docusaurus-theme-classic/footer.json';
const diary = 'i18n/pt-BR/docusaurus-plugin-content-blog/options.json';
const sidebar = 'i18n/pt-BR/docusaurus-plugin-content-docs/current.json';

const plants: Plant[] = [
  [
    'a message of an element without Portuguese text',
    'interface',
    (s) => s.edit(greeting, 'greeting.text', 'greeting.words'),
    [
      `${code}:5:3 Nothing in src/ uses the message "greeting.text".`,
      `${greeting}:9:21 The message "greeting.words" has no Portuguese text.`,
    ],
  ],
  [
    'a message of a call without Portuguese text',
    'interface',
    (s) => s.edit(greeting, 'greeting.title', 'greeting.name'),
    [
      `${code}:2:3 Nothing in src/ uses the message "greeting.title".`,
      `${greeting}:6:33 The message "greeting.name" has no Portuguese text.`,
    ],
  ],
  [
    'a message left in English',
    'interface',
    (s) => s.edit(code, 'Olá, quem lê estas notas', 'Hello, dear reader of these notes'),
    [`${code}:6:16 "Hello, dear reader of these notes" is not translated.`],
  ],
  [
    'a place that is lost',
    'interface',
    (s) => s.edit(code, '{name}', 'você'),
    [`${code}:3:16 The English text has the placeholders {name}, this one (none).`],
  ],
  [
    'an empty message',
    'interface',
    (s) => s.edit(code, 'Olá, quem lê estas notas', ''),
    [`${code}:6:16 \`"greeting.text".message\` does not fit: it is empty.`],
  ],
  [
    'a file that is no JSON',
    'interface',
    (s) => s.edit(code, '},', '}'),
    [`${code}:5:3 Not well-formed JSON: Missing , between flow map items.`],
  ],
  [
    'an item of the bar without Portuguese text',
    'interface',
    (s) => s.edit('docusaurus.config.ts', "label: 'Notes'", "label: 'All notes'"),
    [
      `${navbar}:1:1 This file has no "item.label.All notes" ("All notes").`,
      `${navbar}:3:3 The site has no "item.label.Notes" any more.`,
    ],
  ],
  [
    'a link of the footer that is gone',
    'interface',
    (s) => s.edit('docusaurus.config.ts', "{ label: 'Source', href: 'https://example.com' }", ''),
    [`${footer}:2:3 The site has no "link.item.label.Source" any more.`],
  ],
  [
    'a footer left in English',
    'interface',
    (s) => s.edit(footer, 'Tudo pode ser usado.', 'All of it is free to use.'),
    [`${footer}:3:29 "All of it is free to use." is not translated.`],
  ],
  [
    'no file for the diary',
    'interface',
    (s) => s.remove(diary),
    [
      `${diary}:1:1 This file has no "title" ("Diary").`,
      `${diary}:1:1 This file has no "description" ("What was tried here").`,
      `${diary}:1:1 This file has no "sidebar.title" ("All").`,
    ],
  ],
  [
    'a category that was renamed',
    'interface',
    (s) => s.edit('docs/10-reference/_category_.json', 'Start', 'Begin'),
    [
      `${sidebar}:1:1 This file has no "sidebar.notes.category.Begin" ("Begin").`,
      `${sidebar}:3:3 The site has no "sidebar.notes.category.Start" any more.`,
    ],
  ],
  [
    'a folder that is a new category',
    'interface',
    (s) => s.write('docs/02-more/01-x.mdx', ''),
    [`${sidebar}:1:1 This file has no "sidebar.notes.category.more" ("more").`],
  ],
];

test.each(plants)('%s', async (_name, check, plant, says) => {
  plant(site);
  const findings = await site.findings(check);
  expect(findings.map(inOneLine)).toEqual(says);
  for (const finding of findings) expect(finding.mend.length).toBeGreaterThan(10);
});
