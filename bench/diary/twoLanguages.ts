// The experiment of the diary entry "One workflow, two languages": the recipes of the chapter "From JSONPath to JSONata", each
// run in both languages with data that is a little wrong (Step Functions Developer Guide, "Transforming data with JSONata").
// Run: npx tsx bench/diary/twoLanguages.ts, with --list for every change that the two answer differently.
import { isDeepStrictEqual } from 'node:util';
import type { JsonValue } from '@site/src/asl/index';
import { readExamples, runExample, type Example, type Scenario } from '@site/src/checks';

type Key = string | number;
type Holder = Record<Key, JsonValue>;

const byId = new Map(readExamples(process.cwd()).examples.map((example) => [example.id, example]));
const recipes = [...byId.keys()].filter((id) => id.endsWith('-jsonpath')).map((id) => id.replace('-jsonpath', ''));
const half = (recipe: string, language: 'jsonpath' | 'jsonata'): Example => {
  const example = byId.get(`${recipe}-${language}`);
  if (!example) throw new Error(`There is no ${recipe}-${language}.`);
  return example;
};

// #region changes
/** What is done to a value: it goes missing, or becomes another one. */
const changes: Record<string, (holder: Holder, key: Key) => void> = {
  missing: (holder, key) =>
    Array.isArray(holder) ? void holder.splice(Number(key), 1) : void Reflect.deleteProperty(holder, key),
  null: (holder, key) => (holder[key] = null),
  'a text': (holder, key) => (holder[key] = 'x'),
  'a number': (holder, key) => (holder[key] = 7),
  'an empty list': (holder, key) => (holder[key] = []),
  'a list of one': (holder, key) => (holder[key] = [1]),
};

/** The place of every value inside of a value. */
function* placesIn(value: JsonValue | undefined, place: Key[] = []): Generator<Key[]> {
  if (place.length > 0) yield place;
  if (value === null || typeof value !== 'object') return;
  for (const [key, member] of Object.entries(value)) {
    yield* placesIn(member, [...place, Array.isArray(value) ? Number(key) : key]);
  }
}

/** A copy with one change. */
function changed(value: JsonValue, place: readonly Key[], change: (holder: Holder, key: Key) => void): JsonValue {
  const copy = structuredClone(value);
  let holder = copy as Holder;
  for (const key of place.slice(0, -1)) holder = holder[key] as Holder;
  change(holder, place.at(-1) ?? '');
  return copy;
}

/** What can be seen from outside: what was sent to the tasks, and the end. */
async function seen(example: Example, scenario: Scenario) {
  const { status, output, error, events } = await runExample(example, scenario);
  const sent = events.flatMap(({ taskScheduledEventDetails: task }) =>
    task ? [JSON.parse(task.parameters ?? '')] : [],
  );
  return { status, output: output && JSON.parse(output), error, sent };
}

/** How far two runs are alike. */
function verdict(path: Awaited<ReturnType<typeof seen>>, nata: typeof path): string {
  if (isDeepStrictEqual(path, nata)) return 'the same';
  if (path.status !== nata.status) return `${path.status} in JSONPath, ${nata.status} in JSONata`;
  if (!isDeepStrictEqual(path.sent, nata.sent)) return 'other calls';
  return path.status === 'FAILED' ? `${path.error} in JSONPath, ${nata.error} in JSONata` : 'another output';
}
// #endregion changes

/** Where a scenario holds data: its input, and what each task returns. Each with a way to put changed data there. */
function dataOf(scenario: Scenario): { value: JsonValue; put: (value: JsonValue) => Scenario }[] {
  const returned = Object.entries(scenario.tasks).flatMap(([state, answers]) =>
    Object.entries(answers).flatMap(([attempt, answer]) => {
      const value = answer.Return;
      if (value === undefined) return [];
      const put = (Return: JsonValue) => ({
        ...scenario,
        tasks: { ...scenario.tasks, [state]: { ...answers, [attempt]: { Return } } },
      });
      return [{ value: value as JsonValue, put }];
    }),
  );
  return [{ value: scenario.input as JsonValue, put: (input: JsonValue) => ({ ...scenario, input }) }, ...returned];
}

/** The states of a definition, those of branches and iterations included. */
function countStates(value: JsonValue | undefined): number {
  if (value === null || typeof value !== 'object') return 0;
  const inside = Object.values(value).reduce<number>((sum, member) => sum + countStates(member as JsonValue), 0);
  const states = Array.isArray(value) ? undefined : value['States'];
  return inside + (states !== undefined && states !== null ? Object.keys(states).length : 0);
}

async function main(): Promise<void> {
  for (const recipe of recipes) {
    const size = (['jsonpath', 'jsonata'] as const).map((language) => {
      const { definition, scenarios } = half(recipe, language);
      const entered = scenarios.reduce((sum, { expect }) => sum + expect.path.length, 0);
      const characters = JSON.stringify(definition.value).length;
      return `${characters} characters, ${countStates(definition.value)} states, ${entered} entered in all scenarios`;
    });
    console.log(recipe, size.join('; '));
  }
  const counts = new Map<string, number>();
  for (const recipe of recipes) {
    const [path, nata] = [half(recipe, 'jsonpath'), half(recipe, 'jsonata')];
    for (const scenario of path.scenarios) {
      for (const { value, put } of dataOf(scenario)) {
        for (const place of placesIn(value)) {
          for (const [name, change] of Object.entries(changes)) {
            const given = put(changed(value, place, change));
            const [one, other] = [await seen(path, given), await seen(nata, given)];
            const result = verdict(one, other);
            counts.set(result, (counts.get(result) ?? 0) + 1);
            if (process.argv.includes('--list') && result !== 'the same') {
              console.log(
                `  ${recipe}, ${scenario.name}: ${place.join('.')} ${name}: ${result}`,
                one.output,
                other.output,
              );
            }
          }
        }
      }
    }
  }
  console.log(counts);
}

void main();
