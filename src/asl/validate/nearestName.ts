// The names that a misspelt one was probably meant to be, for mends that say them.

/** Names longer than this are not compared: the work grows with the square of their length. */
const LONGEST = 80;

/** The candidate that differs from `name` by case, or by one letter in three at most; undefined where none is near. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Math.min(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of name.length <= LONGEST ? candidates : []) {
    if (candidate.toLowerCase() === name.toLowerCase()) {
      return candidate;
    }
    if (Math.abs(candidate.length - name.length) < fewest) {
      const edits = editsBetween(name, candidate);
      if (edits < fewest) {
        fewest = edits;
        best = candidate;
      }
    }
  }
  return best;
}

/** The candidates that differ least from `name`, nearest first, `count` at most; of a long name only its beginning counts. */
export function nearestNames(name: string, candidates: Iterable<string>, count: number): string[] {
  const wanted = name.slice(0, LONGEST).toLowerCase();
  return [...candidates]
    .map((candidate) => ({ candidate, edits: editsBetween(wanted, candidate.slice(0, LONGEST).toLowerCase()) }))
    .sort((left, right) => left.edits - right.edits)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** Letters to add, drop, change or swap with their neighbour to make one name the other. */
function editsBetween(left: string, right: string): number {
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1];
      const at = (cells: readonly number[], index: number) => cells[index] ?? Infinity;
      let cost = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1));
      if (left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        cost = Math.min(cost, at(before, j - 2) + 1);
      }
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[right.length] ?? Infinity;
}
