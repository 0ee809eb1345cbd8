// Plants a whole chapter into the small valid site, takes one part of its shape away, and sees the check say so.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chapterShape } from './chapterShape';
import { inOneLine, plantedSite, type PlantedSite } from './plantedSite';
import { runChecks } from './runChecks';

const chapter = 'docs/02-states/01-whole.mdx';

/** A chapter with all its parts and the fewest words: 591 in the first section, 9 in headings and their sections. */
const whole = `---
title: A whole chapter
description: It has every part that a chapter has to have, and as many words as it needs.
---

<Workflow id="hello" />

${'word '.repeat(591).trim()} \`code\`

## Wrong {#what-goes-wrong}

## Insight {#insight}

## Question {#question}

<Question ask="Two words">
<Answer text="One" correct>No more.</Answer>
</Question>

## Sources {#sources}

${'source '.repeat(2000).trim()}

## Next {#next}

[A link does not count](./02-second.mdx)
`;

let site: PlantedSite;
beforeEach(() => {
  site = plantedSite();
  site.write(chapter, whole);
  site.edit('examples/hello/example.yaml', 'chapter: reference/first', 'chapter: states/whole');
});
afterEach(() => {
  site.clear();
});

type Plant = [name: string, check: string, plant: (site: PlantedSite) => void, says: string[]];

const plants: Plant[] = [
  ['a chapter with everything', 'chapter-shape', (s) => s.edit(chapter, 'Insight {', 'An insight {'), []],
  [
    'a workflow of another chapter',
    'chapter-shape',
    (s) => s.edit('examples/hello/example.yaml', 'states/whole', 'reference/first'),
    [`${chapter}:1:1 The chapter embeds no workflow of its own.`],
  ],
  [
    'no workflow',
    'chapter-shape',
    (s) => s.edit(chapter, '<Workflow id="hello" />', ''),
    [`${chapter}:1:1 The chapter embeds no workflow of its own.`],
  ],
  ...['what-goes-wrong', 'insight', 'next'].map((id): Plant => [
    `no section ${id}`,
    'chapter-shape',
    (s) => s.edit(chapter, `{#${id}}`, '{#other}'),
    [`${chapter}:1:1 The chapter has no section {#${id}}.`],
  ]),
  [
    'a section without its question',
    'chapter-shape',
    (s) =>
      s.edit(
        chapter,
        '<Question ask="Two words">\n<Answer text="One" correct>No more.</Answer>\n</Question>',
        'We ask nothing in words.',
      ),
    [`${chapter}:14:1 The section {#question} asks nothing.`],
  ],
  [
    'a question in another section',
    'chapter-shape',
    (s) => s.edit(chapter, '## Question {#question}\n', '## Question {#question}\n\n## Another {#another}\n'),
    [`${chapter}:14:1 The section {#question} asks nothing.`],
  ],
  [
    'a word too few',
    'chapter-shape',
    (s) => s.edit(chapter, ' word `code`', ' `code` '.repeat(20)),
    [`${chapter}:1:1 The chapter has 599 words outside of code and sources.`],
  ],
  ['the most words', 'chapter-shape', (s) => s.edit(chapter, ' `code`', ' word'.repeat(900)), []],
  [
    'too many words',
    'chapter-shape',
    (s) => s.edit(chapter, ' `code`', ' word'.repeat(901)),
    [`${chapter}:1:1 The chapter has 1501 words outside of code and sources.`],
  ],
];

test.each(plants)('%s', async (_name, _check, plant, says) => {
  plant(site);
  const { findings } = await runChecks(site.root, [chapterShape]);
  expect(findings.map(inOneLine)).toEqual(says);
  for (const { mend } of findings) expect(mend.length).toBeGreaterThan(10);
});

test('reference pages and pages beside the parts have another shape', async () => {
  site.write('docs/00-paths.mdx', '---\ntitle: Paths\n---\n\nThree.\n');
  const { findings } = await runChecks(site.root, [chapterShape]);
  expect(findings).toEqual([]);
});
