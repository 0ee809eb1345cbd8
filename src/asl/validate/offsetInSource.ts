// From an offset inside a string's value to the offset in the definition's text, through JSON's escapes, so that a
// fault inside an expression is underlined where it stands.
import type { StringNode } from '../language';

/**
 * The offset in `text` of the UTF-16 unit `offset` of a string's value. Exact for JSON and for YAML's double-quoted and
 * one-line plain strings; for YAML's block strings it counts through the lines, and never leaves the string's range.
 */
export function offsetInSource(text: string, node: StringNode, offset: number): number {
  const { start, end } = node.range;
  const quote = text[start];
  if (quote === '"') {
    let at = start + 1;
    for (let passed = 0; passed < offset && at < end - 1; passed += 1) {
      at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2;
    }
    return Math.min(at, end - 1);
  }
  if (quote === '|' || quote === '>') {
    return blockOffset(text, node, offset);
  }
  const before = quote === "'" ? 1 : 0;
  return Math.min(start + before + offset, Math.max(start, end - 1));
}

/** In a block string each line lost its indentation: find the line that the offset is in, then the column. */
function blockOffset(text: string, node: StringNode, offset: number): number {
  const { start, end } = node.range;
  const lines = node.value.split('\n');
  let lineStart = text.indexOf('\n', start) + 1;
  let rest = offset;
  for (const line of lines) {
    const found = text.indexOf(line, lineStart);
    if (found < 0 || found >= end) {
      return start;
    }
    if (rest <= line.length) {
      return Math.min(found + rest, end - 1);
    }
    rest -= line.length + 1;
    lineStart = found + line.length;
  }
  return start;
}
