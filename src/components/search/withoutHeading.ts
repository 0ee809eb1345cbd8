// Pagefind begins a section's excerpt with the section's own heading, whole or cut, which the dialog already shows above it.

/**
 * @param excerpt HTML whose only markup is <mark>, otherwise escaped
 * @param heading the heading's text, not escaped
 * @returns the excerpt without the heading, or the end of it, where it begins with that and a full stop
 */
export function withoutHeading(excerpt: string, heading: string): string {
  const words = heading.replace(/</g, '&lt;').replace(/>/g, '&gt;').split(' ');
  for (let first = 0; first < words.length; first += 1) {
    const rest = after(words.slice(first).join(' '), excerpt);
    if (rest !== undefined && rest !== '') return rest;
  }
  return excerpt;
}

/** @returns what follows the heading and its mark of punctuation; undefined if the excerpt does not begin with it */
function after(heading: string, excerpt: string): string | undefined {
  let at = 0;
  for (const wanted of heading) {
    at += /^(?:<\/?mark>)*/.exec(excerpt.slice(at))?.[0].length ?? 0;
    if (!excerpt.startsWith(wanted, at)) return undefined;
    at += wanted.length;
  }
  // Pagefind ends a heading with a full stop, unless it ends with a mark of its own.
  const end =
    /^(?:<\/mark>)?[.](?:<\/mark>)?\s+/.exec(excerpt.slice(at)) ??
    (/[.:?!]$/.test(heading) ? /^(?:<\/mark>)?\s+/.exec(excerpt.slice(at)) : null);
  return end === null ? (excerpt.length === at ? '' : undefined) : excerpt.slice(at + end[0].length);
}
