// Check: a translation says what its page says: as many paragraphs, items and cells in every section, the same links, and
// no sentence left in English.
import type { ContentCheck } from './contentCheck';
import type { Finding, Place } from './finding';
import { counterpart, type Page } from './pages';

const check = 'translated-text';

/** Words from which on a text is a sentence that has its own form in each language. */
const sentenceWords = 6;

/** Sentences that stand in the translation as they stand in the English page. */
function proseFindings(page: Page, translation: Page): Finding[] {
  const english = new Set(page.prose.map((prose) => prose.text));
  const mend = 'Translate it.';
  const left = translation.prose.flatMap(({ text, file, line, column }) => {
    if (!english.has(text) || (text.match(/\p{Ll}{2,}/gu) ?? []).length < sentenceWords) return [];
    return [{ check, file, line, column, message: `This text is still in English: "${text.slice(0, 60)}".`, mend }];
  });
  const described = (of: Page): unknown =>
    (of.frontMatter?.value as { description?: unknown } | undefined)?.description;
  const { frontMatter } = translation;
  if (frontMatter && described(page) !== undefined && described(page) === described(translation)) {
    const message = 'The description is still in English.';
    left.push({ check, ...frontMatter.placeOf(['description']), message, mend });
  }
  return left;
}

/** Where each section begins: the top of the page, then its headings. */
function sections({ file, headings }: Page): Place[] {
  return [{ file, line: 1, column: 1 }, ...headings.map(({ line, column }) => ({ file, line, column }))];
}

/** Sections that are not as long as the English ones. Compared only where the headings are the same ones. */
function lengthFindings(page: Page, translation: Page): Finding[] {
  const [english, translated] = [sections(page), sections(translation)];
  if (english.length !== translated.length) return [];
  const textsIn = ({ prose }: Page, places: readonly Place[], index: number): number => {
    const [from, to] = [places[index]?.line ?? 1, places[index + 1]?.line ?? Infinity];
    return prose.filter(({ line }) => line >= from && line < to).length;
  };
  return translated.flatMap((place, index) => {
    const [wanted, present] = [textsIn(page, english, index), textsIn(translation, translated, index)];
    if (wanted === present) return [];
    const message = `The English section counts ${wanted} paragraphs, items and cells, this one ${present}.`;
    const mend = `Translate paragraph by paragraph; the English section begins at ${page.file}:${english[index]?.line ?? 1}.`;
    return [{ check, ...place, message, mend }];
  });
}

/** AWS has some pages in Portuguese: the same page counts as the same link. */
const sameInBoth = (url: string): string => url.replace('/pt_br/', '/');

function linkFindings(page: Page, translation: Page): Finding[] {
  const spare = translation.links.map((link) => sameInBoth(link.url));
  const missing = page.links.flatMap(({ url, line: englishLine }, index) => {
    const at = spare.indexOf(sameInBoth(url));
    if (at >= 0) {
      spare[at] = '';
      return [];
    }
    const { file, line, column } = translation.links[index] ??
      translation.links.at(-1) ?? { file: translation.file, line: 1, column: 1 };
    const message = `The link ${url} of ${page.file}:${englishLine} is missing in the translation.`;
    return [{ check, file, line, column, message, mend: 'Link it where the translation speaks of it.' }];
  });
  const surplus = translation.links.flatMap(({ url, file, line, column }, index) => {
    if ((spare[index] ?? '') === '') return [];
    const message = `The link ${url} is not in the English page.`;
    return [{ check, file, line, column, message, mend: `Remove it, or add it to ${page.file} too.` }];
  });
  return [...missing, ...surplus];
}

export const translatedText: ContentCheck = {
  name: check,
  description: 'A translation has the paragraphs and links of its page, and no sentence left in English.',
  run: ({ pages }) =>
    pages.flatMap((page) => {
      const other = counterpart(pages, page);
      if (page.locale !== 'en' || !other || page.syntax.length > 0 || other.syntax.length > 0) return [];
      return [lengthFindings, linkFindings, proseFindings].flatMap((compare) => compare(page, other));
    }),
};
