// Each expectation is met by one run and not by another.
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../language/jsonValue';
import { unmetExpectations } from './runExpectation';
import { runScenario } from './scenario';

const machine = (afterCatch: JsonValue): JsonValue => ({
  QueryLanguage: 'JSONata',
  StartAt: 'Charge',
  States: {
    Charge: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'charge' },
      Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 10, BackoffRate: 1, MaxAttempts: 2 }],
      Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput %}', Next: 'After' }],
      Output: { paid: true },
      End: true,
    },
    After: afterCatch,
  },
});
const kept = machine({ Type: 'Succeed', Output: { failed: '{% $states.input.Error %}' } });
const lost = machine({ Type: 'Succeed', Output: { failed: 'something' } });
const declined = { tasks: { Charge: { '0': { Throw: { Error: 'CardDeclined' } } } } };
const busyOnce = { tasks: { Charge: { '0': { Throw: { Error: 'Busy' } }, '1': { Return: {} } } } };

describe('unmetExpectations', () => {
  it('tells nothing of a run that is as expected', async () => {
    const run = await runScenario(kept, busyOnce);
    const properties = [
      { kind: 'taskCallsAtMost', count: 2 },
      { kind: 'secondsAtMost', seconds: 10 },
      { kind: 'noErrorLost' },
    ] as const;
    expect(unmetExpectations(run, { status: 'SUCCEEDED', output: { paid: true }, properties })).toEqual([]);
  });

  it('tells another path', async () => {
    const run = await runScenario(kept, declined);
    const expected = { status: 'SUCCEEDED', path: ['Charge', 'After'] } as const;
    expect(unmetExpectations(run, expected)).toEqual([]);
    expect(unmetExpectations(run, { ...expected, path: ['Charge'] })).toEqual([
      { field: 'path', expected: ['Charge'], actual: ['Charge', 'After'] },
    ]);
  });

  it('tells the wrong status alone, with the error', async () => {
    const failing = machine({ Type: 'Fail', Error: 'Sorry' });
    const run = await runScenario(failing, declined);
    expect(unmetExpectations(run, { status: 'SUCCEEDED', output: { paid: true } })).toEqual([
      { field: 'status', expected: 'SUCCEEDED', actual: 'FAILED · Sorry' },
    ]);
    expect(unmetExpectations(run, { status: 'FAILED', error: 'CardDeclined' })).toEqual([
      { field: 'error', expected: 'CardDeclined', actual: 'Sorry' },
    ]);
  });

  it('compares the output as a value', async () => {
    const run = await runScenario(kept, declined);
    expect(unmetExpectations(run, { status: 'SUCCEEDED', output: { failed: 'CardDeclined' } })).toEqual([]);
    expect(unmetExpectations(run, { status: 'SUCCEEDED', output: {} })).toEqual([
      { field: 'output', expected: {}, actual: { failed: 'CardDeclined' } },
    ]);
  });

  it('counts task calls with their retries, and virtual seconds', async () => {
    const run = await runScenario(kept, busyOnce);
    const properties = [
      { kind: 'taskCallsAtMost', count: 1 },
      { kind: 'secondsAtMost', seconds: 9 },
    ] as const;
    expect(unmetExpectations(run, { status: 'SUCCEEDED', properties })).toEqual([
      { field: 'taskCalls', expected: 1, actual: 2 },
      { field: 'seconds', expected: 9, actual: 10 },
    ]);
  });

  it('finds an error that a Catcher took and nobody told', async () => {
    const properties = [{ kind: 'noErrorLost' }] as const;
    expect(unmetExpectations(await runScenario(kept, declined), { status: 'SUCCEEDED', properties })).toEqual([]);
    expect(unmetExpectations(await runScenario(lost, declined), { status: 'SUCCEEDED', properties })).toEqual([
      { field: 'lostError', actual: 'CardDeclined' },
    ]);
  });
});
