// Reads the examples of the site: one folder of `examples/` is one workflow with its scenarios and its code
// (DESIGN, "An example is a folder"). The one reader: checks, plugin and tests all get their examples here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDefinition, type DefinitionDocument, type JsonValue } from '../asl/index';
import type { AccountSeed } from '../services';
import { readAccount } from './exampleAccounts';
import type { Finding } from './finding';
import {
  exampleSchema,
  exerciseSchema,
  scenarioSchema,
  type ExampleFields,
  type ExerciseFields,
  type Localised,
  type ScenarioExpectation,
  type TaskAnswers,
} from './exampleSchema';
import { readRegions, type Region } from './regions';
import { readShape, readYamlText, type YamlSource } from './yamlSource';

/** A TypeScript file of an example, with the regions that chapters embed by name. */
export interface ExampleCode {
  file: string;
  text: string;
  regions: Map<string, Region>;
}

/** One run of a workflow: its input, what its Tasks answer, and what must come of it. */
export interface Scenario {
  /** File name without its ending. */
  name: string;
  file: string;
  title: Localised;
  input: JsonValue;
  /** Answers by Task state and attempt, as in the mock configuration of Step Functions Local. */
  tasks: Record<string, TaskAnswers>;
  expect: ScenarioExpectation;
  /** The text with the place of every field, for findings. */
  source: YamlSource;
}

/** What exercise.yaml adds: the reader gets `start` and must come to a definition whose runs are the scenarios'. */
export interface Exercise extends ExerciseFields {
  /** The text of exercise.yaml with the place of every field, for findings. */
  source: YamlSource;
  start: { file: string; text: string; format: 'json' | 'yaml' };
}

/** One folder of `examples/`. All paths are relative to the root of the repository, with forward slashes. */
export interface Example extends ExampleFields {
  /** Name of the folder; what `<Workflow id="...">` names. */
  id: string;
  folder: string;
  definition: {
    file: string;
    text: string;
    format: 'json' | 'yaml';
    /** The text with the place of every part, for findings. */
    document: DefinitionDocument;
    /** The parsed definition: what could be read of it where its text is broken. */
    value: JsonValue | undefined;
  };
  scenarios: Scenario[];
  client?: ExampleCode;
  handlers?: ExampleCode;
  /** account.yaml: what the simulated account begins with that unmocked tasks act on. */
  account?: AccountSeed;
  exercise?: Exercise;
  /** The text of example.yaml with the place of every field, for findings. */
  source: YamlSource;
}

const check = 'examples';
const folderName = /^[a-z][a-z0-9-]*$/;
const definitionNames = { 'definition.asl.json': 'json', 'definition.asl.yaml': 'yaml' } as const;
const startNames = { 'start.asl.json': 'json', 'start.asl.yaml': 'yaml' } as const;
const knownNames = [
  'example.yaml',
  'exercise.yaml',
  'account.yaml',
  ...Object.keys(startNames),
  'scenarios',
  'client.ts',
  'client.run.ts',
  'client.output.txt',
  'handlers.ts',
  ...Object.keys(definitionNames),
];

function finding(file: string, message: string, mend: string): Finding {
  return { check, file, line: 1, column: 1, message, mend };
}

function readCode(root: string, file: string, findings: Finding[]): ExampleCode | undefined {
  if (!existsSync(join(root, file))) return undefined;
  const text = readFileSync(join(root, file), 'utf8');
  const read = readRegions(file, text);
  findings.push(...read.findings);
  return { file, text, regions: read.regions };
}

function readDefinition(root: string, folder: string, findings: Finding[]): Example['definition'] | undefined {
  const names = Object.keys(definitionNames) as (keyof typeof definitionNames)[];
  const present = names.filter((name) => existsSync(join(root, folder, name)));
  const [name, second] = present;
  if (name === undefined) {
    const message = `The example ${folder} has no definition.`;
    findings.push(finding(`${folder}/example.yaml`, message, `Add definition.asl.json or definition.asl.yaml to it.`));
    return undefined;
  }
  if (second !== undefined) {
    const message = `The example has two definitions, ${name} and ${second}.`;
    findings.push(finding(`${folder}/${second}`, message, 'Remove one of the two.'));
  }
  const file = `${folder}/${name}`;
  const text = readFileSync(join(root, file), 'utf8');
  const format = definitionNames[name];
  const document = parseDefinition(text, { format });
  return { file, text, format, document, value: document.value };
}

function readScenarios(root: string, folder: string, findings: Finding[]): Scenario[] {
  const scenarioFolder = `${folder}/scenarios`;
  const names = existsSync(join(root, scenarioFolder)) ? readdirSync(join(root, scenarioFolder)).sort() : [];
  const scenarios: Scenario[] = [];
  for (const name of names) {
    const file = `${scenarioFolder}/${name}`;
    const id = name.slice(0, -'.yaml'.length);
    if (!name.endsWith('.yaml') || !folderName.test(id)) {
      const message = `${name} is not the name of a scenario file.`;
      findings.push(finding(file, message, 'Name it in lower case with hyphens, ending in .yaml: card-declined.yaml.'));
      continue;
    }
    const source = readYamlText(check, file, readFileSync(join(root, file), 'utf8'));
    const { data, findings: wrong } = readShape(check, source, scenarioSchema);
    findings.push(...wrong);
    if (data) {
      const { title, input, tasks, expect } = data;
      scenarios.push({ name: id, file, title, input, tasks: tasks ?? {}, expect, source });
    }
  }
  if (names.length === 0) {
    const message = `The example ${folder} has no scenario.`;
    findings.push(
      finding(`${folder}/example.yaml`, message, 'Add scenarios/<name>.yaml: an input and what comes of it.'),
    );
  }
  return scenarios;
}

function readExercise(root: string, folder: string, findings: Finding[]): Exercise | undefined {
  const file = `${folder}/exercise.yaml`;
  if (!existsSync(join(root, file))) return undefined;
  const source = readYamlText(check, file, readFileSync(join(root, file), 'utf8'));
  const { data, findings: wrong } = readShape(check, source, exerciseSchema);
  findings.push(...wrong);
  const names = Object.keys(startNames) as (keyof typeof startNames)[];
  const name = names.find((candidate) => existsSync(join(root, folder, candidate)));
  if (name === undefined) {
    const mend = 'Add start.asl.json or start.asl.yaml: what the reader begins with.';
    findings.push(finding(file, `The exercise ${folder} has no starting point.`, mend));
    return undefined;
  }
  if (!data) return undefined;
  const start = `${folder}/${name}`;
  const text = readFileSync(join(root, start), 'utf8');
  return { ...data, source, start: { file: start, text, format: startNames[name] } };
}

function readExample(root: string, id: string, findings: Finding[]): Example | undefined {
  const folder = `examples/${id}`;
  const file = `${folder}/example.yaml`;
  if (!folderName.test(id)) {
    findings.push(finding(file, `${id} is not the name of an example.`, 'Name the folder in lower case with hyphens.'));
  }
  for (const name of readdirSync(join(root, folder))) {
    if (!knownNames.includes(name)) {
      const message = `${name} has no meaning in the folder of an example.`;
      findings.push(finding(`${folder}/${name}`, message, `Remove it or rename it: ${knownNames.join(', ')}.`));
    }
  }
  if (!existsSync(join(root, file))) {
    const mend = 'Add it: title, summary, type, services, level, chapter.';
    findings.push(finding(file, `The example ${folder} has no example.yaml.`, mend));
    return undefined;
  }
  const source = readYamlText(check, file, readFileSync(join(root, file), 'utf8'));
  const { data, findings: wrong } = readShape(check, source, exampleSchema);
  findings.push(...wrong);
  const definition = readDefinition(root, folder, findings);
  const scenarios = readScenarios(root, folder, findings);
  const client = readCode(root, `${folder}/client.ts`, findings);
  const handlers = readCode(root, `${folder}/handlers.ts`, findings);
  const exercise = readExercise(root, folder, findings);
  if (!data || !definition) return undefined;
  return {
    id,
    folder,
    ...data,
    definition,
    scenarios,
    ...(client ? { client } : {}),
    ...(handlers ? { handlers } : {}),
    ...(exercise ? { exercise } : {}),
    source,
  };
}

/**
 * Reads all examples below `root` (the root of the repository, absolute), in order of their ids. An example whose
 * example.yaml does not fit its schema, or that has no definition, is left out; the findings say why. Never throws for
 * what an author may have written.
 */
export function readExamples(root: string): { examples: Example[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const folder = join(root, 'examples');
  const ids = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map((entry) => entry.name)
        .sort()
    : [];
  const examples = ids.flatMap((id) => readExample(root, id, findings) ?? []);
  const stateMachineOf = (id: string) => {
    const example = examples.find((one) => one.id === id);
    return example?.definition.value === undefined
      ? undefined
      : { definition: example.definition.value, type: example.type };
  };
  // After all of them were read: a state machine of an account may be another example.
  for (const example of examples) {
    const account = readAccount(root, example.folder, stateMachineOf, findings);
    if (account) example.account = account;
  }
  return { examples, findings };
}
