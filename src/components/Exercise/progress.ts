// Which exercises were solved, kept in this browser only.
import { storedIds, storeIds } from '../storedIds';

const key = 'passo-exercises';

/** Ids of solved exercises. */
export function solvedExercises(): string[] {
  return [...storedIds(key)];
}

/** Keeps one more. */
export function keepSolved(id: string): void {
  storeIds(key, [...solvedExercises(), id]);
}
