// The segment document of runs that the engine made for this test.
import { describe, expect, it } from 'vitest';

import { execute, mockedTasks, type JsonValue, type Scenario } from '../asl';
import { HistoryReader } from './historyReader';
import { traceDocument } from './traceDocument';

async function traceOf(definition: JsonValue, tasks: Scenario['tasks'] = {}, input = '{}') {
  const result = await execute({ definition, input, tasks: mockedTasks(tasks) });
  const reader = new HistoryReader();
  for (const event of result.events) reader.advance(event);
  const run = { name: 'orders', status: result.status, startMillis: result.startMillis, endMillis: reader.millis };
  return traceDocument(run, reader.visits);
}

const charge = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: 'charge' },
  Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 3, MaxAttempts: 1 }],
  End: true,
};

describe('traceDocument', () => {
  it('holds the states, and in them each call of a task, in seconds', async () => {
    const tasks = { Charge: { '0': { Throw: { Error: 'Busy' } }, '1': { Return: {} } } };
    const trace = await traceOf({ StartAt: 'Charge', States: { Charge: charge } }, tasks);
    const start = trace.start_time;
    expect(trace).toMatchObject({ name: 'orders', end_time: start + 3, origin: 'AWS::StepFunctions::StateMachine' });
    expect(trace.trace_id).toMatch(/^1-[0-9a-f]{8}-[0-9a-f]{24}$/);
    expect(trace.fault).toBeUndefined();
    const [state] = trace.subsegments;
    expect(state).toMatchObject({ name: 'Charge', start_time: start, end_time: start + 3 });
    expect(state?.subsegments).toMatchObject([
      { namespace: 'aws', start_time: start, end_time: start, fault: true },
      { namespace: 'aws', start_time: start + 3, end_time: start + 3 },
    ]);
    expect(state?.subsegments?.[1]?.fault).toBeUndefined();
  });

  it('marks what failed, up to the execution', async () => {
    const trace = await traceOf(
      { StartAt: 'Charge', States: { Charge: charge } },
      { Charge: { '0': { Throw: { Error: 'Declined' } } } },
    );
    expect(trace.fault).toBe(true);
    expect(trace.subsegments[0]?.fault).toBe(true);
  });

  it('nests iterations in their Map, with ids of their own, and says what it leaves out', async () => {
    const each: JsonValue = {
      StartAt: 'Each',
      States: {
        Each: {
          Type: 'Map',
          ItemProcessor: { StartAt: 'Inner', States: { Inner: { Type: 'Pass', End: true } } },
          End: true,
        },
      },
    };
    const trace = await traceOf(each, {}, JSON.stringify(Array.from({ length: 200 }, (_, index) => index)));
    const inner = trace.subsegments[0]?.subsegments ?? [];
    expect(inner.length + (trace.omitted ?? 0)).toBe(200);
    expect(trace.omitted).toBeGreaterThan(0);
    expect(new Set(inner.map(({ id }) => id)).size).toBe(inner.length);
    expect(JSON.stringify(trace).length).toBeLessThan(64_000);
  });
});
