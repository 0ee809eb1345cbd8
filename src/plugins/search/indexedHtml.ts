// What Pagefind is given to read: the page as built, with hints that only the index needs.

/** A name of several parts: `States.Timeout`, `lambda:invoke.waitForTaskToken`, `$states.input`, `$$.Task.Token`. */
const name = /[$\p{L}\p{N}_]+(?:[.:/]+[$\p{L}\p{N}_]+)+/gu;

/** Where its parts meet. */
const joint = /[.:/]+/g;

/**
 * Pagefind divides words at white space only. In the index a name is divided at its joints by a space that follows U+2E31
 * (WORD SEPARATOR MIDDLE DOT, which no text of this site has and which Pagefind, as it does with all punctuation, ignores in
 * words); src/components/search/wholeNames.ts takes both away again before a reader sees them.
 */
const division = '\u2e31 ';

/** Sections that every chapter has and that lead away from it: they would answer with the words of another page. */
const leadingAway = /<h2\b[^>]*\bid="?(?:sources|next)"?[\s>].*?(?=<h2\b|<footer\b|<\/article>)/gs;

/** What stands apart on the page without a space in the HTML: Pagefind would read `<td>One<td>Two` as one word. */
const apart = /<\/?(?:td|th|tr|li|ol|ul|dt|dd|div|section|summary|details|figcaption|caption|p|pre|br)\b/g;

/** Long names of tables have them (src/plugins/shiki/breakableNames.ts); a name is looked for as a whole. */
const placesToBreak = /<wbr\s*\/?>/g;

const isDiaryEntry = /<html\b[^>]*\bblog-post-page\b/;

/**
 * @param html a built page
 * @returns the same page without the sections that lead away, where a name can also be found by its parts, and where the
 *   words of a chapter weigh more than those of the diary, and both more than those of definitions and code
 */
export function indexedHtml(html: string): string {
  return html
    .replace(leadingAway, '')
    .replace(placesToBreak, '')
    .replace(apart, ' $&')
    .replace(/>[^<]+/g, (text) => text.replace(name, divided))
    .replace(/<article\b/, isDiaryEntry.test(html) ? '<article data-pagefind-weight="0.4"' : '$&')
    .replace(/<figure\b/g, '<figure data-pagefind-weight="0.2"');
}

/** A field of the Context object stays whole: readers ask for `TaskToken`, which Pagefind finds in `$$.Task.Token`. */
function divided(found: string): string {
  return found.startsWith('$$') ? found : found.replace(joint, `$&${division}`);
}
