// Knows how a layout becomes SVG text: escaped, without script, HTML or colour of its own (SVG 2; WAI-ARIA 1.2 roles).
// Colours and strokes are classes of diagramStylesheet; every state can take the focus and says what it is and leads to.
import { standaloneStylesheet } from './diagramStylesheet';
import { tipPoint, type Curve } from './edgeCurve';
import { labelLine } from './drawnEdges';
import { startRadius, type DiagramLayout, type LaidEdge, type LaidMachine, type LaidState } from './layoutGraph';
import { boxPadding, boxPaddingUpright, captionLine, iconWidth, nameLine } from './stateBox';
import { retryIcon, stateIcons } from './stateIcons';
import { stateCaption } from './stateCaption';
import type { DiagramWords } from './diagramWords';

export interface SvgOptions {
  /** Prefix of the ids in the picture; must be unique in the page. */
  id: string;
  /** What the picture is called, for those who hear it. */
  title: string;
  /** True for a picture that is saved by itself: it then carries its style sheet. */
  standalone?: boolean;
}

/** SVG text of a layout: one element, no line breaks, a few kilobytes. */
export function svgText(layout: DiagramLayout, options: SvgOptions): string {
  const width = Math.ceil(layout.width);
  const height = Math.ceil(layout.height);
  const id = escapeXml(options.id);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="passo-diagram" width="${width}" height="${height}" `,
    `viewBox="0 0 ${width} ${height}" style="--passo-width:${width}px" role="group" aria-labelledby="${id}-title">`,
    `<title id="${id}-title">${escapeXml(options.title)}</title>`,
    options.standalone === true ? `<style>${escapeXml(standaloneStylesheet())}</style>` : '',
    machineSvg(layout.machine, layout.words),
    '</svg>',
  ].join('');
}

/** One decimal is a fourteenth of a hairline; more is only bytes. */
const round = (value: number): string => String(Math.round(value * 10) / 10 + 0);

/** Text as XML text or attribute; characters that XML 1.0 cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(
      /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    )
    .replaceAll(
      /[&<>"']/g,
      (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[mark] ?? mark,
    )
    .replaceAll(/[\t\n\r]/g, ' ');
}

function machineSvg(machine: LaidMachine, words: DiagramWords): string {
  const missing = new Set(machine.graph.states.filter((state) => state.type === 'Missing').map((state) => state.name));
  const lines = machine.edges.map((edge) => edgeSvg(edge, missing.has(edge.to))).join('');
  return [
    '<g class="pd-edges" aria-hidden="true">',
    machine.start === undefined
      ? ''
      : `<circle class="pd-start" cx="${round(machine.start.x)}" cy="${round(machine.start.y)}" r="${startRadius}"/>` +
        `<g class="pd-edge pd-next">${curveSvg(machine.start.curve)}</g>`,
    lines,
    '</g>',
    ...machine.states.map((laid) => stateSvg(laid, machine, words)),
  ].join('');
}

function edgeSvg(edge: LaidEdge, toMissing: boolean): string {
  const { label } = edge;
  const classes = `pd-edge pd-${edge.kind}${toMissing ? ' pd-to-missing' : ''}`;
  const data = `data-from="${escapeXml(edge.from)}" data-to="${escapeXml(edge.to)}" data-kind="${edge.kind}"`;
  const whole = edge.texts.join('; ');
  const title = whole !== '' && label?.lines.join(' ') !== whole ? `<title>${escapeXml(whole)}</title>` : '';
  const text =
    label === undefined
      ? ''
      : `<rect class="pd-label" x="${round(label.x)}" y="${round(label.y)}" width="${round(label.width)}" height="${round(label.height)}" rx="4"/>` +
        textSvg(label.lines, label.x + label.width / 2, label.y + 2 + labelLine * 0.75, labelLine, 'pd-label-text');
  return `<g class="${classes}" ${data}>${title}${curveSvg(edge.curve)}${text}</g>`;
}

function curveSvg(curve: Curve): string {
  const { start, segments } = curve;
  let path = `M${round(start.x)} ${round(start.y)}`;
  for (const segment of segments) path += (segment.length === 2 ? 'L' : 'C') + segment.map(round).join(' ');
  const tip = tipPoint(curve);
  const wings = { down: [-4, -7, 8, 0], up: [-4, 7, 8, 0], left: [7, -4, 0, 8], right: [-7, -4, 0, 8] }[curve.tip];
  return `<path d="${path}"/><path class="pd-tip" d="M${round(tip.x)} ${round(tip.y)}l${wings.slice(0, 2).join(' ')} ${wings.slice(2).join(' ')}z"/>`;
}

function textSvg(lines: string[], x: number, y: number, step: number, className: string): string {
  const [first = '', ...rest] = lines;
  const more = rest.map((line) => `<tspan x="${round(x)}" dy="${step}">${escapeXml(line)}</tspan>`).join('');
  return `<text class="${className}" x="${round(x)}" y="${round(y)}">${escapeXml(first)}${more}</text>`;
}

function stateSvg(laid: LaidState, machine: LaidMachine, words: DiagramWords): string {
  const { state, x, y, width, height, lines, caption } = laid;
  const isGroup = laid.machines.length > 0;
  const classes = ['pd-state', `pd-${state.type.toLowerCase()}`];
  if (isGroup) classes.push('pd-group');
  if (!state.isReachable) classes.push('pd-unreachable');
  const isPill = state.type === 'Succeed' || state.type === 'Fail';
  const textHeight = lines.length * nameLine + (caption === '' ? 0 : captionLine);
  const top = isGroup ? y + boxPaddingUpright + 2 : y + (height - textHeight) / 2;
  const textX = x + boxPadding + iconWidth;
  const iconY = isGroup ? top + textHeight / 2 - 8 : y + height / 2 - 8;
  const label = accessibleName(laid, machine, words);
  return [
    `<g class="${classes.join(' ')}" data-state="${escapeXml(state.name)}" data-path="${escapeXml(state.path)}" data-type="${state.type}" `,
    `tabindex="0" role="${isGroup ? 'group' : 'img'}" aria-label="${escapeXml(label)}">`,
    `<title>${escapeXml(tooltip(laid, words))}</title>`,
    `<rect class="pd-box" x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" rx="${isPill ? height / 2 : 8}"/>`,
    `<path class="pd-icon" transform="translate(${round(x + boxPadding)} ${round(iconY)})" d="${stateIcons[state.type]}"/>`,
    textSvg(lines, textX, top + nameLine * 0.76, nameLine, 'pd-name'),
    caption === ''
      ? ''
      : textSvg([caption], textX, top + lines.length * nameLine + captionLine * 0.72, captionLine, 'pd-caption'),
    state.retriers.length === 0
      ? ''
      : `<path class="pd-retry" transform="translate(${round(x + width - boxPadding - 12)} ${round(y + 8)})" d="${retryIcon}"/>`,
    ...laid.machines.map((inner, index) => divider(laid, index) + machineSvg(inner, words)),
    state.isEnd && !isPill ? endMark(x + width / 2, y + height) : '',
    '</g>',
  ].join('');
}

/** A ring with a dot on the lower edge of the box: here the machine ends. */
const endMark = (x: number, y: number): string =>
  `<circle class="pd-end" cx="${round(x)}" cy="${round(y)}" r="5"/><circle class="pd-end-dot" cx="${round(x)}" cy="${round(y)}" r="2.2"/>`;

/** A hairline between two branches of a Parallel. */
function divider(laid: LaidState, index: number): string {
  const before = laid.machines[index - 1];
  const after = laid.machines[index];
  if (before === undefined || after === undefined) return '';
  const x = (before.x + before.width + after.x) / 2;
  return `<path class="pd-divider" d="M${round(x)} ${round(after.y)}V${round(laid.y + laid.height - boxPadding)}"/>`;
}

function retryText(laid: LaidState, words: DiagramWords): string {
  const { retriers } = laid.state;
  if (retriers.length === 0) return '';
  const said = retriers.map(
    ({ errors, maxAttempts }) => `${errors.join(', ')}${maxAttempts === undefined ? '' : ` × ${maxAttempts}`}`,
  );
  return `${words.retry}: ${said.join('; ')}`;
}

function tooltip(laid: LaidState, words: DiagramWords): string {
  const name = laid.state.name === '' && laid.state.type === 'Missing' ? words.noTarget : laid.state.name;
  return [name, stateCaption(laid.state, words), retryText(laid, words)].filter((part) => part !== '').join(' | ');
}

/** What a screen reader says: name, type, marks, and where it goes from here. */
function accessibleName(laid: LaidState, machine: LaidMachine, words: DiagramWords): string {
  const { state } = laid;
  const marks = [
    stateCaption(state, words),
    state.isStart ? words.start : '',
    state.isEnd ? words.end : '',
    state.isReachable ? '' : words.unreachable,
    retryText(laid, words),
  ];
  const goals = machine.edges
    .filter((edge) => edge.from === state.name)
    .map((edge) => {
      const because = edge.kind === 'catch' ? [words.onError, ...edge.texts].join(' ') : edge.texts.join('; ');
      const goal = edge.to === '' ? words.noTarget : edge.to;
      return because === '' ? goal : `${goal} (${because})`;
    });
  const name = state.name === '' && state.type === 'Missing' ? words.noTarget : state.name;
  const parts = [name, ...marks, goals.length === 0 ? '' : `${words.goesTo} ${goals.join(', ')}`];
  return parts.filter((part) => part !== '').join(', ');
}
