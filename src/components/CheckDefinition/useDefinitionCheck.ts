// Checks a text while the reader types it: diagnostics for the editor, a verdict in words, the drawn workflow.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

import type { SourceFormat } from '@site/src/asl';
import type { DefinitionCheckAnswer } from '@site/src/workers/definitionCheck';
import { DefinitionChecker, type CheckOutcome } from '@site/src/workers/DefinitionChecker';

import { diagramWords } from '../diagramWords';
import type { EditorDiagnostic } from './DefinitionEditor';
import type { AskPlace } from './editorHelp';

/** Typing is not interrupted: the check runs when the reader pauses this long. */
const pauseMilliseconds = 150;

export interface DefinitionCheck {
  /** The newest answer; undefined before the first and where the text was refused. */
  answer: DefinitionCheckAnswer | undefined;
  format: SourceFormat;
  editorDiagnostics: EditorDiagnostic[];
  /** One sentence for everybody, also for a screen reader. */
  verdict: string;
  /** For the editor: completions and hover. */
  ask: AskPlace;
}

function editorDiagnostics(answer: DefinitionCheckAnswer | undefined): EditorDiagnostic[] {
  return (answer?.diagnostics ?? []).map(({ range, severity, message, mend }) => ({
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

function verdictText(outcome: CheckOutcome | undefined): string {
  if (!outcome) return '';
  if ('refused' in outcome) return refusalText(outcome.refused);
  const { diagnostics } = outcome.answer;
  const errors = diagnostics.filter(({ severity }) => severity === 'ERROR').length;
  if (diagnostics.length === 0) return translate({ id: 'check.valid', message: 'Valid: nothing to mend.' });
  return translate(
    {
      id: 'check.counts',
      message: 'Errors: {errors}. Warnings: {warnings}.',
      description: 'How many diagnostics a definition has',
    },
    { errors, warnings: diagnostics.length - errors },
  );
}

export function useDefinitionCheck(text: string, type: 'STANDARD' | 'EXPRESS'): DefinitionCheck {
  const { currentLocale } = useDocusaurusContext().i18n;
  const [outcome, setOutcome] = useState<CheckOutcome>();
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
        if (found) setOutcome(found);
      });
    }, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [text, type, currentLocale]);

  const ask = useCallback<AskPlace>(
    async (about, whole, offset) => {
      const locale = currentLocale === 'pt-BR' ? 'pt-BR' : 'en';
      return checker.current?.askPlace({ about, text: whole, offset, locale });
    },
    [currentLocale],
  );

  const answer = outcome && 'answer' in outcome ? outcome.answer : undefined;
  return {
    answer,
    format: answer?.format ?? 'json',
    editorDiagnostics: useMemo(() => editorDiagnostics(answer), [answer]),
    verdict: verdictText(outcome),
    ask,
  };
}
