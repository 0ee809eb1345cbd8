// The experiment of the diary entry "The same work, priced twice": every scenario of every example as Standard and as
// Express (AWS Step Functions pricing). Run: npx tsx bench/diary/everyExamplePriced.ts
import { executionCost, parseDefinition, stepFunctionsPrices, validate } from '@site/src/asl/index';
import { readExamples, type Example, type Scenario } from '@site/src/checks/examples';
import { runExample } from '@site/src/checks/exampleRun';

/** One scenario, run both ways. */
interface Pair {
  readonly name: string;
  readonly transitions: number;
  readonly seconds: number;
  readonly standard: number;
  readonly express: number;
  /** How it ends as Standard and as Express. */
  readonly ends: readonly [standard: string, express: string];
}

// #region refused
/** What Express has against a definition, in AWS's words without the place. */
function refusals({ definition }: Example): string[] {
  const document = parseDefinition(definition.text, { format: definition.format });
  const messages = validate(document, { type: 'EXPRESS' })
    .filter(({ severity }) => severity === 'ERROR')
    .map(({ message }) => message.replace(/ at \/.*$/, ''));
  return [...new Set(messages)];
}
// #endregion refused

// #region both
/** Runs a scenario as both types. */
async function both(example: Example, scenario: Scenario): Promise<Pair> {
  const one = await runExample({ ...example, type: 'STANDARD' }, scenario);
  const other = await runExample({ ...example, type: 'EXPRESS' }, scenario);
  const cost = executionCost(one, 'STANDARD');
  return {
    name: `${example.id}/${scenario.name}`,
    transitions: cost.type === 'STANDARD' ? cost.statesEntered + cost.retries : 0,
    seconds: ((one.stopMillis ?? one.startMillis) - one.startMillis) / 1000,
    standard: cost.dollars,
    express: executionCost(other, 'EXPRESS').dollars,
    ends: [one.status, other.status],
  };
}

/** Seconds after which Express costs more than these transitions, at 64 MB. */
function worthSeconds(transitions: number): number {
  const { dollarsPerTransition, dollarsPerRequest, dollarsPerGigabyteSecond } = stepFunctionsPrices;
  const left = transitions * dollarsPerTransition - dollarsPerRequest;
  return left / ((64 / 1024) * dollarsPerGigabyteSecond);
}
// #endregion both

/** The value that half of the others do not reach. */
function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

const million = (dollars: number) => `$${(dollars * 1_000_000).toFixed(2)}`;

async function main(): Promise<void> {
  const { examples } = readExamples(process.cwd());
  const reasons = new Map<string, number>();
  const pairs: Pair[] = [];
  let refused = 0;
  for (const example of examples) {
    const why = refusals(example);
    for (const reason of why) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    if (why.length > 0) refused += 1;
    else for (const scenario of example.scenarios) pairs.push(await both(example, scenario));
  }
  console.log(`${examples.length} examples, ${refused} refused as Express:`);
  for (const [reason, count] of reasons) console.log(`  ${count}: ${reason}`);
  const dearer = pairs.filter(({ standard, express }) => express > standard);
  const otherEnds = pairs.filter(({ ends: [standard, express] }) => standard !== express);
  console.log(`${pairs.length} scenarios run both ways; Express costs more in ${dearer.length}:`);
  for (const { name, seconds, standard, express, ends } of dearer) {
    console.log(`  ${name}: ${seconds} s, ${million(standard)} or ${million(express)}, ${ends.join(' or ')}`);
  }
  console.log(`${otherEnds.length} end otherwise: ${otherEnds.map(({ name }) => name).join(', ')}`);
  const transitions = pairs.map((pair) => pair.transitions);
  const most = Math.max(...transitions);
  const middle = median(transitions);
  console.log(`transitions: median ${middle}, most ${most}`);
  console.log(
    `worth ${worthSeconds(middle).toFixed(0)} and ${worthSeconds(most).toFixed(0)} seconds of Express at 64 MB`,
  );
  const ratios = pairs.map(({ standard, express }) => standard / express);
  console.log(`Standard by Express: median ${median(ratios).toFixed(0)}, most ${Math.max(...ratios).toFixed(0)}`);
  console.log(`seconds: median ${median(pairs.map(({ seconds }) => seconds))}`);
}

void main();
