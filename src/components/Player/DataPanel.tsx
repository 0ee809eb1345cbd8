// The data of one visit of a state, stage by stage, as TestState's inspectionData names the stages; what changed is marked.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { StageView, VisitView } from '@site/src/workers/playerProtocol';

import ChoiceRules from './ChoiceRules';
import ShownText from './ShownText';

function Stage({ stage: { label, changed, ...shown } }: { stage: StageView }): ReactNode {
  return (
    <details className="player-stage" open={changed || label === 'Input'}>
      <summary>
        <code>{label}</code>
        {changed && (
          <span className="player-changed">
            <Translate id="player.changed">changed</Translate>
          </span>
        )}
      </summary>
      <ShownText {...shown} />
    </details>
  );
}

export default function DataPanel({ state, visit }: { state: string; visit: VisitView | undefined }): ReactNode {
  if (!visit) {
    return (
      <p className="player-hint">
        {state === ''
          ? translate({ id: 'player.data.none', message: 'Step forward, or choose a state in the diagram.' })
          : translate({ id: 'player.data.notEntered', message: '{state} has not been entered yet.' }, { state })}
      </p>
    );
  }
  const { choice, error, cause, stages } = visit;
  return (
    <>
      <p className="player-hint">
        <strong>{visit.state}</strong>
        {error !== undefined && (
          <>
            {' '}
            <code>{error}</code> {cause}
          </>
        )}
      </p>
      {choice && <ChoiceRules choice={choice} />}
      {stages.map((stage) => (
        // A stage opens and closes as the visits change; its key keeps a reader's own choice within one visit.
        <Stage key={`${visit.enteredEventId} ${stage.label}`} stage={stage} />
      ))}
    </>
  );
}
