// The player under a workflow: choose a scenario, run it, walk through its history, break it, answer it.
// It shows what the worker derived from the history and computes nothing of what a workflow does.
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { Moment } from '@site/src/workers/playback';
import type { RunRequest } from '@site/src/workers/playerProtocol';

import Controls from './Controls';
import { jsonProblem } from './jsonProblem';
import type { PlayerExample } from './PlayerExample';
import { pressPlayerKey } from './playerKeys';
import PlayerPanels from './PlayerPanels';
import SaveHistory from './SaveHistory';
import ShareButton from './ShareButton';
import { runWords, stateStatusWords } from './statusWords';
import TokenPanel from './TokenPanel';
import { useAnswer } from './useAnswer';
import { useDiagram, useDiagramKeys } from './useDiagram';
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

/** A reader who asked for less motion gets the end at once, and steps from there. */
const prefersCalm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

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
  const { eventId, playing, goTo, step, toggle } = playback;
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
    if (prefersCalm()) goTo(eventCount);
    else {
      goTo(goesOn ? waitedAt.current : 0);
      toggle();
    }
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

  const moves = {
    step: (by: number) => walk(() => step(by)),
    goTo: walkTo,
    toggle: () => walk(toggle),
    showKeys: () => setShowKeys((now) => !now),
    eventCount,
  };
  useDiagramKeys(svg, moves);

  // The Run button is gone: the keys of the player work at once, without a way through the page.
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus({ preventScroll: true }), []);

  const atEnd = eventCount > 0 && eventId >= eventCount;
  const startMillis = summary?.startMillis ?? 0;
  const said = spoken(run, moment, state, atEnd);
  return (
    // The region takes the player's keys wherever in it the focus is; each of them is a button too.
    <section
      ref={region}
      className="player"
      tabIndex={-1}
      aria-busy={run.busy}
      aria-label={translate({ id: 'player.region', message: 'Player' })}
      onKeyDown={(event) => pressPlayerKey(event, moves)}
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
          <SaveHistory worker={worker} />
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
        <p className="player-hint player-keys">
          <Translate id="player.keys.list">
            Space plays and pauses. Left and right arrows step. Home and End jump. Enter on a state of the diagram shows
            its data. The question mark shows and hides this line.
          </Translate>
        </p>
      )}
      <Controls
        playback={{ ...playback, goTo: walkTo, step: moves.step }}
        eventCount={eventCount}
        clock={virtualTime(Math.max(0, (moment?.millis ?? startMillis) - startMillis))}
      />
      <p className="player-said" data-status={atEnd ? summary?.status : undefined}>
        {said}
      </p>
      {/* While it plays, a screen reader is left in peace: it hears where the run stops. */}
      <p className="for-screen-readers" role="status">
        {playing ? '' : said}
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
