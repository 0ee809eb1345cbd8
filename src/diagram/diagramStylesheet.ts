// Knows the style sheet of diagrams: the variables of colours.ts for light and dark, and the classes that use them.
// src/diagram/diagram.css is this text, written by `npm run goldens`; a site imports the file, a saved picture carries the text.
import { diagramColours } from './colours';
import { labelSize } from './drawnEdges';
import { captionSize, nameSize } from './stateBox';

/** Each rule: selectors, then declarations by `;`. Order matters as in any style sheet. */
const rules: readonly (readonly [selectors: string, declarations: string])[] = [
  // The picture shrinks to 70 % with its box, and then the box scrolls.
  [
    '.passo-diagram',
    'display: block; width: var(--passo-width); max-width: 100%; min-width: calc(var(--passo-width) * 0.7); height: auto; margin: 0 auto; ' +
      'font-family: var(--passo-font, system-ui, sans-serif)',
  ],
  ['.pd-name', `font-size: ${nameSize}px; font-weight: 500; fill: var(--passo-state-text)`],
  ['.pd-caption', `font-size: ${captionSize}px; fill: var(--passo-caption-text)`],
  ['.pd-box', 'fill: var(--passo-state-fill); stroke: var(--passo-state-stroke); stroke-width: 1'],
  ['.pd-group', '--passo-label-fill: var(--passo-group-fill)'],
  ['.pd-group > .pd-box', 'fill: var(--passo-group-fill); stroke: var(--passo-group-stroke)'],
  ['.pd-divider', 'fill: none; stroke: var(--passo-group-stroke); stroke-dasharray: 2 4'],
  ['.pd-icon, .pd-retry', 'fill: none; stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round'],
  ['.pd-task > .pd-icon, .pd-pass > .pd-icon', 'stroke: var(--passo-task)'],
  [
    '.pd-choice > .pd-icon, .pd-wait > .pd-icon, .pd-parallel > .pd-icon, .pd-map > .pd-icon',
    'stroke: var(--passo-flow)',
  ],
  ['.pd-succeed > .pd-icon', 'stroke: var(--passo-succeed)'],
  ['.pd-fail > .pd-icon', 'stroke: var(--passo-fail)'],
  ['.pd-unknown > .pd-icon, .pd-missing > .pd-icon', 'stroke: var(--passo-missing)'],
  ['.pd-missing > .pd-box, .pd-unknown > .pd-box', 'stroke: var(--passo-missing); stroke-dasharray: 4 3'],
  ['.pd-missing > .pd-name, .pd-missing > .pd-caption', 'fill: var(--passo-missing)'],
  ['.pd-unreachable > .pd-box', 'stroke-dasharray: 4 3'],
  ['.pd-retry', 'stroke: var(--passo-retry)'],
  ['.pd-edge > path', 'fill: none; stroke: var(--passo-edge); stroke-width: 1.3'],
  ['.pd-edge > .pd-tip, .pd-start', 'fill: var(--passo-edge); stroke: none'],
  ['.pd-catch > path', 'stroke: var(--passo-edge-catch); stroke-dasharray: 5 3'],
  ['.pd-catch > .pd-tip', 'fill: var(--passo-edge-catch)'],
  ['.pd-to-missing > path', 'stroke: var(--passo-missing); stroke-dasharray: 4 3'],
  ['.pd-to-missing > .pd-tip', 'fill: var(--passo-missing)'],
  ['.pd-label', 'fill: var(--passo-label-fill)'],
  ['.pd-label-text', `font-size: ${labelSize}px; text-anchor: middle; fill: var(--passo-label-text)`],
  ['.pd-catch > .pd-label-text', 'fill: var(--passo-edge-catch)'],
  ['.pd-end', 'fill: var(--passo-state-fill); stroke: var(--passo-edge); stroke-width: 1.3'],
  ['.pd-end-dot', 'fill: var(--passo-edge)'],
  ['.pd-state:focus', 'outline: none'],
  ['.pd-state:focus-visible > .pd-box', 'stroke: var(--passo-focus); stroke-width: 2.5'],
];

const forcedColours: typeof rules = [
  ['.pd-box, .pd-edge > path, .pd-icon, .pd-retry', 'stroke: CanvasText'],
  ['.pd-name, .pd-caption, .pd-label-text, .pd-edge > .pd-tip, .pd-start, .pd-end-dot', 'fill: CanvasText'],
  ['.pd-box, .pd-label, .pd-end', 'fill: Canvas'],
  ['.pd-state:focus-visible > .pd-box', 'stroke: Highlight'],
];

const variables = (theme: 0 | 1): string =>
  Object.entries(diagramColours)
    .map(([name, colours]) => `--passo-${name}: ${colours[theme]}`)
    .join('; ');

const block = (selectors: string, declarations: string, indent = ''): string => {
  const lines = declarations.split('; ').map((declaration) => `${indent}  ${declaration};\n`);
  return `${indent}${selectors.replaceAll(', ', `,\n${indent}`)} {\n${lines.join('')}${indent}}\n`;
};
const blocks = (list: typeof rules, indent = ''): string =>
  list.map(([selectors, declarations]) => block(selectors, declarations, indent)).join('');

/** The whole style sheet. Light is the default, and paper; `[data-theme='dark']` above the picture (as Docusaurus sets it) is dark. */
export function diagramStylesheet(): string {
  return [
    block(':root', variables(0)),
    `@media screen {\n${block("[data-theme='dark']", variables(1), '  ')}}\n`,
    blocks(rules),
    `@media print {\n${block('.passo-diagram', 'min-width: 0', '  ')}}\n`,
    `@media (forced-colors: active) {\n${blocks(forcedColours, '  ')}}\n`,
  ].join('');
}

/** The style sheet of a picture that stands by itself: small, and dark where the reader's system is. */
export function standaloneStylesheet(): string {
  const dark = `@media (prefers-color-scheme: dark) {\n${block(':root', variables(1), '  ')}}\n`;
  const text = block(':root', variables(0)) + dark + blocks(rules);
  return text
    .replaceAll(/\s*\n\s*/g, '')
    .replaceAll(/ ?([{}:;,>]) (?![a-z-]*scheme)/g, '$1')
    .replaceAll(/;\}/g, '}');
}
