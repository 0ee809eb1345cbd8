// Check: every page has its Portuguese page, path for path, with the same headings, embedded workflows and fences.
// A translation holds no code of its own: its fences are the English ones, byte for byte.
import type { ContentCheck } from './contentCheck';
import type { Finding, Place } from './finding';
import type { Fence, Heading } from './mdx';
import { contentFolders, counterpart, type Page } from './pages';

const check = 'translations';

function top(page: Page): Place {
  return { file: page.file, line: 1, column: 1 };
}

/** Where in a translation something that is missing belongs: at what stands there now, or at the top. */
function placeAt(translation: Page, items: readonly Place[], index: number): Place {
  const { file, line, column } = items[index] ?? items.at(-1) ?? top(translation);
  return { file, line, column };
}

function headingFindings(page: Page, translation: Page): Finding[] {
  const mark = (heading: Heading): string => `${'#'.repeat(heading.depth)} {#${heading.id}}`;
  const wanted = page.headings.map(mark);
  const present = translation.headings.map(mark);
  const findings: Finding[] = [];
  page.headings.forEach((heading, index) => {
    if (present.includes(mark(heading))) return;
    const message = `The heading ${mark(heading)} of ${page.file}:${heading.line} is missing in the translation.`;
    const mend = `Translate "${heading.text}" with {#${heading.id}} behind it.`;
    findings.push({ check, ...placeAt(translation, translation.headings, index), message, mend });
  });
  for (const heading of translation.headings) {
    if (wanted.includes(mark(heading))) continue;
    const { file, line, column } = heading;
    const message = `The heading ${mark(heading)} is not in the English page.`;
    findings.push({ check, file, line, column, message, mend: `Use a level and an id of ${page.file}, or remove it.` });
  }
  const moved = findings.length === 0 ? present.findIndex((heading, index) => heading !== wanted[index]) : -1;
  if (moved >= 0) {
    const message = `The headings are not in the order of the English page: ${wanted[moved] ?? 'nothing'} belongs here.`;
    findings.push({ check, ...placeAt(translation, translation.headings, moved), message, mend: 'Move the section.' });
  }
  return findings;
}

/** Compares two lists item by item; the first difference is the finding. */
function listFindings(
  translation: Page,
  what: string,
  wanted: string[],
  present: string[],
  places: Place[],
): Finding[] {
  const length = Math.max(wanted.length, present.length);
  for (let index = 0; index < length; index += 1) {
    if (wanted[index] === present[index]) continue;
    const message =
      wanted[index] === undefined
        ? `The English page has no ${what} ${present[index] ?? ''} here.`
        : `The English page has the ${what} ${wanted[index]} here.`;
    const mend = `Carry over, in this order: ${wanted.join(', ') || 'nothing'}.`;
    return [{ check, ...placeAt(translation, places, index), message, mend }];
  }
  return [];
}

function embeddingFindings(page: Page, translation: Page): Finding[] {
  const ids = (of: Page): string[] => of.workflows.map((workflow) => `"${workflow.id ?? ''}"`);
  return listFindings(translation, 'workflow', ids(page), ids(translation), translation.workflows);
}

function codeFindings(page: Page, translation: Page): Finding[] {
  const texts = (of: Page): string[] => of.code.map((code) => `\`${code.text}\``);
  return listFindings(translation, 'code', texts(page), texts(translation), translation.code);
}

function sameFence(one: Fence, other: Fence): boolean {
  return one.language === other.language && one.metaText === other.metaText && one.body === other.body;
}

function fenceFindings(page: Page, translation: Page): Finding[] {
  if (page.fences.length !== translation.fences.length) {
    const message = `The English page has ${page.fences.length} fences, this one ${translation.fences.length}.`;
    const index = translation.fences.findIndex((fence, at) => !page.fences[at] || !sameFence(page.fences[at], fence));
    const at = index < 0 ? translation.fences.length : index;
    const mend = `Carry over the fences of ${page.file}, in their order.`;
    return [{ check, ...placeAt(translation, translation.fences, at), message, mend }];
  }
  return translation.fences.flatMap((fence, index) => {
    const original = page.fences[index];
    if (!original || sameFence(original, fence)) return [];
    const { file, line, column } = fence;
    const message = `This fence differs from the English one at ${page.file}:${original.line}.`;
    const mend = 'Copy the English fence as it is: a translation holds no code of its own.';
    return [{ check, file, line, column, message, mend }];
  });
}

export const translations: ContentCheck = {
  name: check,
  description: 'Every page has its Portuguese page with the same headings, workflows and fences, and no more.',
  run: ({ pages }) =>
    pages.flatMap((page) => {
      const other = counterpart(pages, page);
      if (page.locale === 'en' && !other) {
        const mend = `Translate it as ${contentFolders[page.kind]['pt-BR']}/${page.path}.`;
        return [{ check, ...top(page), message: 'The page has no Portuguese page.', mend }];
      }
      if (page.locale !== 'en' && !other) {
        const mend = `Remove it, or move it to the path of its page below ${contentFolders[page.kind].en}/.`;
        return [{ check, ...top(page), message: 'A translation of a page that does not exist.', mend }];
      }
      // A page that does not parse has no headings to compare; the check of pages says so.
      if (page.locale !== 'en' || !other || page.syntax.length > 0 || other.syntax.length > 0) return [];
      return [headingFindings, embeddingFindings, codeFindings, fenceFindings].flatMap((compare) =>
        compare(page, other),
      );
    }),
};
