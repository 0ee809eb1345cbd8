// Example -> what the page shows of it, in one language.
import { executionCost, stepFunctionsPrices, type ScenarioResult } from '../../asl';
import { runExample, type Example, type Locale, type Scenario } from '../../checks';
import { virtualTime } from '../../components/Player/virtualTime';
import type { PlayerExample } from '../../components/Player/PlayerExample';
import type { CodeData, ScenarioData, WorkflowData } from '../../components/Workflow/WorkflowData';
import { diagramWords } from '../../components/diagramWords';
import { cloudFormationTemplate, exampleWorkflow } from '../../deploy';
import { drawWorkflow } from '../../diagram';
import { taskStates } from '../../workers/taskStates';
import { highlight } from '../shiki/highlighter';
import { exerciseData } from './exerciseData';

/** More than a history of 25,000 events can hold. */
const mostInvocations = 99_999;

const json = (value: unknown): string => JSON.stringify(value, null, 2);

function answers(scenario: Scenario): ScenarioData['answers'] {
  return Object.entries(scenario.tasks).flatMap(([state, byAttempt]) =>
    Object.entries(byAttempt).map(([attempts, answer]) => ({
      state,
      attempts,
      answer: answer.Throw ? answer.Throw.Error : JSON.stringify(answer.Return),
    })),
  );
}

/** The history as rows: what happened, where, and when in virtual time. */
function eventRows({ events, startMillis }: ScenarioResult): ScenarioData['events'] {
  return events.map((event) => ({
    id: event.id ?? 0,
    type: event.type ?? '',
    state: event.stateEnteredEventDetails?.name ?? event.stateExitedEventDetails?.name ?? '',
    time: virtualTime((event.timestamp?.getTime() ?? startMillis) - startMillis),
  }));
}

/** A scenario as the engine ran it; the content checks have seen to it that the run is as expected. */
async function scenarioData(example: Example, scenario: Scenario, locale: Locale): Promise<ScenarioData> {
  const run = await runExample(example, scenario);
  return {
    name: scenario.name,
    title: scenario.title[locale],
    status: run.status,
    ...(run.error === undefined ? {} : { error: run.error }),
    path: [...run.path],
    inputHtml: await highlight(json(scenario.input), 'json'),
    ...(run.output === undefined ? {} : { outputHtml: await highlight(json(JSON.parse(run.output)), 'json') }),
    answers: answers(scenario),
    events: eventRows(run),
    cost: executionCost(run, example.type),
  };
}

/** A reader meets the good end first; the order is otherwise that of the files. */
function goodEndsFirst(scenarios: readonly Scenario[]): Scenario[] {
  const good = (scenario: Scenario): boolean => scenario.expect.status === 'SUCCEEDED';
  return [...scenarios.filter(good), ...scenarios.filter((scenario) => !good(scenario))];
}

async function codeData(file: string, text: string, language: string): Promise<CodeData> {
  return { file, language, html: await highlight(text.trimEnd(), language) };
}

/**
 * A scenario's answers, completed for a reader who breaks things: a state that the scenario never reaches answers as in
 * another scenario, and a state that is invoked more often than the scenario says repeats its last good answer.
 */
function completedAnswers(example: Example, scenario: Scenario): PlayerExample['scenarios'][number]['tasks'] {
  // With an account, what a scenario does not answer is done by the account.
  const answering = example.account ? [scenario] : example.scenarios;
  const states = new Set(answering.flatMap(({ tasks }) => Object.keys(tasks)));
  const answers = [...states].map((state) => {
    const own = scenario.tasks[state] ?? {};
    const everywhere = [own, ...example.scenarios.map(({ tasks }) => tasks[state] ?? {})].flatMap(Object.values);
    const good = everywhere.find((answer) => answer.Return !== undefined);
    const last = Math.max(-1, ...Object.keys(own).map((range) => Number(range.split('-').at(-1))));
    return [state, good ? { ...own, [`${last + 1}-${mostInvocations}`]: good } : own];
  });
  return Object.fromEntries(answers) as PlayerExample['scenarios'][number]['tasks'];
}

/** What the player gets of an example. */
export function playerExample(example: Example, locale: Locale): PlayerExample {
  const { definition, scenarios } = example;
  return {
    id: example.id,
    title: example.title[locale],
    definition: definition.text,
    format: definition.format,
    type: example.type,
    taskStates: taskStates(definition.value),
    ...(example.account && { hasAccount: true }),
    scenarios: goodEndsFirst(scenarios).map((one) => ({
      name: one.name,
      title: one.title[locale],
      input: json(one.input),
      tasks: completedAnswers(example, one),
    })),
  };
}

function queryLanguage(definition: unknown): string {
  const named =
    typeof definition === 'object' && definition !== null && 'QueryLanguage' in definition
      ? definition.QueryLanguage
      : undefined;
  return named === 'JSONata' ? 'JSONata' : 'JSONPath';
}

/** JSON for a script element, which it must not be able to end. */
const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Everything the figure of `example` shows in `locale`. */
export async function workflowData(
  example: Example,
  locale: string,
  editUrl: string | undefined,
): Promise<WorkflowData> {
  const language: Locale = locale === 'pt-BR' ? 'pt-BR' : 'en';
  const { definition, client, handlers, exercise } = example;
  const title = example.title[language];
  const drawing = drawWorkflow(definition.value, { id: example.id, title, words: diagramWords(language) });
  const code = [await codeData(definition.file, definition.text, definition.format)];
  for (const file of [client, handlers]) if (file) code.push(await codeData(file.file, file.text, 'ts'));
  const scenarios: ScenarioData[] = [];
  for (const scenario of goodEndsFirst(example.scenarios)) {
    scenarios.push(await scenarioData(example, scenario, language));
  }
  return {
    id: example.id,
    title,
    summary: example.summary[language],
    type: example.type,
    queryLanguage: queryLanguage(definition.value),
    svg: drawing.svg,
    truncated: drawing.graph.truncated,
    mermaidHtml: await highlight(drawing.mermaid, 'mermaid'),
    code,
    scenarios,
    template: await codeData(
      `${example.id}.template.yaml`,
      cloudFormationTemplate(exampleWorkflow(example)).yaml,
      'yaml',
    ),
    prices: stepFunctionsPrices,
    editUrl,
    playerJson: scriptJson(playerExample(example, language)),
    ...(exercise && { exercise: await exerciseData(example, exercise, language, editUrl, scriptJson) }),
  };
}
