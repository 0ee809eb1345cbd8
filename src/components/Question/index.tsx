// A question in a chapter, with answers to choose from. Each answer opens and says whether it is right, and why.
// Plain details elements: it works by keyboard, for a screen reader and without a script.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

interface QuestionProps {
  ask: string;
  /** `<Answer>` elements. */
  children: ReactNode;
}

export function Question({ ask, children }: QuestionProps): ReactNode {
  return (
    <section className="question" aria-label={translate({ id: 'question.label', message: 'Question' })}>
      <p className="question-ask">{ask}</p>
      {children}
    </section>
  );
}

interface AnswerProps {
  text: string;
  correct?: boolean;
  /** Why it is right or wrong. */
  children: ReactNode;
}

export function Answer({ text, correct = false, children }: AnswerProps): ReactNode {
  return (
    <details className="answer" data-correct={correct || undefined}>
      <summary>{text}</summary>
      <div className="answer-why">
        <strong>
          {correct ? (
            <Translate id="question.right">Right.</Translate>
          ) : (
            <Translate id="question.wrong">Not this one.</Translate>
          )}
        </strong>{' '}
        {children}
      </div>
    </details>
  );
}
