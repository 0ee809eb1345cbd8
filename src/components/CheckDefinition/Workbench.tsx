// "Check a definition": editor, diagnostics and diagram, updated while the reader types. All of it stays in the page.
import { useCallback, useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

import type { SourceFormat } from '@site/src/asl';
import type { DefinitionCheckAnswer } from '@site/src/workers/definitionCheck';
import { DefinitionChecker, type CheckOutcome } from '@site/src/workers/DefinitionChecker';

import DiagramFigure from '../DiagramFigure';
import { diagramWords } from '../diagramWords';
import DefinitionEditor, { type EditorDiagnostic } from './DefinitionEditor';
import DiagnosticList from './DiagnosticList';
import DiagramActions from './DiagramActions';
import { startingDefinition } from './startingDefinition';

/** Typing is not interrupted: the check runs when the reader pauses this long. */
const pauseMilliseconds = 150;

const noDiagnostics: EditorDiagnostic[] = [];

function editorDiagnostics(answer: DefinitionCheckAnswer | undefined): EditorDiagnostic[] {
  if (!answer) return noDiagnostics;
  return answer.diagnostics.map(({ range, severity, message, mend }) => ({
    from: range.start,
    to: Math.max(range.end, range.start + 1),
    severity: severity === 'ERROR' ? 'error' : 'warning',
    message: `${message}\n${mend}`,
  }));
}

function refusalText(refused: 'too-long' | 'too-slow' | 'failed'): string {
  const texts = {
    'too-long': translate({
      id: 'check.tooLong',
      message: 'This text is too long to be a definition: AWS takes at most 1 MiB.',
    }),
    'too-slow': translate({ id: 'check.tooSlow', message: 'Checking this text took too long and was stopped.' }),
    failed: translate({
      id: 'check.failed',
      message: 'The checker stopped unexpectedly. Change the text to start it again.',
    }),
  };
  return texts[refused];
}

function verdictText(answer: DefinitionCheckAnswer): string {
  const errors = answer.diagnostics.filter(({ severity }) => severity === 'ERROR').length;
  const warnings = answer.diagnostics.length - errors;
  if (errors === 0 && warnings === 0) return translate({ id: 'check.valid', message: 'Valid: nothing to mend.' });
  return translate(
    {
      id: 'check.counts',
      message: 'Errors: {errors}. Warnings: {warnings}.',
      description: 'How many diagnostics a definition has',
    },
    { errors, warnings },
  );
}

export default function Workbench(): ReactNode {
  const { currentLocale } = useDocusaurusContext().i18n;
  const [text, setText] = useState(startingDefinition);
  const [format, setFormat] = useState<SourceFormat>('json');
  const [type, setType] = useState<'STANDARD' | 'EXPRESS'>('STANDARD');
  const [outcome, setOutcome] = useState<CheckOutcome>();
  const goTo = useRef<(offset: number) => void>(() => undefined);
  const checker = useRef<DefinitionChecker>(undefined);

  useEffect(() => {
    checker.current = new DefinitionChecker();
    return () => checker.current?.close();
  }, []);

  useEffect(() => {
    const title = translate({
      id: 'check.diagramTitle',
      message: 'Your workflow',
      description: 'Name of the drawn definition',
    });
    const locale = currentLocale === 'pt-BR' ? 'pt-BR' : 'en';
    const timer = setTimeout(() => {
      void checker.current?.check({ text, type, title, words: diagramWords(locale), locale }).then((found) => {
        if (!found) return;
        setOutcome(found);
        if ('answer' in found) setFormat(found.answer.format);
      });
    }, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [text, type, currentLocale]);

  const open = useCallback(async (file: File | undefined) => {
    if (file) setText(await file.text());
  }, []);

  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  };

  const answer = outcome && 'answer' in outcome ? outcome.answer : undefined;
  const verdict = answer ? verdictText(answer) : outcome && 'refused' in outcome ? refusalText(outcome.refused) : '';
  return (
    <div className="check-definition" onDropCapture={drop} onDragOver={(event) => event.preventDefault()}>
      <div className="check-bar">
        <label className="check-file">
          <Translate id="check.open">Open a file</Translate>
          <input type="file" accept=".json,.yaml,.yml,.asl" onChange={(event) => void open(event.target.files?.[0])} />
        </label>
        <label>
          <Translate id="check.type">Type</Translate>{' '}
          <select value={type} onChange={(event) => setType(event.target.value === 'EXPRESS' ? 'EXPRESS' : 'STANDARD')}>
            <option value="STANDARD">Standard</option>
            <option value="EXPRESS">Express</option>
          </select>
        </label>
        <p className="check-verdict" role="status">
          {verdict}
        </p>
      </div>
      <div className="check-columns">
        <DefinitionEditor
          text={text}
          format={format}
          diagnostics={editorDiagnostics(answer)}
          label={translate({ id: 'check.editor', message: 'Definition, in JSON or YAML' })}
          onChange={setText}
          onReady={(show) => {
            goTo.current = show;
          }}
        />
        <div className="check-result">
          {answer?.svg && (
            <>
              <DiagramFigure
                svg={answer.svg}
                label={translate({ id: 'check.diagram', message: 'Diagram of your definition' })}
              />
              <DiagramActions mermaid={answer.mermaid ?? ''} svg={answer.standaloneSvg ?? ''} />
            </>
          )}
        </div>
      </div>
      {answer && <DiagnosticList diagnostics={answer.diagnostics} goTo={(offset) => goTo.current(offset)} />}
    </div>
  );
}
