// The panels under the controls. Each shows one thing that follows from the history.
import { lazy, Suspense, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';

import type { VisitView } from '@site/src/workers/playerProtocol';
import type { PlayerWorker } from '@site/src/workers/PlayerWorker';

import BreakPanel from './BreakPanel';
import DataPanel from './DataPanel';
import InputPanel from './InputPanel';
import type { PlayerExample } from './PlayerExample';
import Tabs from './Tabs';
import type { Run } from './useRun';
import type { RunSetup } from './useRunSetup';
import VariablesPanel from './VariablesPanel';

// A panel that is not seen at once is loaded when its tab is chosen.
const AccountPanel = lazy(() => import('./AccountPanel'));
const CloudWatchPanel = lazy(() => import('./CloudWatchPanel'));
const CostPanel = lazy(() => import('./CostPanel'));
const EventsPanel = lazy(() => import('./EventsPanel'));
const TimelinePanel = lazy(() => import('./TimelinePanel'));

interface Props {
  example: PlayerExample;
  setup: RunSetup;
  run: Run;
  worker: PlayerWorker;
  /** The state in view and its visit at this event. */
  state: string;
  visit: VisitView | undefined;
  eventId: number;
  goTo: (eventId: number) => void;
  mocksEditable: boolean;
}

export default function PlayerPanels({
  example,
  setup,
  run,
  worker,
  state,
  visit,
  eventId,
  goTo,
  mocksEditable,
}: Props): ReactNode {
  const { request, setInput, setTasks, setFaults } = setup;
  const startMillis = run.summary?.startMillis ?? 0;
  const endMillis = run.summary?.endMillis ?? startMillis;
  const asked = { worker, runNumber: run.number };
  const tab = (id: string, label: string, content: ReactNode) => ({
    id,
    label,
    content: <Suspense>{content}</Suspense>,
  });
  return (
    <Tabs
      label={translate({ id: 'player.panels', message: 'Panels' })}
      tabs={[
        tab('data', translate({ id: 'player.tab.data', message: 'Data' }), <DataPanel state={state} visit={visit} />),
        tab(
          'break',
          translate({ id: 'player.tab.break', message: 'Break it' }),
          <BreakPanel taskStates={example.taskStates} faults={request.faults} onChange={setFaults} />,
        ),
        tab(
          'input',
          translate({ id: 'player.tab.input', message: 'Input' }),
          <InputPanel
            input={request.input}
            onInput={setInput}
            {...(mocksEditable && { mocks: { tasks: request.tasks, onTasks: setTasks } })}
          />,
        ),
        tab(
          'variables',
          translate({ id: 'player.tab.variables', message: 'Variables' }),
          <VariablesPanel visit={visit} />,
        ),
        tab(
          'events',
          translate({ id: 'player.tab.events', message: 'Events' }),
          <EventsPanel {...asked} eventId={eventId} startMillis={startMillis} goTo={goTo} />,
        ),
        tab(
          'timeline',
          translate({ id: 'player.tab.timeline', message: 'Timeline' }),
          <TimelinePanel {...asked} startMillis={startMillis} endMillis={endMillis} goTo={goTo} />,
        ),
        ...(request.example === undefined
          ? []
          : [tab('account', translate({ id: 'player.tab.account', message: 'Account' }), <AccountPanel {...asked} />)]),
        tab('cloudwatch', 'CloudWatch', <CloudWatchPanel {...asked} startMillis={startMillis} endMillis={endMillis} />),
        tab('cost', translate({ id: 'player.tab.cost', message: 'Cost' }), <CostPanel {...asked} />),
      ]}
    />
  );
}
