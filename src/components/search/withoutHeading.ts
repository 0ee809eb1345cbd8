// Pagefind begins a section's excerpt with the section's own heading, which the dialog already shows above it.

/**
 * @param excerpt HTML whose only markup is <mark>, otherwise escaped
 * @param heading the heading's text, not escaped
 * @returns the excerpt without the heading and its full stop, where it begins with them
 */
export function withoutHeading(excerpt: string, heading: string): string {
  const escaped = heading.replace(/</g, '&lt;').replace(/>/g, '&gt;');
  let at = 0;
  for (const wanted of escaped) {
    at = afterMark(excerpt, at);
    if (excerpt[at] !== wanted) return excerpt;
    at += wanted.length;
  }
  const rest = excerpt.slice(at).replace(/^(?:[.:]|<\/mark>)*\s*/, '');
  return rest === '' ? excerpt : rest;
}

function afterMark(excerpt: string, at: number): number {
  return at + (/^(?:<\/?mark>)*/.exec(excerpt.slice(at))?.[0].length ?? 0);
}
