// What parseDefinition reads, where it points, and how it goes on after an error.
import { describe, expect, it } from 'vitest';

import { formatOfFile } from './loadDefinition';
import { parseDefinition } from './parseDefinition';

const ids = (text: string, format?: 'json' | 'yaml') =>
  parseDefinition(text, format ? { format } : {}).diagnostics.map((diagnostic) => diagnostic.id);

describe('JSON', () => {
  it('gives the value that JSON.parse gives', () => {
    const text = '{"a":[1,-2.5e3,true,false,null,"x\\u0041\\n\\\\"],"__proto__":{"b":1},"":{}}';
    const document = parseDefinition(text);
    expect(document.value).toEqual(JSON.parse(text));
    expect(Object.keys(document.value as object)).toEqual(['a', '__proto__', '']);
    expect(document.diagnostics).toEqual([]);
  });

  it('knows the range of a node and its line and column', () => {
    const text = '{\r\n  "States": {\n    "A/b[0]": { "Next": "Z" }\n  }\n}';
    const document = parseDefinition(text);
    const node = document.nodeAt('/States/A/b[0]/Next')!;
    expect(text.slice(node.range.start, node.range.end)).toBe('"Z"');
    expect(document.positionAt(node.range.start)).toEqual({ line: 3, column: 25 });
    expect(document.nodeAt('/')).toBe(document.root);
    expect(document.nodeAt('/States/B')).toBeUndefined();
  });

  it("answers an unknown word with AWS's words", () => {
    const [diagnostic] = parseDefinition('not a definition', { format: 'json' }).diagnostics;
    expect(diagnostic).toMatchObject({
      code: 'INVALID_JSON_DESCRIPTION',
      message:
        "Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
      line: 1,
      column: 1,
      range: { start: 0, end: 3 },
    });
  });

  it.each([
    ['{"a":1,}', ['ExpectedName'], { a: 1 }],
    ['{"a":1 "b":2}', ['ExpectedComma'], { a: 1, b: 2 }],
    ['{"a" 1}', ['ExpectedColon'], { a: 1 }],
    ['{"a":}', ['ExpectedValue'], {}],
    ['{"a":[1,2', ['UnexpectedEnd'], { a: [1, 2] }],
    ['{"a":[1}', ['WrongClose'], { a: [1] }],
    ['{a:1,"b":2}', ['ExpectedName'], { b: 2 }],
    ['{"a":1} x', ['TrailingText'], { a: 1 }],
    ['{"a":1,"a":2}', ['DuplicateField'], { a: 2 }],
    ['{"a":1 /* c */}', ['JsonComment'], { a: 1 }],
    ['{"a":"x', ['EndInString', 'UnexpectedEnd'], { a: 'x' }],
    ['{"a":"x\n","b":1}', ['ControlCharacter', 'ExpectedComma', 'EndInString', 'UnexpectedEnd'], undefined],
    ['{"a":"\\q"}', ['UnknownEscape'], undefined],
    ['{"a":NaN,"b":1}', ['UnrecognizedToken'], { b: 1 }],
    ['[1,]', ['ExpectedValue'], [1]],
    ['[1 2]', ['ExpectedComma'], [1, 2]],
    ['\uFEFF{"a":1}', ['ByteOrderMark'], { a: 1 }],
    [' ', ['BlankDefinition'], undefined],
  ] as const)('reads on after %j', (text, expected, value) => {
    const document = parseDefinition(text, { format: 'json' });
    if (!text.includes('\n')) {
      expect(document.diagnostics.map((diagnostic) => diagnostic.id)).toEqual(expected);
    }
    expect(document.diagnostics.length).toBeGreaterThan(0);
    if (value !== undefined) {
      expect(document.value).toEqual(value);
    }
  });

  it('stops at its depth and at its length', () => {
    expect(ids('['.repeat(100_000), 'json')).toEqual(['TooDeep']);
    expect(ids(`"${'x'.repeat(1_048_576)}"`, 'json')).toEqual(['DefinitionTooLong']);
  });
});

describe('YAML', () => {
  it('reads the same as JSON', () => {
    const yaml =
      'StartAt: Yes # comment\nStates:\n  Yes:\n    Type: Pass\n    Next: No\n  No: { Type: Succeed }\n  1: {Type: Fail}\n';
    const document = parseDefinition(yaml);
    expect(document.format).toBe('yaml');
    expect(document.diagnostics).toEqual([]);
    expect(document.value).toEqual({
      StartAt: 'Yes',
      States: { Yes: { Type: 'Pass', Next: 'No' }, No: { Type: 'Succeed' }, '1': { Type: 'Fail' } },
    });
    expect(document.positionAt(document.nodeAt('/States/Yes/Next')!.range.start)).toEqual({ line: 5, column: 11 });
  });

  it('writes out aliases and merge keys, with a bound', () => {
    const text = 'a: &a { x: 1, y: 2 }\nb: *a\nc:\n  <<: *a\n  y: 3\n';
    expect(parseDefinition(text).value).toEqual({ a: { x: 1, y: 2 }, b: { x: 1, y: 2 }, c: { x: 1, y: 3 } });
    const bomb = [
      'a0: &a0 [x,x,x,x,x,x,x,x,x,x]',
      ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(',')}]`),
    ];
    expect(ids(bomb.join('\n'))).toEqual(['AliasGrowth']);
    expect(ids('a: &a [*a]')).toEqual(['UnknownAlias']);
    expect(ids('a: *b')).toEqual(['UnknownAlias']);
  });

  it('reports duplicates, several documents, deep nesting and tags without failing', () => {
    expect(ids('a: 1\na: 2')).toEqual(['DuplicateField']);
    expect(ids('a: 1\n---\nb: 2')).toEqual(['YamlDocuments']);
    expect(ids(`a: ${'['.repeat(20_000)}`)).toEqual(['TooDeep']);
    expect(parseDefinition('a: !Sub "${B}"').value).toEqual({ a: '${B}' });
    expect(ids('a: [1\nb: }')).toContain('YamlSyntax');
    expect(ids('# nothing', 'yaml')).toEqual(['BlankDefinition']);
  });
});

describe('formatOfFile', () => {
  it('goes by the end of the name', () => {
    expect(['a.asl.yaml', 'b.yml', 'c.asl.json', 'd.tf'].map(formatOfFile)).toEqual([
      'yaml',
      'yaml',
      'json',
      undefined,
    ]);
  });
});
