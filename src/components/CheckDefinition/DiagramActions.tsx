// Takes the drawn diagram away: Mermaid text or SVG, to the clipboard or into a file.
import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

function save(name: string, text: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

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
      <button type="button" onClick={() => save('workflow.mmd', mermaid, 'text/plain')}>
        <Translate id="check.saveMermaid">Save Mermaid</Translate>
      </button>
      <button type="button" onClick={() => copy(svg)}>
        <Translate id="check.copySvg">Copy SVG</Translate>
      </button>
      <button type="button" onClick={() => save('workflow.svg', svg, 'image/svg+xml')}>
        <Translate id="check.saveSvg">Save SVG</Translate>
      </button>
      <span role="status">{said}</span>
    </p>
  );
}
