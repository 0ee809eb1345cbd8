// What the player's worker answers to each question about the latest run. Everything is derived from the run's result by
// the rooms below; nothing here knows what a workflow does.
import {
  executionCost,
  executionLogs,
  executionMetrics,
  stepFunctionsPrices,
  type JsonValue,
  type Metric,
} from '../asl';
import { accountView } from './accountView';
import type { LoadAccount } from './exampleAccount';
import { exerciseCheck } from './exerciseCheck';
import { HistoryReader } from './historyReader';
import { Playback, timeline, type TimelineBar } from './playback';
import type { PlayerQuestion, PlayerQuestions, RunRequest, RunSummary } from './playerProtocol';
import { playerRun, RunRefused, type PlayerRun } from './playerRun';
import { traceDocument } from './traceDocument';
import { VariableOrigins } from './variableOrigins';
import { shortened, visitView } from './visitView';

/** The latest run with what was derived from it, once. */
interface Kept extends PlayerRun {
  request: RunRequest;
  definition: JsonValue;
  playback: Playback;
  origins?: VariableOrigins;
  bars?: TimelineBar[];
}

export type Answers = {
  [Q in PlayerQuestion]: (
    ask: PlayerQuestions[Q]['ask'],
  ) => PlayerQuestions[Q]['answer'] | Promise<PlayerQuestions[Q]['answer']>;
};

/** A chart shows this many bars; the points between two of them are one. */
const mostPoints = 60;

function summary({ result, waiting }: PlayerRun): RunSummary {
  const { status, output, error, cause, events, startMillis } = result;
  return {
    status,
    ...(output !== undefined && { output }),
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
    eventCount: events.length,
    startMillis,
    endMillis: events.at(-1)?.timestamp?.getTime() ?? startMillis,
    ...(waiting && { waiting }),
  };
}

/** As CloudWatch does for a period: counts are added up, of times the mean is taken. */
function gathered(metric: Metric): Metric {
  const first = metric.points[0]?.millis ?? 0;
  const last = metric.points.at(-1)?.millis ?? first;
  if (metric.points.length <= mostPoints) return metric;
  const periodMillis = Math.max(1, Math.ceil((last - first + 1) / mostPoints));
  const periods = new Map<number, number[]>();
  for (const { millis, value } of metric.points) {
    const period = first + Math.floor((millis - first) / periodMillis) * periodMillis;
    const values = periods.get(period);
    if (values) values.push(value);
    else periods.set(period, [value]);
  }
  const points = [...periods].map(([millis, values]) => {
    const sum = values.reduce((total, value) => total + value, 0);
    return { millis, value: metric.unit === 'Count' ? sum : Math.round(sum / values.length) };
  });
  return { ...metric, points };
}

/**
 * The answers; they remember the latest run.
 * @param loadAccount finds the account of an example; without it, none has one
 */
export function answerAbout(loadAccount?: LoadAccount): Answers {
  const accountOf = async (example: string | undefined) =>
    example === undefined ? undefined : await loadAccount?.(example);
  let kept: Kept | undefined;
  const current = (): Kept => {
    if (!kept) throw new RunRefused('There is no run.');
    return kept;
  };
  return {
    run: async (request) => {
      const run = await playerRun(request, await accountOf(request.example));
      kept = { ...run, request, playback: new Playback(run.result.events) };
      return summary(run);
    },
    moment: (eventId) => current().playback.momentAt(eventId),
    visit: ({ state, eventId }) => {
      const run = current();
      run.origins ??= new VariableOrigins(run.result.events);
      return visitView(run.definition, run.result, run.origins, state, eventId);
    },
    events: ({ text, from, count }) => {
      const { events, startMillis } = current().result;
      const wanted = text.toLowerCase();
      const matching =
        wanted === '' ? events : events.filter((event) => JSON.stringify(event).toLowerCase().includes(wanted));
      const lines = matching.slice(from, from + count).map((event) => {
        const state = event.stateEnteredEventDetails?.name ?? event.stateExitedEventDetails?.name;
        const { id = 0, type = '', timestamp } = event;
        return { id, type, ...(state !== undefined && { state }), millis: timestamp?.getTime() ?? startMillis };
      });
      return { events: lines, matching: matching.length };
    },
    event: (eventId) => {
      const event = current().result.events.find(({ id }) => id === eventId);
      return shortened(JSON.stringify(event ?? null, null, 2));
    },
    history: () => `${JSON.stringify({ events: current().result.events }, null, 2)}\n`,
    trace: () => {
      const { result } = current();
      const reader = new HistoryReader();
      for (const event of result.events) reader.advance(event);
      const { executionName: name, status, startMillis } = result;
      const run = { name, status, startMillis, endMillis: reader.millis };
      return JSON.stringify(traceDocument(run, reader.visits), null, 2);
    },
    timeline: ({ count }) => {
      const run = current();
      run.bars ??= timeline(run.result.events);
      return { bars: run.bars.slice(0, count), all: run.bars.length };
    },
    logs: ({ count, ...settings }) => {
      const entries = executionLogs(current().result, settings);
      return {
        lines: entries.slice(0, count).map((entry) => shortened(JSON.stringify(entry), 5000)),
        all: entries.length,
      };
    },
    exercise: async (request) => exerciseCheck(request, await accountOf(request.example)),
    metrics: () => executionMetrics(current().result).map(gathered),
    account: () => {
      const changes = current().changes?.();
      return changes && accountView(changes);
    },
    cost: () => {
      const { result, request } = current();
      return { cost: executionCost(result, request.type), prices: stepFunctionsPrices };
    },
  };
}
