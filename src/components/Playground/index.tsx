// Loads the playground (editor, language, player) when its page is open in a browser, never elsewhere.
import { lazy, Suspense, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import BrowserOnly from '@docusaurus/BrowserOnly';

const PlaygroundWorkbench = lazy(() => import('./PlaygroundWorkbench'));

export default function Playground(): ReactNode {
  const loading = (
    <p className="check-loading">
      <Translate id="check.loading">Loading the editor…</Translate>
    </p>
  );
  return (
    <BrowserOnly fallback={loading}>
      {() => (
        <Suspense fallback={loading}>
          <PlaygroundWorkbench />
        </Suspense>
      )}
    </BrowserOnly>
  );
}
