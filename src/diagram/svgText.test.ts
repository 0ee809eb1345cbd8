// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { drawWorkflow } from './drawWorkflow';
import { englishDiagramWords } from './diagramWords';
import { hardNames, hardNamesDefinition } from './hardNames.testing';
import { escapeXml } from './svgText';

const draw = (definition: unknown, title = 'A title'): string => drawWorkflow(definition, { id: 'd', title }).svg;
const parse = (svg: string): Document => new DOMParser().parseFromString(svg, 'image/svg+xml');

const orders = {
  StartAt: 'Charge card',
  States: {
    'Charge card': {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Retry: [{ ErrorEquals: ['States.Timeout'], MaxAttempts: 2 }],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed' }],
      Next: 'Each item',
    },
    'Each item': {
      Type: 'Map',
      ItemProcessor: { StartAt: 'Pack', States: { Pack: { Type: 'Pass', End: true } } },
      Next: 'Done',
    },
    Done: { Type: 'Succeed' },
    Failed: { Type: 'Fail' },
  },
};

describe('svgText', () => {
  it('is one element, without script, style or HTML, with classes only', () => {
    const svg = draw(orders);
    expect(svg).toMatch(/^<svg [^>]*>.*<\/svg>$/s);
    expect(svg).not.toMatch(
      /<(script|style|foreignObject|a|image|use)\b|\son\w+=|javascript:|#[0-9a-f]{3,6}\b|fill=|stroke=/i,
    );
    const document = parse(svg);
    expect([...document.querySelectorAll('[style]')].map((each) => each.tagName)).toEqual(['svg']);
    expect(new Set([...document.querySelectorAll('*')].map((each) => each.tagName))).toEqual(
      new Set(
        ['svg', 'title', 'g', 'circle', 'path', 'rect', 'text', 'tspan'].filter((name) => svg.includes(`<${name}`)),
      ),
    );
  });

  it('names itself by its title', () => {
    const root = parse(draw(orders, 'Pipeline <of> "orders"')).documentElement;
    expect(root.getAttribute('role')).toBe('group');
    const title = root.querySelector(`#${root.getAttribute('aria-labelledby')!}`);
    expect(title!.textContent).toBe('Pipeline <of> "orders"');
    expect(Number(root.getAttribute('width'))).toBeGreaterThan(100);
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${root.getAttribute('width')} ${root.getAttribute('height')}`);
  });

  it('gives every state its name, path and type, the focus, and words for who cannot see it', () => {
    const states = [...parse(draw(orders)).querySelectorAll('[data-state]')];
    expect(
      states.map((each) => ['data-path', 'data-type', 'tabindex', 'role'].map((name) => each.getAttribute(name))),
    ).toEqual([
      ['/States/Charge card', 'Task', '0', 'img'],
      ['/States/Each item', 'Map', '0', 'group'],
      ['/States/Each item/ItemProcessor/States/Pack', 'Pass', '0', 'img'],
      ['/States/Done', 'Succeed', '0', 'img'],
      ['/States/Failed', 'Fail', '0', 'img'],
    ]);
    expect(states.map((each) => each.getAttribute('aria-label'))).toEqual([
      'Charge card, Task · lambda:invoke, start, Retry: States.Timeout × 2, goes to Each item, Failed (on error States.ALL)',
      'Each item, Map · for each, goes to Done',
      'Pack, Pass, start, end',
      'Done, Succeed, end',
      'Failed, Fail, end',
    ]);
  });

  it('marks edges with where they come from, go to, and their kind', () => {
    const edges = [...parse(draw(orders)).querySelectorAll('[data-kind]')];
    expect(edges.map((each) => ['data-from', 'data-to', 'data-kind'].map((name) => each.getAttribute(name)))).toEqual([
      ['Charge card', 'Each item', 'next'],
      ['Charge card', 'Failed', 'catch'],
      ['Each item', 'Done', 'next'],
    ]);
    expect(edges[1]!.querySelector('text')!.textContent).toBe('States.ALL');
  });

  it('says its words in the language it is given, and the names as they are', () => {
    const words = { ...englishDiagramWords, end: 'fim', goesTo: 'segue para', default: 'Padrão' };
    const definition = { StartAt: 'C', States: { C: { Type: 'Choice', Default: 'D' }, D: { Type: 'Succeed' } } };
    const { svg } = drawWorkflow(definition, { id: 'd', title: 't', words });
    expect(svg).toContain('aria-label="C, Choice, start, segue para D (Padrão)"');
    expect(svg).toContain('>Padrão</text>');
  });

  it.each(hardNames)('escapes %j', (name) => {
    const document = parse(
      draw({ StartAt: name, States: Object.fromEntries([[name, { Type: 'Task', Resource: name, Next: name }]]) }, name),
    );
    expect(document.querySelector('parsererror')).toBeNull();
    expect(document.querySelector('script')).toBeNull();
    const shown = name.replaceAll(/[\t\n]/g, ' ').replaceAll(/[\0-\x08]|\ud800/g, '\ufffd');
    expect(document.querySelector('[data-state]')!.getAttribute('data-state')).toBe(shown);
  });

  it('holds all hard names in one picture, whole in the tooltip', () => {
    const document = parse(draw(hardNamesDefinition()));
    expect(document.querySelectorAll('[data-state]')).toHaveLength(hardNames.length);
    const long = hardNames.find((name) => name.length > 80)!;
    expect([...document.querySelectorAll('title')].some((each) => each.textContent.startsWith(long))).toBe(true);
  });

  it('carries its style sheet when it stands alone', () => {
    const { svg } = drawWorkflow(orders, { id: 'd', title: 't', standalone: true });
    expect(parse(svg).querySelector('style')!.textContent).toContain('--passo-state-fill:#ffffff');
  });

  it('gives the same bytes each time', () => expect(draw(orders)).toBe(draw(structuredClone(orders))));
});

describe('escapeXml', () => {
  it('escapes markup and replaces what XML cannot hold', () => {
    expect(escapeXml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
    expect(escapeXml('\u0000\ud800x\udc00\ufffe😀')).toBe('\ufffd\ufffdx\ufffd\ufffd😀');
  });
});
