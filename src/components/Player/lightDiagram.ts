// Lights a diagram that is already in the page: marks its states and edges by what the history says of a moment.
// src/diagram names every state and edge in data attributes; the looks are in src/css/player.css.
import type { Moment } from '@site/src/workers/playback';

const svgNamespace = 'http://www.w3.org/2000/svg';

function clear(svg: SVGSVGElement): void {
  for (const lit of svg.querySelectorAll('[data-status], [data-taken]')) {
    lit.removeAttribute('data-status');
    lit.removeAttribute('data-taken');
  }
  for (const count of svg.querySelectorAll('.player-count')) count.remove();
}

/** "3×" where a state was entered more than once, "2nd try" is told by the retry arrow: `↻2`. */
function countText(visits: number, attempts: number): string {
  const parts = [];
  if (visits > 1) parts.push(`${visits}×`);
  if (attempts > 1) parts.push(`↻${attempts}`);
  return parts.join(' ');
}

function addCount(state: Element, text: string): void {
  const box = state.querySelector<SVGGraphicsElement>('.pd-box');
  if (!box || text === '') return;
  const { x, y, width } = box.getBBox();
  const count = document.createElementNS(svgNamespace, 'text');
  count.setAttribute('class', 'player-count');
  count.setAttribute('x', String(x + width - 2));
  count.setAttribute('y', String(y - 4));
  count.textContent = text;
  state.append(count);
}

/** Shows `moment` in `svg`; undefined puts the diagram back as it was drawn. */
export function lightDiagram(svg: SVGSVGElement, moment: Moment | undefined): void {
  clear(svg);
  if (!moment) return;
  for (const element of svg.querySelectorAll<SVGElement>('[data-state]')) {
    const name = element.dataset.state ?? '';
    const state = Object.hasOwn(moment.states, name) ? moment.states[name] : undefined;
    if (!state) continue;
    element.setAttribute('data-status', state.status);
    addCount(element, countText(state.visits, state.attempts));
  }
  const taken = new Map(moment.transitions.map((one) => [`${one.from}\n${one.to}`, one.kind]));
  for (const edge of svg.querySelectorAll<SVGElement>('[data-from][data-to]')) {
    const kind = taken.get(`${edge.dataset.from}\n${edge.dataset.to}`);
    const isCatch = edge.dataset.kind === 'catch';
    if (kind !== undefined && isCatch === (kind === 'catch')) edge.setAttribute('data-taken', '');
  }
}
