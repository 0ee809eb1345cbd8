// The workbench of "Check a definition" and of the playground: editor, diagnostics and diagram, updated while the reader
// types; in the playground the workflow also runs. All of it stays in the page.
import { useCallback, useRef, useState, type DragEvent, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import DiagramFigure from '../DiagramFigure';
import DefinitionEditor from './DefinitionEditor';
import DiagnosticList from './DiagnosticList';
import DiagramActions from './DiagramActions';
import { useDefinitionCheck, type DefinitionCheck } from './useDefinitionCheck';

/** What the reader edits. */
export interface Draft {
  text: string;
  type: 'STANDARD' | 'EXPRESS';
}

interface Props {
  initial: Draft;
  /** Further controls in the bar, and what stands under the diagram; the playground has both. */
  bar?: (setDraft: (draft: Draft) => void) => ReactNode;
  under?: (draft: Draft, check: DefinitionCheck, diagram: HTMLElement | null) => ReactNode;
}

export default function Workbench({ initial, bar, under }: Props): ReactNode {
  const [draft, setDraft] = useState(initial);
  const [diagram, setDiagram] = useState<HTMLElement | null>(null);
  const goTo = useRef<(offset: number) => void>(() => undefined);
  const check = useDefinitionCheck(draft.text, draft.type);
  const { answer, format, editorDiagnostics, verdict, ask } = check;

  const setText = useCallback((text: string) => setDraft((now) => ({ ...now, text })), []);
  const open = async (file: File | undefined) => {
    if (file) setText(await file.text());
  };
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  };

  return (
    <div className="check-definition" onDropCapture={drop} onDragOver={(event) => event.preventDefault()}>
      <div className="check-bar">
        <label className="check-file">
          <Translate id="check.open">Open a file</Translate>
          <input type="file" accept=".json,.yaml,.yml,.asl" onChange={(event) => void open(event.target.files?.[0])} />
        </label>
        <label>
          <Translate id="check.type">Type</Translate>{' '}
          <select
            value={draft.type}
            onChange={(event) =>
              setDraft({ ...draft, type: event.target.value === 'EXPRESS' ? 'EXPRESS' : 'STANDARD' })
            }
          >
            <option value="STANDARD">Standard</option>
            <option value="EXPRESS">Express</option>
          </select>
        </label>
        {bar?.(setDraft)}
        <p className="check-verdict" role="status">
          {verdict}
        </p>
      </div>
      <div className="check-columns">
        <DefinitionEditor
          text={draft.text}
          format={format}
          diagnostics={editorDiagnostics}
          label={translate({ id: 'check.editor', message: 'Definition, in JSON or YAML' })}
          onChange={setText}
          ask={ask}
          onReady={(show) => {
            goTo.current = show;
          }}
        />
        <div className="check-result" ref={setDiagram}>
          {answer?.svg && (
            <>
              <DiagramFigure
                svg={answer.svg}
                truncated={answer.truncated}
                label={translate({ id: 'check.diagram', message: 'Diagram of your definition' })}
              />
              <DiagramActions mermaid={answer.mermaid ?? ''} svg={answer.standaloneSvg ?? ''} />
            </>
          )}
        </div>
      </div>
      {answer && <DiagnosticList diagnostics={answer.diagnostics} goTo={(offset) => goTo.current(offset)} />}
      {under?.(draft, check, diagram)}
    </div>
  );
}
