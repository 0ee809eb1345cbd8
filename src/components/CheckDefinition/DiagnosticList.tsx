// The diagnostics of a definition as a list; each leads to its place in the text.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { Diagnostic } from '@site/src/asl';

interface Props {
  diagnostics: Diagnostic[];
  goTo: (offset: number) => void;
}

/** A page stays readable; who has more findings than this mends the first ones first. */
const mostShown = 200;

function Item({ diagnostic, goTo }: { diagnostic: Diagnostic; goTo: Props['goTo'] }): ReactNode {
  const { severity, code, message, mend, location, line, column, range } = diagnostic;
  const place = translate(
    { id: 'check.place', message: 'line {line}, column {column}', description: 'Place of a diagnostic' },
    { line, column },
  );
  return (
    <li className="diagnostic" data-severity={severity}>
      <button type="button" onClick={() => goTo(range.start)}>
        <span className="diagnostic-severity">
          {severity === 'ERROR' ? (
            <Translate id="check.error">Error</Translate>
          ) : (
            <Translate id="check.warning">Warning</Translate>
          )}
        </span>{' '}
        {place}
      </button>
      <p lang="en">
        {message} {location && <code>{location}</code>}
      </p>
      <p className="diagnostic-mend">{mend}</p>
      <code className="diagnostic-code">{code}</code>
    </li>
  );
}

export default function DiagnosticList({ diagnostics, goTo }: Props): ReactNode {
  return (
    <>
      <ol className="diagnostics">
        {diagnostics.slice(0, mostShown).map((diagnostic, index) => (
          <Item key={`${diagnostic.id} ${diagnostic.range.start} ${index}`} diagnostic={diagnostic} goTo={goTo} />
        ))}
      </ol>
      {diagnostics.length > mostShown && (
        <p>
          <Translate id="check.more" values={{ number: diagnostics.length - mostShown }}>
            {'{number} more are not shown.'}
          </Translate>
        </p>
      )}
    </>
  );
}
