// An offset inside a string's value, found again in the text of the definition.
import { describe, expect, it } from 'vitest';
import { parseDefinition, type StringNode } from '../language';
import { offsetInSource } from './offsetInSource';

const rest = (text: string, marker: string) => {
  const node = parseDefinition(text).nodeAt('/a') as StringNode;
  return text.slice(offsetInSource(text, node, node.value.indexOf(marker)));
};

describe('offsetInSource', () => {
  it.each([
    ['plain JSON', '{"a":"one MARK two"}'],
    ["JSON's escapes", '{"a":"q\\"\\u0041\\n\\\\ MARK two"}'],
    ['plain YAML', 'a: one MARK two'],
    ['single quotes', "a: 'one MARK two'"],
    ['double quotes', 'a: "o\\tne MARK two"'],
    ['a block', 'a: |\n  one\n  second MARK two\n'],
    ['a deeper block', 'b:\n  - 1\na: |-\n    one\n\n    second MARK two\n'],
  ])('is exact in %s', (_, text) => {
    expect(rest(text, 'MARK')).toMatch(/^MARK two/);
  });

  it('never leaves the string', () => {
    const text = '{"a":"short","b":1}';
    const node = parseDefinition(text).nodeAt('/a') as StringNode;
    expect(offsetInSource(text, node, 9_999)).toBe(node.range.end - 1);
  });
});
