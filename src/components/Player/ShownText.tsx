// A text from the worker, with a word where it is longer than what is shown.
import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';

export default function ShownText({ text, cut }: { text: string; cut?: number }): ReactNode {
  return (
    <>
      {/* It scrolls in its own box: the box must be reachable by keyboard (WCAG 2.1.1). */}
      <pre tabIndex={0}>{text}</pre>
      {cut !== undefined && (
        <p className="player-hint">
          <Translate id="player.text.cut" values={{ number: cut }}>
            {'{number} more characters are in the exported history.'}
          </Translate>
        </p>
      )}
    </>
  );
}
