// Knows how mermaid runs without a browser: in a jsdom window of its own, so that no global of the build changes, with texts
// measured by the table of src/diagram (jsdom lays nothing out). The same bytes on every machine: no font is read.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { JSDOM } from 'jsdom';
import { textWidth } from '../../diagram';

export interface Mermaid {
  initialize(config: Record<string, unknown>): void;
  parse(text: string): Promise<{ diagramType: string }>;
  render(id: string, text: string): Promise<{ svg: string }>;
}

export interface MermaidWindow {
  mermaid: Mermaid;
  document: Document;
  parseHtml(html: string): DocumentFragment;
}

/** Sizes in pixels; sequence.css sets the same, or the measured widths would be wrong. */
export const actorFontSize = 13.5;
export const messageFontSize = 13;
export const noteFontSize = 12.5;
const lineHeight = 1.25;
const fontFamily = 'sans-serif';

const config = {
  startOnLoad: false,
  securityLevel: 'strict',
  theme: 'base',
  fontFamily,
  htmlLabels: false,
  deterministicIds: true,
  suppressErrorRendering: true,
  sequence: {
    mirrorActors: false,
    useMaxWidth: false,
    width: 130,
    height: 40,
    actorMargin: 44,
    boxMargin: 10,
    noteMargin: 9,
    messageMargin: 32,
    diagramMarginX: 12,
    diagramMarginY: 8,
    activationWidth: 10,
    bottomMarginAdj: 12,
    actorFontSize,
    actorFontFamily: fontFamily,
    messageFontSize,
    messageFontFamily: fontFamily,
    noteFontSize,
    noteFontFamily: fontFamily,
  },
};

let opened: MermaidWindow | undefined;

/** The one window of this process; opened at the first fence, since reading mermaid takes a second. */
export function mermaidWindow(): MermaidWindow {
  opened ??= openWindow();
  return opened;
}

function openWindow(): MermaidWindow {
  const dom = new JSDOM('<!doctype html><body></body>', { runScripts: 'outside-only', pretendToBeVisual: true });
  const { window } = dom;
  window.structuredClone = structuredClone;
  const require = createRequire(__filename);
  const file = join(dirname(require.resolve('mermaid/package.json')), 'dist/mermaid.min.js');
  new Script(readFileSync(file, 'utf8'), { filename: file }).runInContext(dom.getInternalVMContext());
  // jsdom knows no layout: these three are what mermaid asks of it.
  Object.assign(window.SVGElement.prototype, {
    getBBox(this: SVGElement) {
      return boundingBox(this);
    },
    getComputedTextLength(this: SVGElement) {
      return boundingBox(this).width;
    },
  });
  const { mermaid } = window as unknown as { mermaid: Mermaid };
  mermaid.initialize(config);
  return {
    mermaid,
    document: window.document,
    parseHtml: (html) => {
      const template = window.document.createElement('template');
      template.innerHTML = html;
      return template.content;
    },
  };
}

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

const fontSizeOf = (element: Element | null): number => {
  for (let at = element; at !== null; at = at.parentElement) {
    const written = /font-size:\s*([\d.]+)px/.exec(at.getAttribute('style') ?? '')?.[1] ?? at.getAttribute('font-size');
    if (written) return parseFloat(written);
  }
  return messageFontSize;
};

const numberOf = (element: Element, name: string): number => parseFloat(element.getAttribute(name) ?? '') || 0;

/** Where an element lies, near enough for what sequence diagrams ask: texts by their widths, boxes by their attributes. */
function boundingBox(element: Element): Bounds {
  switch (element.tagName.toLowerCase()) {
    case 'text':
    case 'tspan': {
      const size = fontSizeOf(element);
      const spans = [...element.children].filter((child) => child.tagName.toLowerCase() === 'tspan');
      const lines = spans.length > 0 ? spans : [element];
      const width = Math.max(...lines.map((line) => textWidth(line.textContent ?? '', size)));
      return { x: numberOf(element, 'x'), y: numberOf(element, 'y'), width, height: lines.length * size * lineHeight };
    }
    case 'line': {
      const [x1, x2] = [numberOf(element, 'x1'), numberOf(element, 'x2')];
      const [y1, y2] = [numberOf(element, 'y1'), numberOf(element, 'y2')];
      return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
    }
    case 'circle': {
      const radius = numberOf(element, 'r');
      return {
        x: numberOf(element, 'cx') - radius,
        y: numberOf(element, 'cy') - radius,
        width: 2 * radius,
        height: 2 * radius,
      };
    }
    case 'g':
    case 'svg': {
      const boxes = [...element.children].map(boundingBox).filter((box) => box.width > 0 || box.height > 0);
      if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
      const x = Math.min(...boxes.map((box) => box.x));
      const y = Math.min(...boxes.map((box) => box.y));
      return {
        x,
        y,
        width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
        height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
      };
    }
    default:
      return {
        x: numberOf(element, 'x'),
        y: numberOf(element, 'y'),
        width: numberOf(element, 'width'),
        height: numberOf(element, 'height'),
      };
  }
}
