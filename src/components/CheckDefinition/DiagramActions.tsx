// Takes the drawn diagram away: Mermaid text or SVG, to the clipboard or into a file.
import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import { saveFile } from '../Playground/saveFile';

export default function DiagramActions({ mermaid, svg }: { mermaid: string; svg: string }): ReactNode {
  const [said, setSaid] = useState('');
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(
      () =>
        setSaid(
          translate({
            id: 'passo.copied',
            message: 'Copied',
            description: 'What the copy button says after it copied',
          }),
        ),
      () =>
        setSaid(translate({ id: 'check.copyRefused', message: 'The browser refused to copy; save the file instead.' })),
    );
  };
  return (
    <p className="diagram-actions">
      <button type="button" onClick={() => copy(mermaid)}>
        <Translate id="check.copyMermaid">Copy Mermaid</Translate>
      </button>
      <button type="button" onClick={() => saveFile('workflow.mmd', mermaid, 'text/plain')}>
        <Translate id="check.saveMermaid">Save Mermaid</Translate>
      </button>
      <button type="button" onClick={() => copy(svg)}>
        <Translate id="check.copySvg">Copy SVG</Translate>
      </button>
      <button type="button" onClick={() => saveFile('workflow.svg', svg, 'image/svg+xml')}>
        <Translate id="check.saveSvg">Save SVG</Translate>
      </button>
      <span role="status">{said}</span>
    </p>
  );
}
