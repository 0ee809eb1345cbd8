// Reads deviations.md: one list entry a case, `- <case id>: <reason>`.

/** The reasons by case id. @throws Error on a case that is named twice. */
export function readDeviations(markdown: string): Map<string, string> {
  const reasons = new Map<string, string>();
  for (const line of markdown.split('\n')) {
    const match = /^- `([^`]+)`: (.+)$/.exec(line);
    const [, id, reason] = match ?? [];
    if (id === undefined || reason === undefined) continue;
    if (reasons.has(id)) throw new Error(`deviations.md names ${id} twice.`);
    reasons.set(id, reason);
  }
  return reasons;
}
