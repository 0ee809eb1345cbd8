import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { actorFontSize, messageFontSize, noteFontSize } from './mermaidWindow';
import { mermaidFences, MermaidFenceError, renderMermaidFence } from './index';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const sequence = (...lines: string[]): string =>
  ['sequenceDiagram', '  accTitle: What it shows', ...lines.map((line) => `  ${line}`)].join('\n');
const parse = (svg: string): Document => new new JSDOM('').window.DOMParser().parseFromString(svg, 'image/svg+xml');
const failure = (text: string): Promise<MermaidFenceError> =>
  renderMermaidFence(text).then(
    () => Promise.reject(new Error('it was drawn')),
    (error: unknown) => error as MermaidFenceError,
  );

const everything = sequence(
  'accDescr: The order service asks the bank',
  'autonumber',
  'participant A as Order service',
  'actor B as Bank',
  'A->>+B: Charge 10',
  'alt paid',
  'B-->>-A: ok',
  'else refused',
  'B--xA: no',
  'end',
  'Note over A,B: Never <b>twice</b>',
  'loop every minute',
  'A-)B: ping',
  'end',
  'rect rgb(200, 10, 10)',
  'A->>A: to itself & "more"',
  'end',
);

describe('renderMermaidFence', () => {
  it('draws participants, messages and notes, named and described', async () => {
    const document = parse(await renderMermaidFence(everything, { id: 'one' }));
    expect(document.querySelector('parsererror')).toBeNull();
    const root = document.documentElement;
    expect(root.getAttribute('role')).toBe('img');
    expect(document.getElementById(root.getAttribute('aria-labelledby')!)!.textContent).toBe('What it shows');
    expect(document.getElementById(root.getAttribute('aria-describedby')!)!.textContent).toBe(
      'The order service asks the bank',
    );
    const texts = [...document.querySelectorAll('text')].map((text) => text.textContent);
    for (const text of [
      'Order service',
      'Bank',
      'Charge 10',
      'ok',
      'no',
      'ping',
      '[paid]',
      '[refused]',
      'to itself & "more"',
    ])
      expect(texts).toContain(text);
    expect([...document.querySelectorAll('.messageLine0, .messageLine1')]).toHaveLength(5);
  });

  it('keeps no colour, font, style, script, link or HTML of its own', async () => {
    const svg = await renderMermaidFence(everything);
    expect(svg).not.toMatch(
      /<(style|script|foreignObject|a|image|use|b)\b|\son\w+=|href|javascript:|fill=|stroke=|font|rgb|#[0-9a-f]{3,6};/i,
    );
    expect([...parse(svg).querySelectorAll('[style]')].map((each) => each.tagName)).toEqual(['svg']);
  });

  it('has ids of its own, and none that lead nowhere', async () => {
    const [one, two] = [
      await renderMermaidFence(everything, { id: 'one' }),
      await renderMermaidFence(everything, { id: 'two' }),
    ];
    const ids = (svg: string): string[] => [...svg.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]!);
    expect(new Set([...ids(one), ...ids(two)]).size).toBe(ids(one).length + ids(two).length);
    for (const [, target] of one.matchAll(/url\(#([^)]*)\)/g)) expect(ids(one)).toContain(target);
    expect(one).toContain('url(#one-');
  });

  it('makes boxes wide enough for their texts, and lifelines no longer than the picture', async () => {
    const name = 'A participant with quite a long name';
    const document = parse(await renderMermaidFence(sequence(`participant A as ${name}`, 'participant B', 'A->>B: x')));
    const widths = [...document.querySelectorAll('rect.actor')].map((box) => Number(box.getAttribute('width')));
    expect(Math.max(...widths)).toBeGreaterThan(name.length * 5.5);
    const [, y, , height] = document.documentElement.getAttribute('viewBox')!.split(' ').map(Number);
    for (const line of document.querySelectorAll('.actor-line'))
      expect(Number(line.getAttribute('y2'))).toBeLessThanOrEqual(y! + height!);
  });

  it('gives the same bytes each time, also when many are asked for at once', async () => {
    const [one, other, again] = await Promise.all(
      [everything, sequence('A->>B: x'), everything].map((text) => renderMermaidFence(text)),
    );
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it('leaves the globals of the build alone', async () => {
    await renderMermaidFence(sequence('A->>B: x'));
    expect('window' in globalThis || 'document' in globalThis || 'mermaid' in globalThis).toBe(false);
  });

  it.each([
    [sequence('A->>B: fine', 'A=>B: not an arrow'), 4, /^Mermaid: not understood/],
    ['flowchart TD\n  a --> b', 1, /^Only a sequenceDiagram/],
    ['%% a comment\nsequenceDiagram\n  A->>B: x', 2, /has no name; add a line "accTitle/],
    ['sequenceDiagram\n%%{init: {"securityLevel": "loose"}}%%\naccTitle: x', 2, /^Directives and front matter/],
    ['---\nconfig: {}\n---\nsequenceDiagram', 1, /^Directives and front matter/],
    ['', 1, /^The fence is empty/],
    [sequence(...Array.from({ length: 500 }, () => 'A->>B: x')), 1, /^Longer than/],
  ])('refuses %j at its line', async (text, line, message) => {
    const error = await failure(text);
    expect(error).toBeInstanceOf(MermaidFenceError);
    expect(error.message).toMatch(message);
    expect(error.line).toBe(line);
  });

  it('draws on after a fence that failed', async () => {
    await failure(sequence('A=>B'));
    expect(await renderMermaidFence(sequence('A->>B: x'))).toContain('<svg');
  });
});

describe('mermaidFences', () => {
  const code = (value: string, line: number, lang = 'mermaid') => ({
    type: 'code',
    lang,
    value,
    position: { start: { line, column: 1 }, end: { line: line + 9, column: 1 } },
  });
  const run = (...children: unknown[]): Promise<unknown[]> =>
    mermaidFences()({ type: 'root', children } as never, { path: '/site/docs/a.mdx' }).then(() => children);

  it('puts a figure where the fence was, twice the same fence with two sets of ids, and leaves other code', async () => {
    const text = sequence('A->>B: x');
    const children = (await run(code(text, 3), code('let a', 20, 'ts'), code(text, 30))) as {
      type: string;
      name: string;
      attributes: { name: string; value: string }[];
    }[];
    expect(children.map((each) => each.type)).toEqual(['mdxJsxFlowElement', 'code', 'mdxJsxFlowElement']);
    expect(children[0]!.name).toBe('DiagramFigure');
    expect(children[0]!.attributes[1]).toMatchObject({ name: 'label', value: 'What it shows' });
    const idOf = (svg: string): string => /aria-labelledby="([^"]*)"/.exec(svg)![1]!;
    expect(idOf(children[0]!.attributes[0]!.value)).not.toBe(idOf(children[2]!.attributes[0]!.value));
  });

  it('names the file and the line of the page', () =>
    expect(run(code(sequence('A->>B: x', 'A=>B: y'), 10))).rejects.toThrow(
      '/site/docs/a.mdx:14: Mermaid: not understood',
    ));
});

describe('sequence.css', () => {
  it('sets the sizes that texts were measured with', () => {
    const css = readFileSync(join(__dirname, 'sequence.css'), 'utf8');
    const sizeOf = (selector: string): number =>
      Number(new RegExp(`${selector} \\{[^}]*font-size: ([\\d.]+)px`).exec(css)![1]);
    expect([sizeOf('text'), sizeOf('text.actor'), sizeOf('.noteText')]).toEqual([
      messageFontSize,
      actorFontSize,
      noteFontSize,
    ]);
  });
});
