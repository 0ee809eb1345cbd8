import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../language/jsonValue';
import { decideRetry, matchesError } from './retry';

const half = (): number => 0.5;

describe('ErrorEquals', () => {
  it.each([
    ['its own name', ['Boom'], { error: 'Boom' }, true],
    ['another name', ['Bang'], { error: 'Boom' }, false],
    ['States.ALL', ['States.ALL'], { error: 'Boom' }, true],
    ['States.ALL of a failure without a name', ['States.ALL'], {}, true],
    ['States.ALL of what ends the execution', ['States.ALL'], { error: 'States.Runtime', terminal: true }, false],
    [
      'States.ALL of an output over the quota',
      ['States.ALL'],
      { error: 'States.DataLimitExceeded', onlyByName: true },
      false,
    ],
    ['States.TaskFailed of a task', ['States.TaskFailed'], { error: 'Boom' }, true],
    ['States.TaskFailed of an expression', ['States.TaskFailed'], { error: 'States.QueryEvaluationError' }, true],
    [
      'States.TaskFailed of an output over the quota',
      ['States.TaskFailed'],
      { error: 'States.DataLimitExceeded', onlyByName: true },
      false,
    ],
    ['States.TaskFailed of a timeout', ['States.TaskFailed'], { error: 'States.Timeout' }, false],
    [
      'a missed heartbeat',
      ['States.HeartbeatTimeout'],
      { error: 'States.Timeout', alsoKnownAs: 'States.HeartbeatTimeout' },
      true,
    ],
  ])('takes %s: %j of %j is %s', (_, errorEquals, failure, expected) => {
    expect(matchesError(errorEquals, failure)).toBe(expected);
  });
});

describe('a retrier', () => {
  const delays = (retrier: JsonObject): (number | undefined)[] =>
    [0, 1, 2, 3, 4].map(
      (done) =>
        decideRetry({ Retry: [{ ErrorEquals: ['States.ALL'], ...retrier }] }, { error: 'Boom' }, [done], half)
          ?.delaySeconds,
    );

  it('waits 1, 2 and 4 seconds when it says nothing', () => {
    expect(delays({})).toEqual([1, 2, 4, undefined, undefined]);
  });

  it('grows by BackoffRate up to MaxDelaySeconds', () => {
    expect(delays({ IntervalSeconds: 3, BackoffRate: 2, MaxDelaySeconds: 10, MaxAttempts: 4 })).toEqual([
      3,
      6,
      10,
      10,
      undefined,
    ]);
  });

  it('takes a part of it by chance with JitterStrategy FULL', () => {
    expect(delays({ IntervalSeconds: 4, JitterStrategy: 'FULL', MaxAttempts: 1 })).toEqual([
      2,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('with MaxAttempts 0 never retries, and lets no later retrier do it', () => {
    const state = { Retry: [{ ErrorEquals: ['Boom'], MaxAttempts: 0 }, { ErrorEquals: ['States.ALL'] }] };
    expect(decideRetry(state, { error: 'Boom' }, [], half)).toEqual({ retrierIndex: 0 });
    expect(decideRetry(state, { error: 'Bang' }, [], half)).toEqual({ retrierIndex: 1, delaySeconds: 1 });
  });
});
