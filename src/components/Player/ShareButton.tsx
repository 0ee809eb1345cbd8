// Copies a link that holds the whole run. The link leads to the playground; what it holds never leaves the browser.
import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { RunRequest } from '@site/src/workers/playerProtocol';
import { encodeRun } from '@site/src/workers/shareLink';

export default function ShareButton({
  request,
  playgroundPath,
}: {
  request: RunRequest;
  playgroundPath: string;
}): ReactNode {
  const [said, setSaid] = useState('');
  const share = async () => {
    const fragment = await encodeRun(request);
    if (fragment === undefined) {
      setSaid(translate({ id: 'player.share.tooLong', message: 'This run is too large for a link.' }));
      return;
    }
    try {
      await navigator.clipboard.writeText(new URL(`${playgroundPath}#${fragment}`, window.location.href).href);
      setSaid(translate({ id: 'player.share.copied', message: 'Link copied' }));
    } catch {
      setSaid(translate({ id: 'check.copyRefused', message: 'The browser refused to copy; save the file instead.' }));
    }
  };
  return (
    <>
      <button type="button" onClick={() => void share()}>
        <Translate id="player.share">Copy a link</Translate>
      </button>
      <span role="status">{said}</span>
    </>
  );
}
