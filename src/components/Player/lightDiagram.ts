// Lights a diagram that is already in the page: marks its states and edges by what the history says of a moment.
// src/diagram names every state and edge in data attributes; the looks are in src/css/player.css. Nothing is measured:
// the places come from the picture's own attributes, so that a step causes no layout.
import type { Moment } from '@site/src/workers/playback';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** "3×" where a state was entered more than once, "2nd try" is told by the retry arrow: `↻2`. */
function countText(visits: number, attempts: number): string {
  const parts = [];
  if (visits > 1) parts.push(`${visits}×`);
  if (attempts > 1) parts.push(`↻${attempts}`);
  return parts.join(' ');
}

function setCount(state: Element, text: string): void {
  const shown = state.querySelector(':scope > .player-count');
  if (shown?.textContent === text || (!shown && text === '')) return;
  shown?.remove();
  const box = state.querySelector(':scope > .pd-box');
  if (!box || text === '') return;
  const place = (name: string): number => Number(box.getAttribute(name) ?? 0);
  const count = document.createElementNS(svgNamespace, 'text');
  count.setAttribute('class', 'player-count');
  count.setAttribute('x', String(place('x') + place('width') - 2));
  count.setAttribute('y', String(place('y') - 4));
  count.textContent = text;
  state.append(count);
}

function setMark(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Shows `moment` in `svg`; undefined puts the diagram back as it was drawn. */
export function lightDiagram(svg: SVGSVGElement, moment: Moment | undefined): void {
  for (const element of svg.querySelectorAll<SVGElement>('[data-state]')) {
    const name = element.dataset.state ?? '';
    const state = moment && Object.hasOwn(moment.states, name) ? moment.states[name] : undefined;
    setMark(element, 'data-status', state?.status);
    setCount(element, state ? countText(state.visits, state.attempts) : '');
  }
  const taken = new Set(moment?.transitions.map(({ from, to, kind }) => `${kind}\n${from}\n${to}`));
  for (const edge of svg.querySelectorAll<SVGElement>('[data-from][data-to]')) {
    const { from, to, kind } = edge.dataset;
    const isTaken = taken.has(`${kind === 'catch' ? 'catch' : 'next'}\n${from}\n${to}`);
    setMark(edge, 'data-taken', isTaken ? '' : undefined);
  }
}
