// `npm run bench`, the engine's part: executions per second beside aws-local-stepfunctions on workflows that both run
// right, in turns in one run; the cost of an event as a history grows; a Map over 100,000 items.
// Exit status: 0 all bounds hold, 1 one does not, 2 the peer is missing.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ExpressionCache, execute, type JsonValue } from '../src/asl';

interface Workflow {
  readonly name: string;
  readonly definition: JsonValue;
  readonly input: JsonValue;
}

interface Peer {
  readonly StateMachine: new (
    definition: unknown,
    options: unknown,
  ) => { run(input: unknown, options: unknown): { readonly result: Promise<unknown> } };
}

const pass = (next: string | undefined, fields: Record<string, JsonValue> = {}): JsonValue => ({
  Type: 'Pass',
  ...fields,
  ...(next === undefined ? { End: true } : { Next: next }),
});

function chain(length: number): JsonValue {
  const states: Record<string, JsonValue> = {};
  for (let i = 0; i < length; i++) {
    states[`P${i}`] = pass(`C${i}`, { Result: i + 1, ResultPath: '$.at' });
    states[`C${i}`] = {
      Type: 'Choice',
      Choices: [{ Variable: '$.at', NumericEquals: i + 1, Next: i === length - 1 ? 'Done' : `P${i + 1}` }],
      Default: 'Wrong',
    };
  }
  return { StartAt: 'P0', States: { ...states, Done: { Type: 'Succeed' }, Wrong: { Type: 'Fail' } } };
}

const one = (name: string, state: JsonValue): JsonValue => ({ StartAt: name, States: { [name]: state } });

const workflows: readonly Workflow[] = [
  { name: 'Pass and Choice, 20 states', definition: chain(10), input: { x: 1 } },
  {
    name: 'Map over 1,000 items',
    definition: one('M', { Type: 'Map', ItemProcessor: one('P', pass(undefined)), End: true }),
    input: Array.from({ length: 1000 }, (_, i) => i),
  },
  {
    name: 'Parallel, 8 branches with a Wait',
    definition: one('All', {
      Type: 'Parallel',
      Branches: Array.from({ length: 8 }, (_, i) => ({
        StartAt: `W${i}`,
        States: {
          [`W${i}`]: { Type: 'Wait', Seconds: 1, Next: `P${i}` },
          [`P${i}`]: pass(undefined, { Result: i + 1 }),
        },
      })),
      End: true,
    }),
    input: {},
  },
  {
    name: 'intrinsic functions',
    definition: one(
      'I',
      pass(undefined, {
        Parameters: {
          'text.$': "States.Format('{} has {} items', $.name, $.n)",
          'sum.$': 'States.MathAdd($.n, 5)',
          'parts.$': 'States.ArrayPartition($.list, 2)',
          'unique.$': 'States.ArrayUnique($.list)',
          'merged.$': 'States.JsonMerge($.a, $.b, false)',
          'split.$': "States.StringSplit($.name, ' ')",
        },
      }),
    ),
    input: { name: 'order of Ana', n: 3, list: [1, 2, 2, 3], a: { k: 1 }, b: { l: 2 } },
  },
];

function loadPeer(): Peer {
  try {
    return createRequire(join(__dirname, 'package.json'))('aws-local-stepfunctions') as Peer;
  } catch {
    console.error('aws-local-stepfunctions is missing: npm --prefix bench ci');
    process.exit(2);
  }
}

/** Runs per second of the clock, for about `millis`. */
async function runsPerSecond(work: () => Promise<unknown>, millis: number): Promise<number> {
  const start = performance.now();
  let runs = 0;
  let used = 0;
  do {
    await work();
    runs++;
    used = performance.now() - start;
  } while (used < millis);
  return (runs / used) * 1000;
}

async function compare(peer: Peer, { name, definition, input }: Workflow): Promise<boolean> {
  const text = JSON.stringify(input);
  const waits = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`W${i}`, 0]));
  // Both get the state machine once and then run it: Passo shares its parsed expressions, the peer its StateMachine.
  const expressions = new ExpressionCache();
  const machine = new peer.StateMachine(definition, { validationOptions: { noValidate: true } });
  const ours = async (): Promise<string | undefined> =>
    (await execute({ definition, input: text, type: 'EXPRESS', expressions })).output;
  const theirs = async (): Promise<unknown> => {
    return await machine.run(JSON.parse(text), { overrides: { waitTimeOverrides: waits } }).result;
  };
  const [a, b] = [await ours(), await theirs()];
  const same = a === JSON.stringify(b);
  let best = { ours: 0, theirs: 0 };
  for (let turn = 0; turn < 5; turn++) {
    best = {
      ours: Math.max(best.ours, await runsPerSecond(ours, 300)),
      theirs: Math.max(best.theirs, await runsPerSecond(theirs, 300)),
    };
  }
  const ratio = best.ours / best.theirs;
  const holds = same && ratio >= 5;
  console.log(
    `${holds ? 'ok  ' : 'FAIL'} ${name.padEnd(34)} ${best.ours.toFixed(0).padStart(7)}/s, peer ${best.theirs.toFixed(1).padStart(7)}/s, ` +
      `${ratio.toFixed(1)} times${same ? '' : ', results differ'}`,
  );
  return holds;
}

const seconds = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

async function historyCost(language: 'JSONPath' | 'JSONata'): Promise<boolean> {
  const output: Record<string, JsonValue> =
    language === 'JSONata'
      ? { Output: { n: '{% $states.input.n + 1 %}' } }
      : { Parameters: { 'n.$': 'States.MathAdd($.n, 1)' } };
  const definition: JsonValue = {
    QueryLanguage: language,
    ...(one('Again', { Type: 'Pass', ...output, Next: 'Again' }) as object),
  };
  const costs: string[] = [];
  let whole = 0;
  for (const events of [1000, 1000, 5000, 25_000]) {
    const start = process.cpuUsage();
    await execute({ definition, input: '{"n":0}', limits: { historyEvents: events } });
    whole = seconds(start);
    costs.push(`${((whole * 1e6) / events).toFixed(1)} µs at ${events}`);
  }
  const holds = whole < 2;
  console.log(
    `${holds ? 'ok  ' : 'FAIL'} ${language}: 25,000 events in ${whole.toFixed(2)} s; an event takes ${costs.slice(1).join(', ')}`,
  );
  return holds;
}

async function largeMap(): Promise<boolean> {
  const definition = one('M', { Type: 'Map', ResultPath: null, ItemProcessor: one('P', pass(undefined)), End: true });
  const used: number[] = [];
  const start = process.cpuUsage();
  for (const keepHistory of [false, true]) {
    global.gc?.();
    const before = process.memoryUsage().heapUsed;
    const input = JSON.stringify(Array.from({ length: 100_000 }, (_, i) => i % 10));
    const result = await execute({ definition, type: 'EXPRESS', input, keepHistory });
    if (result.status !== 'SUCCEEDED') return false;
    global.gc?.();
    used.push((process.memoryUsage().heapUsed - before) / 1e6);
  }
  const [without = 0, kept = 0] = used;
  const holds = without < kept / 2;
  console.log(
    `${holds ? 'ok  ' : 'FAIL'} Map over 100,000 items, twice, in ${seconds(start).toFixed(2)} s; ` +
      `${without.toFixed(0)} MB afterwards without the history, ${kept.toFixed(0)} MB with it`,
  );
  return holds;
}

async function main(): Promise<void> {
  const peer = loadPeer();
  const held: boolean[] = [];
  for (const workflow of workflows) held.push(await compare(peer, workflow));
  held.push(await historyCost('JSONPath'), await historyCost('JSONata'), await largeMap());
  process.exitCode = held.every(Boolean) ? 0 : 1;
}

void main();
