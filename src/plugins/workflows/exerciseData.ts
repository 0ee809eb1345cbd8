// Example with an exercise.yaml -> what the page shows of the exercise, in one language.
import { expectationOf, mockedTasksOf, type Example, type Exercise, type Locale, type Scenario } from '../../checks';
import type { ExerciseData, ExerciseWork } from '../../components/Exercise/ExerciseData';
import { highlight } from '../shiki/highlighter';

function expectedWords({ expect }: Scenario): string {
  if (expect.error !== undefined) return `${expect.status} · ${expect.error}`;
  return expect.status;
}

function workOf(example: Example, exercise: Exercise, locale: Locale): ExerciseWork {
  return {
    id: example.id,
    type: example.type,
    start: exercise.start.text,
    format: exercise.start.format,
    cases: example.scenarios.map((scenario) => ({
      name: scenario.name,
      title: scenario.title[locale],
      hidden: exercise.hidden?.includes(scenario.name) ?? false,
      input: scenario.input as ExerciseWork['cases'][number]['input'],
      tasks: mockedTasksOf(scenario),
      expect: expectationOf(exercise, scenario),
    })),
  };
}

/** Everything the figure of an exercise shows in `locale`; `json` makes JSON that cannot end a script element. */
export async function exerciseData(
  example: Example,
  exercise: Exercise,
  locale: Locale,
  editUrl: string | undefined,
  json: (value: unknown) => string,
): Promise<ExerciseData> {
  const hidden = new Set(exercise.hidden);
  const cases: ExerciseData['cases'] = [];
  for (const scenario of example.scenarios) {
    if (hidden.has(scenario.name)) continue;
    const inputHtml = await highlight(JSON.stringify(scenario.input, null, 2), 'json');
    cases.push({ name: scenario.name, title: scenario.title[locale], inputHtml, expected: expectedWords(scenario) });
  }
  return {
    id: example.id,
    title: example.title[locale],
    task: exercise.task[locale],
    hints: exercise.hints.map((hint) => hint[locale]),
    cases,
    hiddenCount: hidden.size,
    solutionHtml: await highlight(example.definition.text.trimEnd(), example.definition.format),
    solutionFile: example.definition.file,
    editUrl,
    workJson: json(workOf(example, exercise, locale)),
  };
}
