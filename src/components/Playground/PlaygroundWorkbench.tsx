// The playground: the workbench with a player under it. A run comes from the link, else from the last visit, else new.
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';

import type { RunRequest } from '@site/src/workers/playerProtocol';
import { decodeRun } from '@site/src/workers/shareLink';

import Workbench, { type Draft } from '../CheckDefinition/Workbench';
import type { DefinitionCheck } from '../CheckDefinition/useDefinitionCheck';
import Player from '../Player';
import type { PlayerExample } from '../Player/PlayerExample';
import ExportMenu from './ExportMenu';
import { newRun } from './newRun';
import { savedRun, saveRun } from './savedRun';
import StartFrom from './StartFrom';

interface Loaded {
  /** Counts what was loaded: each load is a new workbench. */
  number: number;
  request: RunRequest;
  refusedLink: boolean;
}

/** The player under the workbench, from the moment when the reader presses Run. */
function PlaygroundPlayer({
  draft,
  check,
  diagram,
  initial,
  onRequest,
}: {
  draft: Draft;
  check: DefinitionCheck;
  diagram: HTMLElement | null;
  initial: RunRequest;
  onRequest: (request: RunRequest) => void;
}): ReactNode {
  const playgroundPath = useBaseUrl('/playground/');
  const [running, setRunning] = useState(false);
  const [svg, setSvg] = useState<SVGSVGElement | null>(null);
  const { answer } = check;
  useEffect(() => setSvg(diagram?.querySelector<SVGSVGElement>('svg.passo-diagram') ?? null), [diagram, answer?.svg]);

  const taskStates = answer?.taskStates ?? [];
  const example = useMemo<PlayerExample>(
    () => ({
      id: 'playground',
      title: '',
      definition: draft.text,
      format: check.format,
      type: draft.type,
      taskStates,
      scenarios: [{ name: 'own', title: '', input: initial.input, tasks: initial.tasks }],
    }),
    // The names as text: a new list with the same names is no reason for a new run.
    [draft.text, draft.type, check.format, taskStates.join('\n'), initial],
  );

  if (!running) {
    return (
      <button type="button" className="play-button" onClick={() => setRunning(true)}>
        <Translate id="passo.workflow.run" description="Button that runs a workflow in the page">
          Run
        </Translate>
      </button>
    );
  }
  return (
    <Player
      example={example}
      svg={svg}
      playgroundPath={playgroundPath}
      initial={initial}
      mocksEditable
      onRequest={onRequest}
    />
  );
}

export default function PlaygroundWorkbench(): ReactNode {
  const [loaded, setLoaded] = useState<Loaded>();
  const [request, setRequest] = useState<RunRequest>();
  const load = useCallback((next: RunRequest, refusedLink = false) => {
    setLoaded((now) => ({ number: (now?.number ?? 0) + 1, request: next, refusedLink }));
    setRequest(next);
  }, []);

  useEffect(() => {
    const fromLink = () => {
      const { hash } = window.location;
      if (hash === '') {
        load(savedRun() ?? newRun);
        return;
      }
      void decodeRun(hash).then((shared) => {
        // The link has done its work; a reload then shows what the reader made of it.
        window.history.replaceState(null, '', window.location.pathname);
        load(shared ?? savedRun() ?? newRun, shared === undefined);
      });
    };
    fromLink();
    window.addEventListener('hashchange', fromLink);
    return () => window.removeEventListener('hashchange', fromLink);
  }, [load]);

  const keep = useCallback((next: RunRequest) => {
    setRequest(next);
    saveRun(next);
  }, []);

  if (!loaded || !request) return null;
  const { number, request: initial, refusedLink } = loaded;
  return (
    <>
      {refusedLink && (
        <p role="alert" className="player-problem">
          {translate({
            id: 'playground.badLink',
            message: 'The link holds no run that can be opened. It may have been cut.',
          })}
        </p>
      )}
      <Workbench
        key={number}
        initial={{ text: initial.definition, type: initial.type }}
        bar={() => (
          <>
            <StartFrom onChoose={load} />
            <ExportMenu request={request} />
          </>
        )}
        under={(draft, check, diagram) => (
          <div className="playground-player">
            <PlaygroundPlayer draft={draft} check={check} diagram={diagram} initial={initial} onRequest={keep} />
          </div>
        )}
      />
    </>
  );
}
