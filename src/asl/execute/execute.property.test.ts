// Properties of every execution: it ends within the bounds, its history is well formed, its time is the time of its waits,
// and it is the same each time, however it is sliced.
import type { HistoryEvent } from '@aws-sdk/client-sfn';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../language/jsonValue';
import { createExecution, execute, type ExecutionRequest, type ExecutionResult, type TaskHost } from '.';

/** What a sequence of states does, one element a state. */
type Step =
  | { readonly kind: 'pass' | 'choice' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'task'; readonly seconds: number; readonly failures: number }
  | { readonly kind: 'parallel'; readonly branches: readonly Step[][] }
  | { readonly kind: 'map'; readonly items: number; readonly oneByOne: boolean; readonly steps: readonly Step[] };

const { sequence } = fc.letrec<{ step: Step; sequence: Step[] }>((tie) => ({
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Step>({ kind: 'pass' }, { kind: 'choice' }),
    fc.record({ kind: fc.constant('wait' as const), seconds: fc.nat(1000) }),
    fc.record({ kind: fc.constant('task' as const), seconds: fc.nat(50), failures: fc.nat(3) }),
    fc.record({ kind: fc.constant('parallel' as const), branches: fc.array(tie('sequence'), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('map' as const), items: fc.nat(4), oneByOne: fc.boolean(), steps: tie('sequence') }),
  ),
  sequence: fc.array(tie('step'), { minLength: 1, maxLength: 4 }),
}));

/** A task is retried at 1 s, then 2 s, then not again: three failures are caught. */
const retryWaits = [0, 1, 3, 3];

/** The states of a sequence, with names of their own. */
function machine(steps: readonly Step[], prefix = 'S'): JsonObject {
  const states: JsonObject = {};
  steps.forEach((step, i) => {
    const name = `${prefix}${i}`;
    const last = i === steps.length - 1;
    const next: JsonObject = last ? { End: true } : { Next: `${prefix}${i + 1}` };
    states[name] = { ...stateOf(step, name), ...(step.kind === 'choice' ? {} : next) };
    if (step.kind === 'choice') {
      const target = last ? `${name}End` : `${prefix}${i + 1}`;
      states[name] = { Type: 'Choice', Choices: [{ Variable: '$', IsPresent: false, Next: target }], Default: target };
      if (last) states[target] = { Type: 'Succeed' };
    }
    if (step.kind === 'task') {
      const caught = `${name}Caught`;
      Object.assign(states[name] as JsonObject, { Catch: [{ ErrorEquals: ['States.ALL'], Next: caught }] });
      states[caught] = { Type: 'Pass', ...next };
    }
  });
  return { StartAt: `${prefix}0`, States: states };
}

function stateOf(step: Step, name: string): JsonObject {
  switch (step.kind) {
    case 'wait':
      return { Type: 'Wait', Seconds: step.seconds };
    case 'task':
      return {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Parameters: { seconds: step.seconds, failures: step.failures, attempt: { 'n.$': '$$.State.RetryCount' } },
        Retry: [{ ErrorEquals: ['Flaky'], IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 2 }],
      };
    case 'parallel':
      return { Type: 'Parallel', Branches: step.branches.map((branch, i) => machine(branch, `${name}b${i}_`)) };
    case 'map':
      return {
        Type: 'Map',
        ItemsPath: '$$.Execution.Input.items[0:' + String(step.items) + ']',
        MaxConcurrency: step.oneByOne ? 1 : 0,
        ItemProcessor: machine(step.steps, `${name}i_`),
      };
    default:
      return { Type: 'Pass' };
  }
}

/** How long a sequence takes, by its structure alone. */
function seconds(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + stepSeconds(step), 0);
}

function stepSeconds(step: Step): number {
  switch (step.kind) {
    case 'wait':
      return step.seconds;
    case 'task':
      return (retryWaits[step.failures] ?? 0) + Math.min(step.failures + 1, 3) * step.seconds;
    case 'parallel':
      return Math.max(0, ...step.branches.map(seconds));
    case 'map':
      return step.items === 0 ? 0 : seconds(step.steps) * (step.oneByOne ? step.items : 1);
    default:
      return 0;
  }
}

const tasks: TaskHost = {
  invoke(task) {
    const asked = task.parameters as { seconds: number; failures: number; attempt: { n: number } };
    return asked.attempt.n < asked.failures
      ? { afterSeconds: asked.seconds, outcome: { type: 'failed', error: 'Flaky' } }
      : { afterSeconds: asked.seconds, outcome: { type: 'succeeded', output: '{"ok":true}' } };
  },
};

function request(steps: readonly Step[]): ExecutionRequest {
  return { definition: machine(steps), input: '{"items":[1,2,3,4]}', tasks, limits: { historyEvents: 5000 } };
}

function expectWellFormed(events: readonly HistoryEvent[]): void {
  let time = 0;
  events.forEach((event, i) => {
    expect(event.id).toBe(i + 1);
    expect(event.previousEventId).toBeLessThan(i + 1);
    expect(event.previousEventId).toBeGreaterThanOrEqual(0);
    expect(event.timestamp!.getTime()).toBeGreaterThanOrEqual(time);
    time = event.timestamp!.getTime();
    if (event.type?.endsWith('StateExited'))
      expect(enteredName(events, event)).toBe(event.stateExitedEventDetails?.name);
  });
}

/** The name of the state that an exit belongs to, found along the causal links. */
function enteredName(events: readonly HistoryEvent[], exit: HistoryEvent): string | undefined {
  let depth = 0;
  for (let at = events[(exit.previousEventId ?? 0) - 1]; at; at = events[(at.previousEventId ?? 0) - 1]) {
    if (at.type?.endsWith('StateExited')) depth++;
    else if (at.type?.endsWith('StateEntered')) {
      if (depth === 0) return at.stateEnteredEventDetails?.name;
      depth--;
    }
  }
  return undefined;
}

const shown = (result: ExecutionResult): string => JSON.stringify([result.status, result.output, result.events]);

describe('any workflow', () => {
  it('ends within the bounds, with ids and links well formed', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async (steps) => {
        const result = await execute(request(steps));
        expect(['SUCCEEDED', 'FAILED']).toContain(result.status);
        expect(result.events.length).toBeLessThanOrEqual(5000);
        if (result.status === 'FAILED') expect(result.cause).toContain('maximum number of history events');
        expectWellFormed(result.events);
      }),
      { numRuns: 150 },
    );
  });

  it('takes the time of the waits on its path', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async (steps) => {
        const result = await execute(request(steps));
        fc.pre(result.status === 'SUCCEEDED');
        expect(((result.stopMillis ?? 0) - result.startMillis) / 1000).toBe(seconds(steps));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same in every run, however it is sliced or paused', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, fc.integer({ min: 1, max: 7 }), async (steps, size) => {
        const whole = shown(await execute(request(steps)));
        expect(shown(await execute(request(steps)))).toBe(whole);
        const sliced = createExecution(request(steps));
        while ((await sliced.run({ steps: size })).status === 'RUNNING');
        expect(shown(sliced.result)).toBe(whole);
        const paused = createExecution(request(steps));
        for (let id = 1; paused.result.status === 'RUNNING'; id++) {
          await paused.run({ untilEvent: id });
          if (paused.result.status === 'RUNNING') expect(paused.result.events.length).toBe(id);
        }
        expect(shown(paused.result)).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('can be stopped after any event', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, fc.integer({ min: 1, max: 40 }), async (steps, id) => {
        const execution = createExecution(request(steps));
        await execution.run({ untilEvent: id });
        fc.pre(execution.result.status === 'RUNNING');
        execution.stop('Enough');
        const { status, error, events } = await execution.run();
        expect([status, error, events.at(-1)?.type]).toEqual(['ABORTED', 'Enough', 'ExecutionAborted']);
        expect(events.length).toBe(id + 1);
        expectWellFormed(events);
      }),
      { numRuns: 60 },
    );
  });

  it('stopped after any event and redriven, comes to the same output', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, fc.integer({ min: 1, max: 60 }), async (steps, id) => {
        const whole = await execute(request(steps));
        const execution = createExecution(request(steps));
        await execution.run({ untilEvent: id });
        fc.pre(whole.status === 'SUCCEEDED' && execution.result.status === 'RUNNING');
        execution.stop();
        execution.redrive();
        const { status, output, events } = await execution.run();
        expect([status, output]).toEqual([whole.status, whole.output]);
        events.forEach((event, i) => {
          expect(event.id).toBe(i + 1);
          expect(event.previousEventId).toBeLessThan(i + 1);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('anything at all', () => {
  it('as a definition, ends or fails and never throws', async () => {
    const field = fc.oneof(
      fc.jsonValue() as fc.Arbitrary<JsonValue>,
      fc.constantFrom<JsonValue>('A', '$', '$$', '$.a', '{% $states.input %}', true, 0),
    );
    const state = fc.record(
      {
        Type: fc.constantFrom('Pass', 'Task', 'Wait', 'Choice', 'Map', 'Parallel', 'Succeed', 'Fail', 'None'),
        ...Object.fromEntries(
          [
            'Next',
            'End',
            'InputPath',
            'OutputPath',
            'ResultPath',
            'Parameters',
            'Result',
            'Assign',
            'Output',
            'Arguments',
            'Items',
            'ItemsPath',
            'ItemSelector',
            'ItemProcessor',
            'Branches',
            'Choices',
            'Default',
            'Retry',
            'Catch',
            'Seconds',
            'SecondsPath',
            'TimestampPath',
            'TimeoutSecondsPath',
            'QueryLanguage',
            'Error',
            'ErrorPath',
            'Resource',
            'MaxConcurrencyPath',
          ].map((name) => [name, field]),
        ),
      },
      { requiredKeys: ['Type'] },
    );
    await fc.assert(
      fc.asyncProperty(state, state, fc.boolean(), fc.json(), async (a, b, jsonata, input) => {
        const definition = {
          StartAt: 'A',
          QueryLanguage: jsonata ? 'JSONata' : 'JSONPath',
          States: { A: a, B: b },
        } as unknown as JsonValue;
        const result = await execute({ definition, input, limits: { historyEvents: 200 } });
        expect(result.status).not.toBe('RUNNING');
        expectWellFormed(result.events);
      }),
      { numRuns: 400 },
    );
  });
});
