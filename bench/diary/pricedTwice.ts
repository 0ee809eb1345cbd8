// The experiment of the chapter "Cost" and of the diary entry "The same work, priced twice": every scenario of an example
// as Standard and as Express (AWS Step Functions pricing). Run: npx tsx bench/diary/pricedTwice.ts [example ...]
import { executionCost, stepFunctionsPrices } from '@site/src/asl/index';
import { readExamples, type Example } from '@site/src/checks/examples';
import { runExample } from '@site/src/checks/exampleRun';

const types = ['STANDARD', 'EXPRESS'] as const;

// #region priced
/** What a million runs of a scenario cost, in dollars, and how they end. */
async function priced(example: Example, name: string): Promise<string[]> {
  const scenario = example.scenarios.find((one) => one.name === name);
  if (!scenario) throw new Error(`There is no scenario ${name}.`);
  const rows: string[] = [];
  for (const type of types) {
    const result = await runExample({ ...example, type }, scenario);
    const cost = executionCost(result, type);
    const million = (cost.dollars * 1_000_000).toFixed(2);
    const why =
      cost.type === 'STANDARD'
        ? `${cost.statesEntered} + ${cost.retries} transitions`
        : `${cost.billedMilliseconds} ms x ${cost.assumedMegabytes} MB`;
    rows.push(`${name} ${type}: ${result.status}, ${why}, $${million}`);
  }
  return rows;
}
// #endregion priced

// #region break-even
/** Seconds for which Express costs as much as Standard, by transitions and megabytes. */
function breakEvenSeconds(transitions: number, megabytes: number): number {
  const { dollarsPerTransition, dollarsPerRequest, dollarsPerGigabyteSecond } = stepFunctionsPrices;
  const left = transitions * dollarsPerTransition - dollarsPerRequest;
  return left / ((megabytes / 1024) * dollarsPerGigabyteSecond);
}
// #endregion break-even

async function main(): Promise<void> {
  const { examples } = readExamples(process.cwd());
  const asked = process.argv.slice(2);
  for (const id of asked.length > 0 ? asked : ['quote-a-basket', 'door-counter-standard']) {
    const example = examples.find((one) => one.id === id);
    if (!example) throw new Error(`There is no example ${id}.`);
    console.log(`== ${id}`);
    for (const { name } of example.scenarios) for (const row of await priced(example, name)) console.log(row);
  }
  console.log('== break-even, seconds at 64, 128 and 256 MB');
  for (const transitions of [1, 3, 5, 8, 12, 13, 20]) {
    const seconds = [64, 128, 256].map((megabytes) => breakEvenSeconds(transitions, megabytes).toFixed(0));
    console.log(`${transitions} transitions: ${seconds.join(', ')}`);
  }
}

void main();
