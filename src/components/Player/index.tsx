// The player under a workflow: choose a scenario, run it, walk through its history, break it, answer it.
// It shows what the worker derived from the history and computes nothing of what a workflow does.
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { Moment } from '@site/src/workers/playback';
import type { Fault, RunRequest, TokenAnswer, VisitData } from '@site/src/workers/playerProtocol';

import BreakPanel from './BreakPanel';
import Controls from './Controls';
import DataPanel from './DataPanel';
import EventsPanel from './EventsPanel';
import { jsonProblem } from './jsonProblem';
import { lightDiagram } from './lightDiagram';
import LogsPanel from './LogsPanel';
import type { PlayerExample } from './PlayerExample';
import Tabs from './Tabs';
import TimelinePanel from './TimelinePanel';
import TokenPanel from './TokenPanel';
import { usePlayback } from './usePlayback';
import { useRun } from './useRun';
import VariablesPanel from './VariablesPanel';
import { virtualTime } from './virtualTime';

interface Props {
  example: PlayerExample;
  /** The picture of the workflow in the page; the player lights it. */
  svg: SVGSVGElement | null;
}

/** Typing in the input is not interrupted: the run follows when the reader pauses this long. */
const pauseMilliseconds = 400;

/** The state that a moment is about: the one that runs, else the one that was entered last. */
function stateInView(moment: Moment | undefined): string {
  const entries = Object.entries(moment?.states ?? {});
  return entries.filter(([, { status }]) => status === 'running').at(-1)?.[0] ?? entries.at(-1)?.[0] ?? '';
}

export default function Player({ example, svg }: Props): ReactNode {
  const [scenarioIndex, setScenarioIndex] = useState(0);
  const [input, setInput] = useState(example.scenarios[0]?.input ?? '{}');
  const [faults, setFaults] = useState<Fault[]>([]);
  const [answers, setAnswers] = useState<TokenAnswer[]>([]);
  const [moment, setMoment] = useState<Moment>();
  const [chosen, setChosen] = useState<string>();
  const [visit, setVisit] = useState<VisitData>();
  const [showKeys, setShowKeys] = useState(false);
  const { run, worker, start, stop } = useRun();
  const { summary } = run;
  const eventCount = summary?.eventCount ?? 0;
  const playback = usePlayback(eventCount);
  const { eventId, goTo, step, toggle } = playback;
  const firstRun = useRef(true);

  const request = useMemo<RunRequest>(
    () => ({
      definition: example.definition,
      format: example.format,
      type: example.type,
      input,
      tasks: example.scenarios[scenarioIndex]?.tasks ?? {},
      faults,
      answers,
    }),
    [example, input, scenarioIndex, faults, answers],
  );

  const problem = jsonProblem(input);
  useEffect(() => {
    if (problem !== undefined) return undefined;
    const timer = setTimeout(() => start(request), firstRun.current ? 0 : pauseMilliseconds);
    firstRun.current = false;
    return () => clearTimeout(timer);
  }, [request, problem, start]);

  // A new run is played from its start; one that was only continued by an answer goes on where it stood.
  const answered = useRef(0);
  useEffect(() => {
    if (run.number === 0 || run.summary === undefined) return;
    if (answers.length > answered.current) goTo(run.summary.waiting?.eventId ?? run.summary.eventCount);
    else {
      goTo(0);
      toggle();
    }
    answered.current = answers.length;
    // Only a new run moves the cursor: the other values are read as they are then.
  }, [run.number]);

  useEffect(() => {
    let wanted = true;
    if (run.summary) {
      worker.ask('moment', eventId).then(
        (found) => {
          if (wanted) setMoment(found);
        },
        () => undefined,
      );
    }
    return () => {
      wanted = false;
    };
  }, [worker, run, eventId]);

  const inView = chosen ?? stateInView(moment);
  useEffect(() => {
    let wanted = true;
    if (run.summary && inView !== '') {
      worker.ask('visit', { state: inView, eventId }).then(
        (found) => {
          if (wanted) setVisit(found);
        },
        () => undefined,
      );
    }
    return () => {
      wanted = false;
    };
  }, [worker, run, inView, eventId]);

  useEffect(() => {
    if (!svg) return undefined;
    lightDiagram(svg, moment);
    return () => lightDiagram(svg, undefined);
  }, [svg, moment]);

  useEffect(() => {
    if (!svg) return undefined;
    const choose = (event: Event) => {
      if (event instanceof globalThis.KeyboardEvent && event.key !== 'Enter') return;
      const state = event.target instanceof Element ? event.target.closest<SVGElement>('[data-state]') : null;
      if (state?.dataset.state !== undefined) setChosen(state.dataset.state);
    };
    svg.addEventListener('click', choose);
    svg.addEventListener('keydown', choose);
    return () => {
      svg.removeEventListener('click', choose);
      svg.removeEventListener('keydown', choose);
    };
  }, [svg]);

  const walk = useCallback(
    (move: () => void) => {
      setChosen(undefined);
      move();
    },
    [setChosen],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (
      target.matches('input, textarea, select, summary, [role=tab]') ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    const keys: Record<string, () => void> = {
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      Home: () => goTo(0),
      End: () => goTo(eventCount),
      '?': () => setShowKeys((now) => !now),
    };
    if (!target.matches('button')) keys[' '] = toggle;
    const move = keys[event.key];
    if (!move) return;
    event.preventDefault();
    walk(move);
  };

  const chooseScenario = (index: number) => {
    setScenarioIndex(index);
    setInput(example.scenarios[index]?.input ?? '{}');
    setAnswers([]);
    setChosen(undefined);
  };

  const startMillis = summary?.startMillis ?? 0;
  const clock = virtualTime(Math.max(0, (moment?.millis ?? startMillis) - startMillis));
  const atEnd = eventCount > 0 && eventId >= eventCount;
  const spoken = run.busy
    ? translate({ id: 'player.running', message: 'Running…' })
    : (run.refusal ??
      (atEnd && summary
        ? `${summary.waiting ? translate({ id: 'player.waiting', message: 'Waiting for an answer' }) : summary.status}${summary.error === undefined ? '' : ` · ${summary.error}`}`
        : inView && moment
          ? `${inView}: ${moment.states[inView]?.status ?? ''}`
          : ''));

  return (
    // The region takes the player's keys wherever in it the focus is; each of them is a button too.
    <section
      className="player"
      aria-label={translate({ id: 'player.region', message: 'Player' })}
      onKeyDown={onKeyDown}
    >
      <div className="player-setup">
        <label>
          <Translate id="player.scenario">Scenario</Translate>{' '}
          <select value={scenarioIndex} onChange={(event) => chooseScenario(Number(event.target.value))}>
            {example.scenarios.map(({ name, title }, index) => (
              <option key={name} value={index}>
                {title}
              </option>
            ))}
          </select>
        </label>
        {run.busy && (
          <button type="button" onClick={stop}>
            <Translate id="player.stop">Stop</Translate>
          </button>
        )}
        <button
          type="button"
          className="player-link"
          aria-expanded={showKeys}
          onClick={() => setShowKeys((now) => !now)}
        >
          <Translate id="player.keys">Keys (?)</Translate>
        </button>
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
        playback={{ ...playback, goTo: (id) => walk(() => goTo(id)), step: (by) => walk(() => step(by)) }}
        eventCount={eventCount}
        clock={clock}
      />
      <p className="player-said" role="status" data-status={atEnd ? summary?.status : undefined}>
        {spoken}
      </p>
      {summary?.waiting && atEnd && (
        <TokenPanel state={summary.waiting.state} onAnswer={(answer) => setAnswers((before) => [...before, answer])} />
      )}
      <Tabs
        label={translate({ id: 'player.panels', message: 'Panels' })}
        tabs={[
          {
            id: 'data',
            label: translate({ id: 'player.tab.data', message: 'Data' }),
            content: <DataPanel state={inView} visit={inView === '' ? undefined : visit} />,
          },
          {
            id: 'break',
            label: translate({ id: 'player.tab.break', message: 'Break it' }),
            content: <BreakPanel taskStates={example.taskStates} faults={faults} onChange={setFaults} />,
          },
          {
            id: 'input',
            label: translate({ id: 'player.tab.input', message: 'Input' }),
            content: (
              <label className="player-input">
                <span className="for-screen-readers">
                  <Translate id="player.input">Input of the execution, JSON</Translate>
                </span>
                <textarea
                  rows={10}
                  value={input}
                  spellCheck={false}
                  aria-invalid={problem !== undefined}
                  onChange={(event) => setInput(event.target.value)}
                />
                {problem && <span className="player-problem">{problem}</span>}
              </label>
            ),
          },
          {
            id: 'variables',
            label: translate({ id: 'player.tab.variables', message: 'Variables' }),
            content: <VariablesPanel visit={inView === '' ? undefined : visit} />,
          },
          {
            id: 'events',
            label: translate({ id: 'player.tab.events', message: 'Events' }),
            content: (
              <EventsPanel
                worker={worker}
                runNumber={run.number}
                eventId={eventId}
                startMillis={startMillis}
                goTo={(id) => walk(() => goTo(id))}
              />
            ),
          },
          {
            id: 'timeline',
            label: translate({ id: 'player.tab.timeline', message: 'Timeline' }),
            content: (
              <TimelinePanel
                bars={run.bars}
                startMillis={startMillis}
                endMillis={summary?.endMillis ?? startMillis}
                goTo={(id) => walk(() => goTo(id))}
              />
            ),
          },
          {
            id: 'logs',
            label: 'CloudWatch Logs',
            content: <LogsPanel worker={worker} runNumber={run.number} />,
          },
        ]}
      />
    </section>
  );
}
