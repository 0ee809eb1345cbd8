// Keeps the page's diagram in step with the moment, and tells which state the reader chose in it and which keys were pressed.
import { useEffect, useRef } from 'react';

import type { Moment } from '@site/src/workers/playback';

import { lightDiagram } from './lightDiagram';
import { pressPlayerKey, type PlayerMoves } from './playerKeys';

export function useDiagram(
  svg: SVGSVGElement | null,
  moment: Moment | undefined,
  onChoose: (state: string) => void,
): void {
  useEffect(() => {
    if (svg) lightDiagram(svg, moment);
  }, [svg, moment]);

  useEffect(() => {
    if (!svg) return undefined;
    const choose = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
      const element = event.target instanceof Element ? event.target.closest<SVGElement>('[data-state]') : null;
      if (element?.dataset.state !== undefined) onChoose(element.dataset.state);
    };
    svg.addEventListener('click', choose);
    svg.addEventListener('keydown', choose);
    return () => {
      svg.removeEventListener('click', choose);
      svg.removeEventListener('keydown', choose);
      lightDiagram(svg, undefined);
    };
  }, [svg, onChoose]);
}

/** The keys of the player work on the states of the diagram too. */
export function useDiagramKeys(svg: SVGSVGElement | null, moves: PlayerMoves): void {
  const latest = useRef(moves);
  latest.current = moves;
  useEffect(() => {
    if (!svg) return undefined;
    const press = (event: KeyboardEvent) => pressPlayerKey(event, latest.current);
    svg.addEventListener('keydown', press);
    return () => svg.removeEventListener('keydown', press);
  }, [svg]);
}
