// The worker side of the player: keeps the latest run and answers questions about it.
import { executionLogs } from '../asl';
import { momentAt, timeline } from './playback';
import { playerRun, RunRefused, type PlayerRun } from './playerRun';
import type { AskMessage, PlayerQuestion, PlayerQuestions, RunSummary, VisitData } from './playerProtocol';

let run: PlayerRun | undefined;

function current(): PlayerRun {
  if (!run) throw new RunRefused('There is no run.');
  return run;
}

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

function visitAt(state: string, eventId: number): VisitData | undefined {
  const { visits } = current().result;
  const visit = visits.filter((one) => one.stateName === state && one.enteredEventId <= eventId).at(-1);
  if (!visit) return undefined;
  const { stateName, enteredEventId, exitedEventId, data, output, error, cause } = visit;
  const left = exitedEventId !== undefined && exitedEventId <= eventId;
  return {
    state: stateName,
    enteredEventId,
    ...(exitedEventId !== undefined && { exitedEventId }),
    // Before the state was left, only what came in is known to somebody who watches.
    data: left || exitedEventId === undefined ? data : { ...(data.input !== undefined && { input: data.input }) },
    ...(left && output !== undefined && { output }),
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
  };
}

type Answers = {
  [Q in PlayerQuestion]: (
    ask: PlayerQuestions[Q]['ask'],
  ) => PlayerQuestions[Q]['answer'] | Promise<PlayerQuestions[Q]['answer']>;
};

const answers: Answers = {
  run: async (request) => {
    run = await playerRun(request);
    return summary(run);
  },
  moment: (eventId) => momentAt(current().result.events, eventId),
  visit: ({ state, eventId }) => visitAt(state, eventId),
  events: ({ text, from, count }) => {
    const { events } = current().result;
    const wanted = text.toLowerCase();
    const matching =
      wanted === '' ? events : events.filter((event) => JSON.stringify(event).toLowerCase().includes(wanted));
    return { events: matching.slice(from, from + count), matching: matching.length };
  },
  timeline: () => timeline(current().result.events),
  logs: (settings) => executionLogs(current().result, settings),
};

self.addEventListener('message', (event: MessageEvent<AskMessage>) => {
  const { id, question, ask } = event.data;
  Promise.resolve()
    .then(() => (answers[question] as (asked: unknown) => unknown)(ask))
    .then(
      (answer) => self.postMessage({ id, answer }),
      (error: unknown) => self.postMessage({ id, refusal: error instanceof Error ? error.message : String(error) }),
    );
});
