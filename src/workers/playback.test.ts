// The moments and the timeline of histories that the engine made for this test.
import { describe, expect, it } from 'vitest';

import { execute, mockedTasks, type JsonValue, type Scenario } from '../asl';
import { momentAt, Playback, timeline } from './playback';

async function eventsOf(definition: JsonValue, tasks: Scenario['tasks'] = {}, input = '{}') {
  return (await execute({ definition, input, tasks: mockedTasks(tasks) })).events;
}

const invoke = 'arn:aws:states:::lambda:invoke';
const retrying: JsonValue = {
  StartAt: 'Charge',
  States: {
    Charge: {
      Type: 'Task',
      Resource: invoke,
      Parameters: { FunctionName: 'charge' },
      Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 2, BackoffRate: 2, MaxAttempts: 2 }],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Apologise' }],
      Next: 'Thank',
    },
    Thank: { Type: 'Succeed' },
    Apologise: { Type: 'Fail', Error: 'Sorry' },
  },
};
const busy = { Throw: { Error: 'Busy' } };
const paid = { Return: { Payload: {} } };

describe('momentAt', () => {
  it('shows nothing before the first event', async () => {
    const events = await eventsOf(retrying, { Charge: { '0': paid } });
    expect(momentAt(events, 0)).toMatchObject({ eventId: 0, states: {}, transitions: [] });
  });

  it('shows the state that runs, with its attempts, before it is left', async () => {
    const events = await eventsOf(retrying, { Charge: { '0-1': busy, '2': paid } });
    const third = events.filter(({ type }) => type === 'TaskScheduled')[2];
    expect(momentAt(events, third?.id ?? 0).states).toEqual({ Charge: { status: 'running', visits: 1, attempts: 3 } });
  });

  it('shows a retried state as succeeded and the transition as next', async () => {
    const events = await eventsOf(retrying, { Charge: { '0': busy, '1': paid } });
    const end = momentAt(events, events.length);
    expect(end.states.Charge).toEqual({ status: 'succeeded', visits: 1, attempts: 2 });
    expect(end.transitions).toEqual([{ from: 'Charge', to: 'Thank', kind: 'next' }]);
  });

  it('shows a caught state and the transition of its Catcher; the Fail state failed', async () => {
    const events = await eventsOf(retrying, { Charge: { '0-9': busy } });
    const end = momentAt(events, events.length);
    expect(end.states.Charge?.status).toBe('caught');
    expect(end.states.Apologise?.status).toBe('failed');
    expect(end.transitions).toEqual([{ from: 'Charge', to: 'Apologise', kind: 'catch' }]);
  });

  it('counts the iterations of a Map and closes what a failed one leaves open', async () => {
    const definition: JsonValue = {
      StartAt: 'Each',
      States: {
        Each: {
          Type: 'Map',
          ItemProcessor: {
            StartAt: 'Double',
            States: { Double: { Type: 'Task', Resource: invoke, Parameters: { FunctionName: 'double' }, End: true } },
          },
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Stop' }],
          End: true,
        },
        Stop: { Type: 'Succeed' },
      },
    };
    const good = await eventsOf(definition, { Double: { '0-9': paid } }, '[1,2,3]');
    expect(momentAt(good, good.length).states.Double).toMatchObject({ status: 'succeeded', visits: 3 });
    const bad = await eventsOf(definition, { Double: { '0': paid, '1': busy, '2': paid } }, '[1,2,3]');
    const end = momentAt(bad, bad.length);
    expect(end.states.Each?.status).toBe('caught');
    expect(Object.values(end.states).map(({ status }) => status)).not.toContain('running');
  });

  it('takes __proto__ for the name that it is', async () => {
    const definition = JSON.parse('{"StartAt":"__proto__","States":{"__proto__":{"Type":"Succeed"}}}') as JsonValue;
    const events = await eventsOf(definition);
    const { states } = momentAt(events, events.length);
    expect(Object.keys(states)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(states)).toBe(Object.prototype);
  });
});

describe('timeline', () => {
  it('gives each visit its span and each attempt its own, with the backoff between', async () => {
    const [charge] = timeline(await eventsOf(retrying, { Charge: { '0-1': busy, '2': paid } }));
    const start = charge?.startMillis ?? 0;
    expect(charge?.attempts.map(({ startMillis, failed }) => [startMillis - start, failed])).toEqual([
      [0, true],
      [2000, true],
      [6000, false],
    ]);
    expect(charge?.endMillis).toBe(start + 6000);
  });

  it('shows the iterations of a nested Map as lanes, all as deep as the first', async () => {
    const machine = (name: string, state: JsonValue): JsonValue => ({ StartAt: name, States: { [name]: state } });
    const inner = machine('Wait', { Type: 'Wait', Seconds: 10, End: true });
    const map = { Type: 'Map', ItemProcessor: inner, MaxConcurrency: 2, End: true };
    const other = machine('Other', { Type: 'Pass', End: true });
    const events = await eventsOf(
      machine('Both', { Type: 'Parallel', Branches: [machine('Each', map), other], End: true }),
      {},
      '[1,2,3,4]',
    );
    expect(timeline(events).map(({ state, depth, lane }) => [state, depth, lane])).toEqual([
      ['Both', 0, undefined],
      ['Each', 1, 0],
      ['Wait', 2, 0],
      ['Wait', 2, 1],
      ['Wait', 2, 2],
      ['Wait', 2, 3],
      ['Other', 1, 1],
    ]);
  });

  it('shows a Map that failed inside of a Parallel as failed, and what it stopped as aborted', async () => {
    const wait = { StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 9, End: true } } };
    const each = {
      StartAt: 'Each',
      States: {
        Each: {
          Type: 'Map',
          ItemProcessor: { StartAt: 'No', States: { No: { Type: 'Fail', Error: 'No' } } },
          End: true,
        },
      },
    };
    const catcher = [{ ErrorEquals: ['States.ALL'], Next: 'Done' }];
    const events = await eventsOf(
      {
        StartAt: 'Both',
        States: {
          Both: { Type: 'Parallel', Branches: [wait, each], Catch: catcher, End: true },
          Done: { Type: 'Succeed' },
        },
      },
      {},
      '[1]',
    );
    expect(Object.fromEntries(timeline(events).map(({ state, status }) => [state, status]))).toEqual({
      Both: 'caught',
      Wait: 'aborted',
      Each: 'failed',
      No: 'failed',
      Done: 'succeeded',
    });
  });
});

describe('Playback', () => {
  it('shows the same moment whichever way it is reached', async () => {
    const events = await eventsOf(retrying, { Charge: { '0-1': busy, '2': paid } });
    const playback = new Playback(events);
    for (const eventId of [3, 7, 2, events.length, 0, 5]) {
      expect(structuredClone(playback.momentAt(eventId))).toEqual(momentAt(events, eventId));
    }
  });

  it('reads 25,000 events with 10,000 open iterations in linear time', async () => {
    const definition: JsonValue = {
      StartAt: 'Each',
      States: {
        Each: {
          Type: 'Map',
          ItemProcessor: { StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 1, End: true } } },
          End: true,
        },
      },
    };
    const events = await eventsOf(definition, {}, JSON.stringify(Array.from({ length: 10_000 }, (_, index) => index)));
    const started = performance.now();
    const bars = timeline(events);
    expect(bars.length).toBeGreaterThan(5000);
    expect(momentAt(events, events.length).states.Each?.status).toBe('failed');
    // A reading that looks at all open iterations for every event would take a hundred million steps.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
