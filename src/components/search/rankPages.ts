// Orders the pages that Pagefind found: it adds up single words, and among many pages a heading or a sentence with the very words
// that were typed must win over a page that has each of them somewhere.
import { wholeNames } from './wholeNames';

/** What of a found page decides. */
export interface RankedPage {
  title: string;
  /** Headings of its sections that have a found word. */
  headings: readonly string[];
  /** The whole text of the page as it was indexed. */
  text: string;
}

/** Without case, accents and the marks of the index; every run of space and punctuation between words is one space. */
export function folded(text: string): string {
  return wholeNames(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}$:.]+|[.:](?=\s|$)/gu, ' ')
    .trim();
}

/** Whether the words stand in the text one after the other; the last may be the beginning of a word, as it is being typed. */
function holds(text: string, words: string): boolean {
  return ` ${text}`.includes(` ${words}`);
}

/** How well a page answers: its title, a heading, or a sentence has the words as they were typed; 0 where none has. */
export function closeness({ title, headings, text }: RankedPage, query: string): number {
  const words = folded(query);
  if (words === '') return 0;
  if (folded(title) === words) return 5;
  const foldedHeadings = headings.map(folded);
  if (foldedHeadings.includes(words)) return 4;
  if (holds(folded(title), words)) return 3;
  if (foldedHeadings.some((heading) => holds(heading, words))) return 2;
  return holds(folded(text), words) ? 1 : 0;
}

/** The closest first; pages that are equally close stay in their order. */
export function rankPages<Page>(pages: readonly Page[], query: string, describe: (page: Page) => RankedPage): Page[] {
  return pages
    .map((page) => ({ page, close: closeness(describe(page), query) }))
    .sort((one, other) => other.close - one.close)
    .map(({ page }) => page);
}
