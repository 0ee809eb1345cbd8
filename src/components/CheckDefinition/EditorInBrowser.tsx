// What needs the editor: rendered and loaded when its page is open in a browser, never elsewhere. Until it is there, a line
// says that it comes.
import { Suspense, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import BrowserOnly from '@docusaurus/BrowserOnly';

interface Props {
  /** Makes the part that loads: what it renders is `lazy`. */
  children: () => ReactNode;
}

export default function EditorInBrowser({ children }: Props): ReactNode {
  const loading = (
    <p className="check-loading">
      <Translate id="check.loading">Loading the editor…</Translate>
    </p>
  );
  return <BrowserOnly fallback={loading}>{() => <Suspense fallback={loading}>{children()}</Suspense>}</BrowserOnly>;
}
