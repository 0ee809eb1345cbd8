// Check: scenarios speak of their workflow: the states they mock are Task states of it, the states on their path exist,
// and the attempts they answer are counted once and without a gap.
import type { ContentCheck } from './contentCheck';
import { definitionStates } from './definitionStates';
import type { Example, Scenario } from './examples';
import type { Finding } from './finding';
import type { YamlPath } from './yamlSource';

const check = 'scenarios';

/** First and last attempt of "0" or "1-2". */
function attemptRange(attempts: string): [number, number] {
  const [first = 0, last = first] = attempts.split('-').map(Number);
  return [first, last];
}

function scenarioFindings({ definition }: Example, { source, tasks, expect }: Scenario): Finding[] {
  const types = new Map(definitionStates(definition.value).map(({ name, state }) => [name, String(state.Type)]));
  const findings: Finding[] = [];
  const complain = (path: YamlPath, ofKey: boolean, message: string, mend: string): void => {
    findings.push({ check, ...(ofKey ? source.placeOfKey(path) : source.placeOf(path)), message, mend });
  };
  const namesOf = (type?: string): string =>
    [...types].flatMap(([name, of]) => (type === undefined || of === type ? [name] : [])).join(', ');
  for (const [state, answers] of Object.entries(tasks)) {
    const type = types.get(state);
    if (type !== 'Task') {
      const what = type === undefined ? 'is not in the definition' : `is a ${type} state, which asks nothing outside`;
      const mend = `Task states of ${definition.file}: ${namesOf('Task') || 'none'}.`;
      complain(['tasks', state], true, `The state "${state}" ${what}.`, mend);
    }
    let expected = 0;
    const ranges = Object.keys(answers).map((key) => ({ key, range: attemptRange(key) }));
    for (const { key, range } of ranges.sort((a, b) => a.range[0] - b.range[0])) {
      const [first, last] = range;
      if (first !== expected || last < first) {
        const message = `The attempt ${expected} of "${state}" should be answered here, not ${key}.`;
        const mend = 'Count attempts from 0, each once and in order: "0", "1-2", "3".';
        complain(['tasks', state, key], true, message, mend);
      }
      expected = Math.max(first, last) + 1;
    }
  }
  expect.path.forEach((state, index) => {
    if (types.has(state)) return;
    const mend = `States of ${definition.file}: ${namesOf()}.`;
    complain(['expect', 'path', index], false, `The state "${state}" is not in the definition.`, mend);
  });
  return findings;
}

export const scenarioStates: ContentCheck = {
  name: check,
  description: 'Scenarios mock Task states only, count attempts without a gap, and name states that exist.',
  run: ({ examples }) =>
    examples.flatMap((example) =>
      // Where the definition cannot be read, the check of definitions says so.
      example.definition.value === undefined
        ? []
        : example.scenarios.flatMap((scenario) => scenarioFindings(example, scenario)),
    ),
};
