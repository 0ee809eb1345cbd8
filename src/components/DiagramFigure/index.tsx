// A picture drawn from text: a workflow's diagram or a Mermaid fence. It scrolls inside its own box; where something is left
// out of it, a line under it says so.
import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';

interface Props {
  /** SVG from src/diagram or src/plugins/mermaidFences: made and escaped at build. */
  svg: string;
  /** What the box is called where it can be scrolled by keyboard. */
  label: string;
  /** Whether the workflow nests more deeply than is drawn: WorkflowGraph's `truncated`. */
  truncated?: boolean | undefined;
}

export default function DiagramFigure({ svg, label, truncated }: Props): ReactNode {
  // tabIndex: a box that scrolls sideways must be reachable by keyboard (WCAG 2.1.1).
  return (
    <>
      <div
        className="diagram"
        role="region"
        aria-label={label}
        tabIndex={0}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      {truncated && (
        <p className="diagram-cut">
          <Translate id="diagram.cut" description="Under a picture that leaves out the innermost states">
            The picture is cut: states that are nested more deeply are not drawn.
          </Translate>
        </p>
      )}
    </>
  );
}
