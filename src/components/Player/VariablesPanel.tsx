// The variables in reach of a state, where each was set and how far it reaches (Step Functions Developer Guide,
// "Passing data between states with variables").
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { VariableView, VisitView } from '@site/src/workers/playerProtocol';

import ShownText from './ShownText';

function Origin({ variable: { scope, setBy, setHere } }: { variable: VariableView }): ReactNode {
  return (
    <>
      <span className="player-hint">
        {setHere
          ? translate({ id: 'player.variables.setHere', message: 'set by this state' })
          : translate({ id: 'player.variables.setBy', message: 'set by {state}' }, { state: setBy })}
      </span>
      <br />
      <span className="player-hint">
        {scope === undefined
          ? translate({ id: 'player.variables.workflow', message: 'scope: workflow' })
          : translate({ id: 'player.variables.inner', message: 'scope: inside of {state}' }, { state: scope })}
      </span>
    </>
  );
}

export default function VariablesPanel({ visit }: { visit: VisitView | undefined }): ReactNode {
  const variables = visit?.variables ?? [];
  if (variables.length === 0) {
    return (
      <p className="player-hint">
        <Translate id="player.variables.none">No variable is set here. A state sets variables with Assign.</Translate>
      </p>
    );
  }
  return (
    <table className="player-table">
      <tbody>
        {variables.map((variable) => (
          <tr key={variable.name}>
            <th scope="row">
              <code>${variable.name}</code>
              <br />
              <Origin variable={variable} />
            </th>
            <td>
              <ShownText text={variable.text} {...(variable.cut !== undefined && { cut: variable.cut })} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
