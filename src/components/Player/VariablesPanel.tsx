// The variables in reach of a state when it was left (Step Functions Developer Guide, "Passing data with variables").
import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';

import type { VisitData } from '@site/src/workers/playerProtocol';

export default function VariablesPanel({ visit }: { visit: VisitData | undefined }): ReactNode {
  const variables = visit?.data.variables;
  const entries = typeof variables === 'object' && variables !== null ? Object.entries(variables) : [];
  if (entries.length === 0) {
    return (
      <p className="player-hint">
        <Translate id="player.variables.none">No variable is set here. A state sets variables with Assign.</Translate>
      </p>
    );
  }
  return (
    <table className="player-table">
      <tbody>
        {entries.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">
              <code>${name}</code>
            </th>
            <td>
              <pre tabIndex={0}>{JSON.stringify(value, null, 2)}</pre>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
