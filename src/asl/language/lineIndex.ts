// Offsets of a text to lines and columns: what editors, terminals and GitHub annotations point with.
import type { Position } from './syntaxTree';

/**
 * A function from a UTF-16 offset to its line and column, both counting from 1. Lines end with \n, \r or \r\n.
 * A byte order mark takes no column, since no editor shows one. Offsets beyond the text give its end.
 */
export function lineIndex(text: string): (offset: number) => Position {
  let starts: number[] | undefined;
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  return (offset) => {
    starts ??= lineStarts(text);
    const bounded = Math.max(mark, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= bounded) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return { line: low + 1, column: bounded - (low === 0 ? mark : (starts[low] ?? 0)) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    starts.push(match.index + match[0].length);
  }
  return starts;
}
