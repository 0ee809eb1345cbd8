// Texts with `*`: an event pattern's `wildcard`, the URL of an endpoint (Amazon EventBridge User Guide, page
// eb-create-pattern-operators).

/** `*` stands for any text; no backtracking, so that a hostile pattern costs no more than its length times the text's. */
export function matchesWildcard(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === pattern;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}
