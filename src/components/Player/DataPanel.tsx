// The data of one visit of a state, stage by stage, as TestState's inspectionData names the stages; what changed is marked.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { VisitData } from '@site/src/workers/playerProtocol';

/** InspectionData's stages in the order in which a state goes through them, by the fields that make them. */
const stages = [
  ['input', 'Input'],
  ['afterInputPath', 'InputPath'],
  ['afterParameters', 'Parameters'],
  ['afterArguments', 'Arguments'],
  ['afterItemsPath', 'ItemsPath'],
  ['afterItemsPointer', 'ItemsPointer'],
  ['afterItemSelector', 'ItemSelector'],
  ['afterItemBatcher', 'ItemBatcher'],
  ['result', 'Result'],
  ['afterResultSelector', 'ResultSelector'],
  ['afterResultPath', 'ResultPath'],
] as const;

interface Shown {
  label: string;
  text: string;
  changed: boolean;
}

function shownStages(visit: VisitData): Shown[] {
  const shown: Shown[] = [];
  const add = (label: string, value: unknown) => {
    if (value === undefined) return;
    const text = JSON.stringify(value, null, 2);
    shown.push({ label, text, changed: shown.length > 0 && shown.at(-1)?.text !== text });
  };
  for (const [stage, label] of stages) add(label, visit.data[stage]);
  add('Output', visit.output);
  return shown;
}

function Stage({ stage }: { stage: Shown }): ReactNode {
  return (
    <details className="player-stage" open={stage.changed || stage.label === 'Input'}>
      <summary>
        <code>{stage.label}</code>
        {stage.changed && (
          <span className="player-changed">
            <Translate id="player.changed">changed</Translate>
          </span>
        )}
      </summary>
      <pre tabIndex={0}>{stage.text}</pre>
    </details>
  );
}

export default function DataPanel({ state, visit }: { state: string; visit: VisitData | undefined }): ReactNode {
  if (!visit) {
    return (
      <p className="player-hint">
        {state === ''
          ? translate({ id: 'player.data.none', message: 'Step forward, or choose a state in the diagram.' })
          : translate({ id: 'player.data.notEntered', message: '{state} has not been entered yet.' }, { state })}
      </p>
    );
  }
  return (
    <>
      <p className="player-hint">
        <strong>{visit.state}</strong>
        {visit.error !== undefined && (
          <>
            {' '}
            <code>{visit.error}</code> {visit.cause}
          </>
        )}
      </p>
      {shownStages(visit).map((stage) => (
        <Stage key={stage.label} stage={stage} />
      ))}
    </>
  );
}
