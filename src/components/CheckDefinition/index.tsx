// Loads the workbench (editor, language, diagrams) when the page "Check a definition" is open in a browser, never elsewhere.
import { lazy, Suspense, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import BrowserOnly from '@docusaurus/BrowserOnly';

import { startingDefinition } from './startingDefinition';

const Workbench = lazy(() => import('./Workbench'));
const initial = { text: startingDefinition, type: 'STANDARD' } as const;

export default function CheckDefinition(): ReactNode {
  const loading = (
    <p className="check-loading">
      <Translate id="check.loading">Loading the editor…</Translate>
    </p>
  );
  return (
    <BrowserOnly fallback={loading}>
      {() => (
        <Suspense fallback={loading}>
          <Workbench initial={initial} />
        </Suspense>
      )}
    </BrowserOnly>
  );
}
