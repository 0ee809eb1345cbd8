// The experiment of the diary entry "What really happens when a Map iteration fails": eight letters, the third of which has
// no address (Amazon States Language, "Map State"). Run: npx tsx bench/diary/mapIterationFails.ts
import { createExecution, type JsonObject, type TaskHost } from '@site/src/asl/index';

// #region experiment
const letters = [1, 2, 3, 4, 5, 6, 7, 8];

/** Each letter takes 2 seconds. The third has no address at first: that takes 1. */
function post(): { tasks: TaskHost; asked: number[] } {
  const asked: number[] = [];
  const tasks: TaskHost = {
    invoke({ parameters }) {
      const letter = Number(parameters);
      const noAddress = letter === 3 && !asked.includes(3);
      asked.push(letter);
      if (noAddress) {
        const outcome = { type: 'failed', error: 'NoAddress' } as const;
        return { outcome, afterSeconds: 1 };
      }
      const output = JSON.stringify(`letter ${String(letter)}`);
      return { outcome: { type: 'succeeded', output }, afterSeconds: 2 };
    },
  };
  return { tasks, asked };
}

/** A workflow that is one Map; `map` adds to it, `send` to the task inside. */
function sendAll(map: JsonObject, send: JsonObject = {}): JsonObject {
  const { ProcessorConfig = { Mode: 'INLINE' }, ...fields } = map;
  const Send = {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    ...send,
    End: true,
  };
  const states: JsonObject = send['Catch'] ? { Send, Note: { Type: 'Pass', End: true } } : { Send };
  const ItemProcessor = { ProcessorConfig, StartAt: 'Send', States: states };
  const All = { Type: 'Map', ItemProcessor, ...fields, End: true };
  return { StartAt: 'All', States: { All } };
}
// #endregion experiment

const distributed = { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } };
const runs: Record<string, JsonObject> = {
  'inline, one at a time': sendAll({ MaxConcurrency: 1 }),
  'inline, three at a time': sendAll({ MaxConcurrency: 3 }),
  'inline, all at once': sendAll({}),
  'inline, all at once, Retry on the Map': sendAll({ Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }] }),
  'inline, all at once, Catch on the task': sendAll({}, { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Note' }] }),
  'distributed, all at once': sendAll(distributed),
  'distributed, three at a time': sendAll({ ...distributed, MaxConcurrency: 3 }),
  'distributed, tolerates 1': sendAll({ ...distributed, ToleratedFailureCount: 1 }),
  'distributed, tolerates 10 %': sendAll({ ...distributed, ToleratedFailurePercentage: 10 }),
  'distributed, tolerates 20 %': sendAll({ ...distributed, ToleratedFailurePercentage: 20 }),
};

/** Runs a definition, and redrives what failed. Prints how it ended, and which letters were asked for. */
async function main(): Promise<void> {
  for (const [name, definition] of Object.entries(runs)) {
    const { tasks, asked } = post();
    const execution = createExecution({ definition, input: JSON.stringify(letters), tasks, startMillis: 0 });
    let result = await execution.run();
    for (let redriven = false; ; redriven = true) {
      const seconds = (result.events.at(-1)?.timestamp?.getTime() ?? 0) / 1000;
      console.log(redriven ? `${name}, redriven` : name);
      console.log('  ', result.status, result.error ?? '', `${String(seconds)} s`, result.output ?? '');
      console.log('   calls:', asked.length, asked.join(' '));
      if (result.status === 'SUCCEEDED') break;
      execution.redrive();
      result = await execution.run();
    }
  }
}

void main();
