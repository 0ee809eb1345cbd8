// Example -> what the page shows of it, in one language.
import type { Example, Locale, Scenario } from '../../checks';
import type { CodeData, ScenarioData, WorkflowData } from '../../components/Workflow/WorkflowData';
import { diagramWords } from '../../components/diagramWords';
import { drawWorkflow } from '../../diagram';
import { highlight } from '../shiki/highlighter';

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

async function scenarioData(scenario: Scenario, locale: Locale): Promise<ScenarioData> {
  const { expect } = scenario;
  return {
    name: scenario.name,
    title: scenario.title[locale],
    status: expect.status,
    ...(expect.error === undefined ? {} : { error: expect.error }),
    path: expect.path,
    inputHtml: await highlight(json(scenario.input), 'json'),
    ...(expect.output === undefined ? {} : { outputHtml: await highlight(json(expect.output), 'json') }),
    answers: answers(scenario),
  };
}

async function codeData(file: string, text: string, language: string): Promise<CodeData> {
  return { file, language, html: await highlight(text.trimEnd(), language) };
}

function queryLanguage(definition: unknown): string {
  const named =
    typeof definition === 'object' && definition !== null && 'QueryLanguage' in definition
      ? definition.QueryLanguage
      : undefined;
  return named === 'JSONata' ? 'JSONata' : 'JSONPath';
}

/** Everything the figure of `example` shows in `locale`. */
export async function workflowData(example: Example, locale: string, editUrl: string): Promise<WorkflowData> {
  const language: Locale = locale === 'pt-BR' ? 'pt-BR' : 'en';
  const { definition, client, handlers } = example;
  const title = example.title[language];
  const drawing = drawWorkflow(definition.value, { id: example.id, title, words: diagramWords(language) });
  const code = [await codeData(definition.file, definition.text, definition.format)];
  for (const file of [client, handlers]) if (file) code.push(await codeData(file.file, file.text, 'ts'));
  const scenarios: ScenarioData[] = [];
  for (const scenario of example.scenarios) scenarios.push(await scenarioData(scenario, language));
  return {
    id: example.id,
    title,
    summary: example.summary[language],
    type: example.type,
    queryLanguage: queryLanguage(definition.value),
    svg: drawing.svg,
    mermaidHtml: await highlight(drawing.mermaid, 'mermaid'),
    code,
    scenarios,
    editUrl,
  };
}
