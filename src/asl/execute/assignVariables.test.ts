import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../language/jsonValue';
import { createExecution, execute } from './execution';

/** A text whose JSON takes so many bytes, quotation marks included. */
function textOf(bytes: number): string {
  return 'x'.repeat(bytes - 2);
}

function assigning(values: JsonObject, next?: string): JsonObject {
  return { Type: 'Pass', Assign: values, ...(next === undefined ? { End: true } : { Next: next }) };
}

function machine(states: JsonObject): { definition: JsonValue } {
  return { definition: { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0] ?? '', States: states } };
}

describe('one Assign', () => {
  test("holds 256 KiB of values together, as in the guide's example", async () => {
    const { status, events } = await execute(machine({ Set: assigning({ x: textOf(131_072), y: textOf(131_072) }) }));
    expect(status).toBe('SUCCEEDED');
    const exited = events.find(({ type }) => type === 'PassStateExited');
    expect(exited?.stateExitedEventDetails?.assignedVariables?.['y']).toHaveLength(131_072);
  });

  test('fails with one byte more, counted as UTF-8', async () => {
    for (const y of [textOf(131_073), `é${textOf(131_071)}`]) {
      const { status, error, cause, events } = await execute(machine({ Set: assigning({ x: textOf(131_072), y }) }));
      expect([status, error, cause]).toEqual([
        'FAILED',
        'States.DataLimitExceeded',
        "The variables that the state 'Set' assigns have a size exceeding the maximum number of bytes service limit.",
      ]);
      expect(events.map(({ type }) => type)).toEqual(['ExecutionStarted', 'PassStateEntered', 'ExecutionFailed']);
    }
  });

  test('of a rule of a Choice is held to it as well, in JSONPath too', async () => {
    const rule = { Variable: '$.text', IsString: true, Next: 'Done', Assign: { 'kept.$': '$.text' } };
    const definition = {
      StartAt: 'Which',
      States: { Which: { Type: 'Choice', Choices: [rule] }, Done: { Type: 'Succeed' } },
    };
    const run = (bytes: number) =>
      execute({ definition, input: JSON.stringify({ text: textOf(bytes) }), limits: { assignBytes: 20 } });
    expect((await run(20)).status).toBe('SUCCEEDED');
    expect((await run(21)).error).toBe('States.DataLimitExceeded');
  });
});

describe('all variables of an execution', () => {
  const limits = { variablesBytes: 100 };

  test('count together, and a new value takes the place of the old one', async () => {
    const loop = {
      First: assigning({ n: 0, kept: textOf(50) }, 'Again'),
      Again: assigning({ n: '{% $n + 1 %}', text: textOf(40) }, 'Enough?'),
      'Enough?': { Type: 'Choice', Choices: [{ Condition: '{% $n < 9 %}', Next: 'Again' }], Default: 'Last' },
    };
    const run = (bytes: number) =>
      execute({ ...machine({ ...loop, Last: assigning({ more: textOf(bytes) }) }), limits });
    expect((await run(9)).status).toBe('SUCCEEDED');
    expect((await run(10)).cause).toBe(
      "With what the state 'Last' assigns, the variables of the execution have a size exceeding the maximum number of bytes service limit.",
    );
  });

  /** A Map whose iterations keep their variable while they wait. */
  function keepers(maxConcurrency: number, mode?: string): { definition: JsonValue; input: string } {
    return {
      ...machine({
        Each: {
          Type: 'Map',
          Items: '{% $states.input %}',
          MaxConcurrency: maxConcurrency,
          ItemProcessor: {
            ...(mode !== undefined && { ProcessorConfig: { Mode: mode, ExecutionType: 'STANDARD' } }),
            StartAt: 'Keep',
            States: { Keep: assigning({ kept: textOf(40) }, 'Wait'), Wait: { Type: 'Wait', Seconds: 1, End: true } },
          },
          End: true,
        },
      }),
      input: '[1,2,3,4]',
    };
  }

  test('are those of iterations that run at the same time, not of those that have ended', async () => {
    expect((await execute({ ...keepers(2), limits })).status).toBe('SUCCEEDED');
    expect((await execute({ ...keepers(3), limits })).error).toBe('States.DataLimitExceeded');
  });

  test('are not those of the children of a Distributed Map, which are executions of their own', async () => {
    expect((await execute({ ...keepers(4, 'DISTRIBUTED'), limits })).status).toBe('SUCCEEDED');
  });

  test('are the same after a retry and after a redrive', async () => {
    let failures = 3;
    const branch = (states: JsonObject) => ({ StartAt: Object.keys(states)[0] ?? '', States: states });
    const call = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true };
    const execution = createExecution({
      ...machine({
        Both: {
          Type: 'Parallel',
          Branches: [
            branch({ Keep: assigning({ a: textOf(40) }, 'Call'), Call: call }),
            branch({ Hold: assigning({ b: textOf(40) }, 'Rest'), Rest: { Type: 'Wait', Seconds: 60, End: true } }),
          ],
          Retry: [{ ErrorEquals: ['Down'], MaxAttempts: 2 }],
          Next: 'Last',
        },
        Last: assigning({ c: textOf(100) }),
      }),
      limits,
      tasks: {
        invoke: () => ({
          outcome: failures-- > 0 ? { type: 'failed', error: 'Down' } : { type: 'succeeded', output: '1' },
          afterSeconds: 1,
        }),
      },
    });
    expect((await execution.run()).error).toBe('Down');
    execution.redrive();
    expect((await execution.run()).status).toBe('SUCCEEDED');
  });

  test('over the limit in a branch are taken by a catcher around it, by name only', async () => {
    const around = (errorEquals: string) => ({
      ...machine({
        Around: {
          Type: 'Parallel',
          Branches: [{ StartAt: 'Set', States: { Set: assigning({ x: textOf(101) }) } }],
          Catch: [{ ErrorEquals: [errorEquals], Next: 'Caught' }],
          End: true,
        },
        Caught: { Type: 'Succeed' },
      }),
      limits,
    });
    expect((await execute(around('States.DataLimitExceeded'))).status).toBe('SUCCEEDED');
    expect((await execute(around('States.ALL'))).status).toBe('FAILED');
  });
});
