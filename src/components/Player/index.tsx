// The player under a workflow: choose a scenario, run it, walk through its history, break it, answer it.
// It shows what the worker derived from the history and computes nothing of what a workflow does.
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { Moment } from '@site/src/workers/playback';
import type { RunRequest } from '@site/src/workers/playerProtocol';

import Controls from './Controls';
import { jsonProblem } from './jsonProblem';
import type { PlayerExample } from './PlayerExample';
import PlayerPanels from './PlayerPanels';
import ShareButton from './ShareButton';
import { runWords, stateStatusWords } from './statusWords';
import TokenPanel from './TokenPanel';
import { useAnswer } from './useAnswer';
import { useDiagram } from './useDiagram';
import { usePlayback } from './usePlayback';
import { useRun, type Run } from './useRun';
import { useRunSetup } from './useRunSetup';
import { virtualTime } from './virtualTime';

interface Props {
  example: PlayerExample;
  /** The picture of the workflow in the page; the player lights it. */
  svg: SVGSVGElement | null;
  /** Path of the playground page in this language: where a shared link leads. */
  playgroundPath: string;
  /** A run from a link or from the last visit. */
  initial?: RunRequest;
  /** The playground lets the reader write what the tasks answer. */
  mocksEditable?: boolean;
  /** Hears of every change of what is run. */
  onRequest?: (request: RunRequest) => void;
}

/** Typing in the input is not interrupted: the run follows when the reader pauses this long. */
const pauseMilliseconds = 400;

/** The state that a moment is about: the one that runs, else the one that was entered last. */
function stateInView(moment: Moment | undefined): string {
  const entries = Object.entries(moment?.states ?? {});
  return entries.filter(([, { status }]) => status === 'running').at(-1)?.[0] ?? entries.at(-1)?.[0] ?? '';
}

/** What a screen reader hears, and everybody reads, about this moment. */
function spoken(run: Run, moment: Moment | undefined, state: string, atEnd: boolean): string {
  if (run.busy) return translate({ id: 'player.running', message: 'Running…' });
  if (run.refusal !== undefined) return run.refusal;
  if (atEnd && run.summary) return runWords(run.summary);
  const status = moment && Object.hasOwn(moment.states, state) ? moment.states[state]?.status : undefined;
  return status === undefined ? '' : `${state}: ${stateStatusWords(status)}`;
}

export default function Player({
  example,
  svg,
  playgroundPath,
  initial,
  mocksEditable = false,
  onRequest,
}: Props): ReactNode {
  const setup = useRunSetup(example, initial);
  const { request, scenarioIndex, chooseScenario, giveAnswer } = setup;
  const { run, worker, start, stop } = useRun();
  const { summary } = run;
  const eventCount = summary?.eventCount ?? 0;
  const playback = usePlayback(eventCount);
  const { eventId, goTo, step, toggle } = playback;
  const [chosen, setChosen] = useState<string>();
  const [showKeys, setShowKeys] = useState(false);

  const runnable = jsonProblem(request.input) === undefined;
  const firstRun = useRef(true);
  useEffect(() => {
    onRequest?.(request);
    if (!runnable) return undefined;
    const timer = setTimeout(() => start(request), firstRun.current ? 0 : pauseMilliseconds);
    firstRun.current = false;
    return () => clearTimeout(timer);
  }, [request, runnable, start, onRequest]);

  // A new run is played from its start; one that goes on after an answer, from where it waited.
  const waitedAt = useRef(0);
  const answerCount = useRef(0);
  const { number: runNumber } = run;
  useEffect(() => {
    if (runNumber === 0 || !summary) return;
    const goesOn = request.answers.length > answerCount.current && waitedAt.current > 0;
    goTo(goesOn ? waitedAt.current : 0);
    toggle();
    answerCount.current = request.answers.length;
    waitedAt.current = summary.waiting?.eventId ?? 0;
    // Only a new run moves the cursor: the other values are read as they are then.
  }, [runNumber]);

  const moment = useAnswer(worker, runNumber, 'moment', summary ? eventId : undefined);
  const state = chosen ?? stateInView(moment);
  const visit = useAnswer(worker, runNumber, 'visit', summary && state !== '' ? { state, eventId } : undefined);
  useDiagram(svg, moment, setChosen);

  const walk = useCallback((move: () => void) => {
    setChosen(undefined);
    move();
  }, []);
  const walkTo = useCallback((id: number) => walk(() => goTo(id)), [walk, goTo]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const takesKeys = target.matches('input, textarea, select, summary, [role=tab]');
    if (takesKeys || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, () => void> = {
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      Home: () => goTo(0),
      End: () => goTo(eventCount),
      // Space on a button presses that button.
      ...(!target.matches('button') && { ' ': toggle }),
      '?': () => setShowKeys((now) => !now),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    walk(move);
  };

  const atEnd = eventCount > 0 && eventId >= eventCount;
  const startMillis = summary?.startMillis ?? 0;
  return (
    // The region takes the player's keys wherever in it the focus is; each of them is a button too.
    <section
      className="player"
      aria-label={translate({ id: 'player.region', message: 'Player' })}
      onKeyDown={onKeyDown}
    >
      <div className="player-setup">
        {example.scenarios.length > 1 && (
          <label>
            <Translate id="player.scenario">Scenario</Translate>{' '}
            <select value={scenarioIndex} onChange={(event) => walk(() => chooseScenario(Number(event.target.value)))}>
              {example.scenarios.map(({ name, title }, index) => (
                <option key={name} value={index}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
        {run.busy && (
          <button type="button" onClick={stop}>
            <Translate id="player.stop">Stop</Translate>
          </button>
        )}
        <span className="player-aside">
          <ShareButton request={request} playgroundPath={playgroundPath} />
          <button
            type="button"
            className="player-link"
            aria-expanded={showKeys}
            onClick={() => setShowKeys((now) => !now)}
          >
            <Translate id="player.keys">Keys (?)</Translate>
          </button>
        </span>
      </div>
      {showKeys && (
        <p className="player-hint">
          <Translate id="player.keys.list">
            Space plays and pauses. Left and right arrows step. Home and End jump. Enter on a state of the diagram shows
            its data.
          </Translate>
        </p>
      )}
      <Controls
        playback={{ ...playback, goTo: walkTo, step: (by) => walk(() => step(by)) }}
        eventCount={eventCount}
        clock={virtualTime(Math.max(0, (moment?.millis ?? startMillis) - startMillis))}
      />
      <p className="player-said" role="status" data-status={atEnd ? summary?.status : undefined}>
        {spoken(run, moment, state, atEnd)}
      </p>
      {summary?.waiting && atEnd && <TokenPanel state={summary.waiting.state} onAnswer={giveAnswer} />}
      <PlayerPanels
        example={example}
        setup={setup}
        run={run}
        worker={worker}
        state={state}
        visit={visit}
        eventId={eventId}
        goTo={walkTo}
        mocksEditable={mocksEditable}
      />
    </section>
  );
}
