// Hostile definitions and inputs: no crash, no hang, the right error (issue "The engine", "Hostile input").
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../language/jsonValue';
import { createExecution, execute, runScenario, testState, type ExecutionResult } from '.';

/** JSON as a reader's text gives it, so that `__proto__` is an own key. */
const json = (text: string): JsonValue => JSON.parse(text) as JsonValue;

const pass = (fields: string, machine = ''): JsonValue =>
  json(`{${machine}"StartAt":"P","States":{"P":{"Type":"Pass",${fields}"End":true}}}`);

async function run(definition: JsonValue, input = '{}'): Promise<ExecutionResult> {
  return await execute({ definition, input });
}

describe('names that JavaScript objects have', () => {
  it('are data like any other', async () => {
    const input = '{"__proto__":{"admin":true},"constructor":1,"toString":"x"}';
    const { output } = await run(pass('"Parameters":{"all.$":"$","c.$":"$.constructor"},'), input);
    expect(JSON.parse(output ?? '')).toEqual(json(`{"all":${input},"c":1}`));
    expect(output).toContain('"__proto__":{"admin":true}');
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('are no variables unless assigned, and survive being assigned', async () => {
    const definition = json(
      '{"StartAt":"A","States":{"A":{"Type":"Pass","Assign":{"constructor":5,"__proto__":{"x":1}},"Next":"B"},"B":{"Type":"Pass","Parameters":{"c.$":"$constructor"},"End":true}}}',
    );
    expect((await run(definition)).output).toBe('{"c":5}');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('are states only when the definition has them', async () => {
    const missing = await run(json('{"StartAt":"constructor","States":{"A":{"Type":"Succeed"}}}'));
    expect([missing.status, missing.error]).toEqual(['FAILED', 'States.Runtime']);
    const there = await run(json('{"StartAt":"__proto__","States":{"__proto__":{"Type":"Succeed"}}}'));
    expect(there.status).toBe('SUCCEEDED');
  });

  it('are answers only when the scenario has them', async () => {
    const definition = json(
      '{"StartAt":"toString","States":{"toString":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true}}}',
    );
    const result = await runScenario(definition, { tasks: {} });
    expect([result.status, result.error, result.cause]).toEqual([
      'FAILED',
      'Passo.NoMockedAnswer',
      "The state 'toString' has no answer in this scenario.",
    ]);
  });

  it('survive ResultPath', async () => {
    const { output } = await run(pass('"Result":1,"ResultPath":"$.__proto__.polluted",'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(output).toBe('{"__proto__":{"polluted":1}}');
  });
});

describe('what would run away', () => {
  const choice = (rule: string): JsonValue =>
    json(
      `{"StartAt":"C","States":{"C":{"Type":"Choice","Choices":[{${rule},"Next":"S"}],"Default":"F"},"S":{"Type":"Succeed"},"F":{"Type":"Fail","Error":"NoMatch"}}}`,
    );

  it('StringMatches built to backtrack takes linear time', async () => {
    const pattern = '*a'.repeat(40) + '*b';
    const started = process.cpuUsage().user;
    const result = await run(
      choice(`"Variable":"$.t","StringMatches":"${pattern}"`),
      JSON.stringify({ t: 'a'.repeat(50_000) }),
    );
    expect(result.error).toBe('NoMatch');
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(5_000);
  });

  it('an endless loop of states ends at the event quota', async () => {
    const result = await run(json('{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"A"}}}'));
    expect(result.events).toHaveLength(25_000);
    expect([result.status, result.error, result.cause]).toEqual([
      'FAILED',
      'States.Runtime',
      'The execution reached the maximum number of history events (25000).',
    ]);
  });

  it('an endless loop in JSONata ends too', async () => {
    const result = await run(
      pass('"Output":"{% ($f := function($n){ $f($n + 1) }; $f(0)) %}",', '"QueryLanguage":"JSONata",'),
    );
    expect([result.status, result.error]).toEqual(['FAILED', 'States.QueryEvaluationError']);
  });

  it('an endless loop of retries ends at the event quota', async () => {
    const definition = json(
      '{"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Retry":[{"ErrorEquals":["States.ALL"],"MaxAttempts":99999999,"BackoffRate":1}],"End":true}}}',
    );
    const result = await run(definition);
    expect([result.status, result.events.length]).toEqual(['FAILED', 25_000]);
  });

  it('branches within branches end at the event quota', async () => {
    let machine = '{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}}';
    for (let depth = 0; depth < 14; depth++) {
      machine = `{"StartAt":"P","States":{"P":{"Type":"Parallel","Branches":[${machine},${machine}],"ResultPath":null,"End":true}}}`;
    }
    const result = await run(json(machine));
    expect([result.status, result.error]).toEqual(['FAILED', 'States.Runtime']);
  });
});

describe('data', () => {
  it('nested a hundred thousand levels deep fails its state, not the interpreter', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const whole = await run(pass(''), deep);
    expect(whole.status).toBe('SUCCEEDED');
    const copied = await run(pass('"Parameters":{"a.$":"$"},'), deep);
    expect([copied.status, copied.error]).toEqual(['FAILED', 'States.Runtime']);
    const queried = await run(pass('"Output":"{% $states.input ~> $string %}",', '"QueryLanguage":"JSONata",'), deep);
    expect(queried.status).toBe('FAILED');
  });

  it('over the payload quota fails the state that makes it', async () => {
    const definition = json(
      '{"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"x.$":"$.x","y.$":"$.x"},"Next":"A2"},"A2":{"Type":"Pass","End":true}}}',
    );
    const result = await run(definition, JSON.stringify({ x: 'é'.repeat(70_000) }));
    expect([result.status, result.error]).toEqual(['FAILED', 'States.DataLimitExceeded']);
    expect(result.events).toHaveLength(3);
  });

  it('that is no JSON is refused before the execution exists', () => {
    expect(() => createExecution({ definition: pass(''), input: '{' })).toThrow(SyntaxError);
  });

  it('of a host that is no JSON fails the task', async () => {
    const definition = json(
      '{"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true}}}',
    );
    const result = await execute({
      definition,
      tasks: { invoke: () => ({ outcome: { type: 'succeeded', output: 'oops' } }) },
    });
    expect([result.status, result.error]).toEqual(['FAILED', 'States.Runtime']);
  });

  it('of a Map over a hundred thousand items passes in an Express execution without its history being kept', async () => {
    const definition = json(
      '{"StartAt":"M","States":{"M":{"Type":"Map","ResultPath":null,"ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}},"End":true}}}',
    );
    let events = 0;
    const result = await execute({
      definition,
      type: 'EXPRESS',
      input: JSON.stringify(Array.from({ length: 100_000 }, () => 0)),
      keepHistory: false,
      onEvent: () => events++,
    });
    expect([result.status, result.events.length, events]).toEqual(['SUCCEEDED', 0, 400_006]);
  });
});

describe('a tested state', () => {
  it('is refused in words when the mocked context is hostile', async () => {
    const result = await testState({
      definition: '{"Type":"Task","Resource":"arn:aws:states:::sns:publish","Parameters":{},"End":true}',
      mock: { result: '{}' },
      context: '{"__proto__":{}}',
    });
    expect(result).toEqual({
      error: {
        code: 'ValidationException',
        message: "Invalid Context object provided: Field '__proto__' is not allowed",
      },
    });
  });
});
