// The runs of the chapter "Concurrency and limits": a loop until its history is full, pages until a payload is full, and
// more executions at once than the bucket has tokens. Run: npx tsx bench/diary/threeLimits.ts
import { runScenario, type JsonValue } from '@site/src/asl/index';
import { readExamples, type Example } from '@site/src/checks/examples';
import { handlersFactory } from '@site/src/checks/handlersCode';
import { createSimulatedAccount } from '@site/src/services';
import { createAccountWithServices } from '@site/src/sfn';

function named(examples: readonly Example[], id: string): Example {
  const found = examples.find((one) => one.id === id);
  if (!found) throw new Error(`There is no example ${id}.`);
  return found;
}

/** A definition with one text in it replaced. */
function changed(example: Example, from: string | RegExp, to: string): JsonValue {
  const text = JSON.stringify(example.definition.value);
  if (text.replace(from, to) === text) throw new Error(`${example.id} has no ${String(from)}.`);
  return JSON.parse(text.replace(from, to)) as JsonValue;
}

// #region history
/** The loop of continue-in-a-new-execution, with as many looks as asked for. */
async function loop(example: Example, looks: number): Promise<void> {
  const level = { Return: { StatusCode: 200, Payload: { level: 62 } } };
  const tasks = { 'Look at tank': { '0-99999': level }, 'Start successor': { '0': { Return: {} } } };
  const input = { tank: 'T-4', generation: 1, looks };
  const run = await runScenario(example.definition.value ?? null, { input, tasks });
  const looked = run.path.filter((state) => state === 'Look at tank').length;
  const hours = ((run.stopMillis ?? run.startMillis) - run.startMillis) / 3_600_000;
  console.log(run.status, { looked, events: run.events.length, hours }, run.cause ?? '');
}
// #endregion history

// #region payload
/** The pages of large-results-by-pointer, handed on without a pointer. */
async function pages(example: Example, kilobytes: number): Promise<void> {
  const { account: seed = {}, handlers } = example;
  const account = createSimulatedAccount({ seed, ...(handlers && { handlers: handlersFactory(handlers) }) });
  const definition = changed(example, '"Next":"Keep page"', '"End":true');
  const input = { reportId: 'R-1', pages: 3, kilobytes };
  const run = await runScenario(definition, { input }, { tasks: account.taskHost, objects: account.objectStore });
  console.log(`3 pages of ${kilobytes} KB:`, run.status, run.error ?? '', run.events.at(-2)?.type);
}
// #endregion payload

// #region throttling
/** An inline Map that starts many executions in one moment. */
async function starts(count: number, retry: object[]): Promise<void> {
  const prefix = 'arn:aws:states:us-east-1:111122223333:stateMachine';
  const start = {
    Type: 'Task',
    Resource: 'arn:aws:states:::states:startExecution',
    Arguments: { StateMachineArn: `${prefix}:child`, Input: {} },
    Retry: retry,
    Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Error %}', Next: 'Lost' }],
    Output: 'started',
    End: true,
  };
  const each = {
    Type: 'Map',
    Items: `{% [1..${count}] %}`,
    ItemProcessor: { StartAt: 'Start', States: { Start: start, Lost: { Type: 'Pass', End: true } } },
    Output: "{% {'started': $count($states.result[$ = 'started']), 'ends': $distinct($states.result)} %}",
    End: true,
  };
  const { account } = await createAccountWithServices({
    region: 'us-east-1',
    accountId: '111122223333',
    services: {
      seed: {
        stateMachines: {
          child: { definition: { StartAt: 'Done', States: { Done: { Type: 'Succeed' } } } },
          parent: { definition: { QueryLanguage: 'JSONata', StartAt: 'Each', States: { Each: each } } as JsonValue },
        },
      },
    },
  });
  const { executionArn } = await account.call('StartExecution', { stateMachineArn: `${prefix}:parent` });
  const { output, startDate, stopDate } = await account.call('DescribeExecution', { executionArn });
  const seconds = ((stopDate?.getTime() ?? 0) - (startDate?.getTime() ?? 0)) / 1000;
  console.log(`${count} starts:`, output, `${seconds} s`);
}
// #endregion throttling

async function main(): Promise<void> {
  const { examples } = readExamples(process.cwd());
  const tank = named(examples, 'continue-in-a-new-execution');
  for (const looks of [2_700, 1_000_000]) await loop(tank, looks);
  const report = named(examples, 'large-results-by-pointer');
  for (const kilobytes of [80, 90]) await pages(report, kilobytes);
  const retry = [
    { ErrorEquals: ['StepFunctions.AWSStepFunctionsException'], IntervalSeconds: 1, MaxAttempts: 3, BackoffRate: 2 },
  ];
  await starts(1_500, []);
  await starts(1_500, retry);
  await starts(3_000, retry);
}

void main();
