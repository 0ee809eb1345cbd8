// Which exercises were solved, kept in this browser only.
const key = 'passo-exercises';

/** Ids of solved exercises; empty where the browser keeps nothing or keeps something else. */
export function solvedExercises(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps one more. A full or forbidden storage takes nothing away from having solved it. */
export function keepSolved(id: string): void {
  try {
    localStorage.setItem(key, JSON.stringify([...new Set([...solvedExercises(), id])].sort()));
  } catch {
    // Nothing is kept; the result is on the page.
  }
}
