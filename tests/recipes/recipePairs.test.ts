// A recipe of the chapter "From JSONPath to JSONata" is a pair of examples, `<recipe>-jsonpath` and `<recipe>-jsonata`. Both
// are run with every scenario: they send their tasks the same, in the same order, and end alike (Step Functions Developer
// Guide, "Transforming data with JSONata").
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExamples, runExample, type Example, type Scenario } from '../../src/checks';

const { examples } = readExamples(resolve(__dirname, '../..'));
const byId = new Map(examples.map((example) => [example.id, example]));
const suffixes = { JSONPath: '-jsonpath', JSONata: '-jsonata' } as const;

/** Names of the recipes, by what either half of a pair is called: a half alone is found, too. An exercise is no recipe. */
const recipes = [
  ...new Set(
    examples
      .filter(({ exercise }) => !exercise)
      .flatMap(({ id }) =>
        Object.values(suffixes).flatMap((suffix) => (id.endsWith(suffix) ? [id.slice(0, -suffix.length)] : [])),
      ),
  ),
];

/** What can be seen of a run from outside: what the tasks were sent, and how it ended. */
async function seenOf(example: Example, scenario: Scenario): Promise<unknown> {
  const { status, output, error, cause, events } = await runExample(example, scenario);
  const sent = events.flatMap(({ taskScheduledEventDetails: task }) =>
    task ? [{ resource: task.resource, parameters: JSON.parse(task.parameters ?? 'null') as unknown }] : [],
  );
  return { status, output: output === undefined ? undefined : (JSON.parse(output) as unknown), error, cause, sent };
}

/** The same scenario in the other half; without its path, which is each definition's own. */
const given = ({ name, title, input, tasks, expect: { path, ...end } }: Scenario): unknown => {
  expect(path, name).not.toEqual([]);
  return { name, title, input, tasks, end };
};

describe('the recipes from JSONPath to JSONata', () => {
  it('are there', () => expect(recipes.length).toBeGreaterThanOrEqual(6));

  it.each(recipes)('%s: two halves, each in its language, with the same scenarios', (recipe) => {
    const halves = Object.entries(suffixes).map(([language, suffix]) => {
      const half = byId.get(recipe + suffix);
      expect(half, `${recipe}${suffix} is missing`).toBeDefined();
      const definition = half?.definition.value as { QueryLanguage?: string } | undefined;
      expect(definition?.QueryLanguage).toBe(language);
      expect(half?.definition.text.match(/"QueryLanguage"/g)).toHaveLength(1);
      return half?.scenarios.map(given);
    });
    expect(halves[0]?.length).toBeGreaterThanOrEqual(2);
    expect(halves[1]).toEqual(halves[0]);
  });

  const runs = recipes.flatMap((recipe) => {
    const [path, nata] = [byId.get(recipe + suffixes.JSONPath), byId.get(recipe + suffixes.JSONata)];
    return path && nata ? path.scenarios.map((scenario) => [recipe, scenario.name, path, nata, scenario] as const) : [];
  });

  it.each(runs)('%s, %s: the same tasks and the same end', async (_recipe, _name, path, nata, scenario) => {
    const seen = await seenOf(path, scenario);
    expect(seen).toMatchObject({ status: scenario.expect.status });
    expect(await seenOf(nata, scenario)).toEqual(seen);
  });
});
