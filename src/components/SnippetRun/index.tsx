// Under a snippet: what calls it, what it printed when the site was built, and the button that runs it in the page.
// All of it is in the HTML; src/components/snippetButton.ts does what the button says.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

interface Props {
  /** The snippet's id, as src/checks names it. */
  id: string;
  /** What it printed at build: lines, the last one without an end. */
  prints: string;
  /** The code that calls it, coloured. */
  children?: ReactNode;
}

export default function SnippetRun({ id, prints, children }: Props): ReactNode {
  const region = id.slice(id.lastIndexOf('.') + 1);
  return (
    <div className="snippet-run">
      {children && (
        <details className="snippet-call">
          <summary>
            <Translate id="passo.snippet.call" description="Drawer with the code that calls the snippet above it">
              Called like this
            </Translate>
          </summary>
          {children}
        </details>
      )}
      <div className="snippet-head">
        <span className="snippet-label">
          <Translate id="passo.snippet.prints" description="Before what a snippet prints">
            Prints
          </Translate>
        </span>
        <button
          type="button"
          className="snippet-button"
          data-run-snippet={id}
          data-running={translate({
            id: 'passo.snippet.running',
            message: 'Running…',
            description: 'Status while a snippet runs',
          })}
          data-same={translate({
            id: 'passo.snippet.same',
            message: 'Ran in your browser just now: it printed the same.',
            description: 'Status after a snippet ran',
          })}
          data-different={translate({
            id: 'passo.snippet.different',
            message: 'Ran in your browser just now: it printed something else.',
            description: 'Status after a snippet ran',
          })}
          data-failed={translate({
            id: 'passo.snippet.failed',
            message: 'It could not be run here:',
            description: 'Status after a snippet could not run; the reason follows',
          })}
        >
          <Translate id="passo.snippet.run" description="Button that runs a snippet in the page">
            Run
          </Translate>
          <span className="for-screen-readers">: {region}</span>
        </button>
      </div>
      <pre className="snippet-prints" tabIndex={0}>
        {prints}
      </pre>
      <p className="snippet-status" role="status" />
    </div>
  );
}
