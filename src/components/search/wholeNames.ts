// Undoes, for the reader's eyes, the division of names that the index needs (src/plugins/search/indexedHtml.ts).

/**
 * @param found text of the index, or its HTML with <mark>
 * @returns the same with `States.⸱ Timeout` as `States.Timeout`
 */
export function wholeNames(found: string): string {
  return found.replace(/\u2e31<\/mark>\s+<mark>/g, '').replace(/\u2e31(<\/mark>)?\s*(<mark>)?/g, '$1$2');
}
