// A picture drawn at build from text: a workflow's diagram or a Mermaid fence. It scrolls inside its own box.
import type { ReactNode } from 'react';

interface Props {
  /** SVG from src/diagram or src/plugins/mermaidFences: made and escaped at build. */
  svg: string;
  /** What the box is called where it can be scrolled by keyboard. */
  label: string;
}

export default function DiagramFigure({ svg, label }: Props): ReactNode {
  // tabIndex: a box that scrolls sideways must be reachable by keyboard (WCAG 2.1.1).
  return (
    <div className="diagram" role="region" aria-label={label} tabIndex={0} dangerouslySetInnerHTML={{ __html: svg }} />
  );
}
