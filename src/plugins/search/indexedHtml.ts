// What Pagefind is given to read: the page as built, with two hints that only the index needs.

/** Between two of these characters, a joint is inside a name: `States.Timeout`, `lambda:invoke`, `sns:publish.waitForTaskToken`. */
const joint = /(?<=[\p{L}\p{N}_])[.:/](?=[\p{L}$])/gu;

/**
 * @param html a built page
 * @returns the same page, where a name can also be found by its parts (Pagefind divides words at U+200B and does not show it),
 *   and where the words of a chapter weigh more than those of its definitions and code
 */
export function indexedHtml(html: string): string {
  return html
    .replace(/>[^<]+/g, (text) => text.replace(joint, '$&\u200b'))
    .replace(/<figure\b/g, '<figure data-pagefind-weight="0.2"');
}
