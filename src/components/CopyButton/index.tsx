// The button that src/components/copyButton.ts listens for. It is hidden where no script runs.
import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';

/** `what` says to a screen reader which text is copied: "Copy: definition.asl.json". */
export default function CopyButton({ what }: { what: string }): ReactNode {
  const label = translate({ id: 'passo.copy', message: 'Copy', description: 'Button that copies a piece of code' });
  const copied = translate({
    id: 'passo.copied',
    message: 'Copied',
    description: 'What the copy button says after it copied',
  });
  return (
    <button type="button" className="copy-button" data-copy={label} data-copied={copied}>
      <span aria-live="polite">{label}</span>
      <span className="for-screen-readers">: {what}</span>
    </button>
  );
}
