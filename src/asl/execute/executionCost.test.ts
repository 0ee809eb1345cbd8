// Cost and metrics of runs that the engine made for this test.
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../language/jsonValue';
import { execute } from './execution';
import { executionCost } from './executionCost';
import { executionMetrics } from './executionMetrics';
import { mockedTasks } from './scenario';
import { stepFunctionsPrices } from './stepFunctionsPrices';

const definition: JsonValue = {
  StartAt: 'Wait',
  States: {
    Wait: { Type: 'Wait', Seconds: 2, Next: 'Charge' },
    Charge: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'charge' },
      Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 3 }],
      End: true,
    },
  },
};
const run = (type: 'STANDARD' | 'EXPRESS', failures: number) =>
  execute({
    definition,
    type,
    tasks: mockedTasks({
      Charge: {
        ...(failures > 0 && { [`0-${failures - 1}`]: { Throw: { Error: 'Busy' } } }),
        [String(failures)]: { Return: {} },
      },
    }),
  });

describe('executionCost', () => {
  it('counts a transition for each state and for each retry', async () => {
    const cost = executionCost(await run('STANDARD', 2), 'STANDARD');
    expect(cost).toEqual({ type: 'STANDARD', statesEntered: 2, retries: 2, dollars: 4 * 0.000025 });
  });

  it('bills an Express execution by request and by duration in one chunk of memory', async () => {
    const cost = executionCost(await run('EXPRESS', 1), 'EXPRESS');
    expect(cost).toMatchObject({ billedMilliseconds: 5000, assumedMegabytes: 64, gigabyteSeconds: 0.3125 });
    expect(cost.dollars).toBeCloseTo(0.000001 + 0.3125 * 0.00001667, 12);
  });

  it('does not take a branch for a retry of its Parallel', async () => {
    const branch = {
      StartAt: 'Charge',
      States: { Charge: (definition as { States: Record<string, JsonValue> }).States['Charge']! },
    };
    const result = await execute({
      definition: { StartAt: 'Both', States: { Both: { Type: 'Parallel', Branches: [branch], End: true } } },
      tasks: mockedTasks({ Charge: { '0': { Return: {} } } }),
    });
    expect(executionCost(result, 'STANDARD')).toMatchObject({ statesEntered: 2, retries: 0 });
  });

  it.each([
    ['STANDARD', { standard: 3, transitions: 7, express: 0, gigabyteSeconds: 0 }, 7 * 0.000025],
    [
      'EXPRESS',
      { standard: 0, transitions: 0, express: 3, gigabyteSeconds: (2 + 2 + 5) / 16 },
      3e-6 + 0.5625 * 0.00001667,
    ],
  ])('counts the %s child executions of a Distributed Map', async (ExecutionType, counted, dollars) => {
    const result = await execute({
      definition: {
        StartAt: 'Each',
        States: {
          Each: {
            Type: 'Map',
            MaxConcurrency: 1,
            ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType }, ...definition },
            End: true,
          },
        },
      },
      input: '[1, 2, 3]',
      // The third child charges again.
      tasks: mockedTasks({ Charge: { '0-1': { Return: {} }, '2': { Throw: { Error: 'Busy' } }, '3': { Return: {} } } }),
    });
    expect(result.status).toBe('SUCCEEDED');
    const cost = executionCost(result, 'STANDARD');
    expect(cost).toMatchObject({ statesEntered: 1, retries: 0, children: counted });
    expect(cost.dollars).toBeCloseTo(0.000025 + dollars, 12);
  });

  it('says where its prices come from, and when they were read', () => {
    expect(stepFunctionsPrices.source).toMatch(/^https:\/\/aws\.amazon\.com\//);
    expect(stepFunctionsPrices.readOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('executionMetrics', () => {
  it('has the names, units and dimensions of AWS/States', async () => {
    const metrics = executionMetrics(await run('STANDARD', 1));
    const sums = Object.fromEntries(
      metrics.map(({ name, points }) => [name, points.reduce((sum, { value }) => sum + value, 0)]),
    );
    expect(sums).toEqual({
      ExecutionsStarted: 1,
      ServiceIntegrationsScheduled: 2,
      ServiceIntegrationsStarted: 2,
      ServiceIntegrationScheduleTime: 0,
      ServiceIntegrationsFailed: 1,
      ServiceIntegrationRunTime: 0,
      ServiceIntegrationTime: 0,
      ServiceIntegrationsSucceeded: 1,
      ExecutionsSucceeded: 1,
      ExecutionTime: 5000,
    });
    expect(metrics.find(({ name }) => name === 'ServiceIntegrationsFailed')?.dimension).toEqual({
      name: 'ServiceIntegrationResourceArn',
      value: 'arn:aws:states:::lambda:invoke',
    });
  });
});
