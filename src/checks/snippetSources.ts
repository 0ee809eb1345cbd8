// Which snippets of the site run, and what each of them is made of: the regions of client.ts, called by the region of the
// same name of client.run.ts, and the `ts` fences of chapters that say `run=<name>`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedExample } from '../snippets';
import type { CheckContext } from './contentCheck';
import { declaredErrors } from './declaredErrors';
import { mockedTasksOf } from './exampleRun';
import type { Example } from './examples';
import type { Finding, Place } from './finding';
import { handlersCode } from './handlersCode';
import type { Fence } from './mdx';
import { oneThatIsThere } from './oneThatIsThere';
import { contentFolders, type Page } from './pages';
import { readRegions } from './regions';

/** One module of a snippet, as TypeScript. */
export interface SourceModule {
  /** The name by which the next module imports it. */
  name: string;
  file: string;
  /** Its lines are those of the file from `line` on; what is not part of the snippet is blank. */
  text: string;
  /** 1-based line of the file at which the text begins. */
  line: number;
}

/** What a snippet runs on, as data: its handlers are code that is still to be compiled. */
export type RunOn = Omit<LoadedExample, 'handlers'> & { handlersCode?: string };

/** A snippet that runs. */
export interface Snippet {
  /** Its own in the whole site: `first-workflow.start`, `start--first-workflow.list`. */
  id: string;
  /** Where a reader meets it: the fence, or the region's first line. */
  place: Place;
  modules: SourceModule[];
  files: Record<string, string>;
  example?: RunOn;
  /** Where what it prints is recorded. */
  output: { file: string; name: string };
}

const check = 'snippets';
const scenarioLine = /^\s*\/\/\s*@scenario\s+(\S+)\s*$/;

export const runFile = (folder: string): string => `${folder}/client.run.ts`;

/** The call of a region as a reader sees it: without the line that names the scenario. */
export function withoutScenario(text: string): string {
  return text
    .split('\n')
    .filter((line) => !scenarioLine.test(line))
    .join('\n')
    .trim();
}

function textAt(root: string, file: string): string | undefined {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined;
}

/** The file with every region but one left blank: all lines keep their numbers. */
function onlyRegion(text: string, wanted: string): string {
  let open: string | undefined;
  return text
    .split('\n')
    .map((line) => {
      const mark = /^\s*\/\/\s*#(region|endregion)\s+(.*?)\s*$/.exec(line);
      if (mark) open = mark[1] === 'region' ? mark[2] : undefined;
      return mark || (open !== undefined && open !== wanted) ? '' : line;
    })
    .join('\n');
}

/** @returns what the account knows of the example, or undefined where there is no scenario of this name */
function loaded(example: Example, scenarioName: string | undefined): RunOn | undefined {
  const { id, type, definition, scenarios, account, handlers } = example;
  const scenario = scenarios.find(({ name }) => name === scenarioName);
  if (scenarioName !== undefined && !scenario) return undefined;
  const tasks = scenario && mockedTasksOf(scenario);
  return {
    id,
    type,
    definition: definition.value ?? null,
    ...(tasks && { tasks }),
    ...(account && { account, ...(handlers && { handlersCode: handlersCode(handlers) }) }),
  };
}

/** A snippet reads the example's own definition, by the name the folder has for it or by its path. */
function readableFiles({ definition }: Example): Record<string, string> {
  const { file, text } = definition;
  return { [file]: text, [file.slice(file.lastIndexOf('/') + 1)]: text };
}

interface Found {
  snippets: Snippet[];
  findings: Finding[];
}

function unknownScenario(place: Place, example: Example, name: string): Finding {
  const mend = `Name one of: ${example.scenarios.map((scenario) => scenario.name).join(', ')}.`;
  return { check, ...place, message: `The example ${example.id} has no scenario "${name}".`, mend };
}

/** The first fence that shows the region in English, else the region itself. */
function placeOfRegion(pages: readonly Page[], file: string, region: string, line: number): Place {
  const fences = pages.filter(({ locale }) => locale === 'en').flatMap((page) => page.fences);
  const fence = fences.find(({ meta }) => meta.file === file && meta.region === region);
  return fence ? { file: fence.file, line: fence.line, column: fence.column } : { file, line, column: 1 };
}

function snippetsOfExample({ root, pages }: CheckContext, example: Example): Found {
  const { client, folder, id } = example;
  const file = runFile(folder);
  const text = textAt(root, file);
  const runs = readRegions(file, text ?? '');
  const findings = runs.findings.map((finding) => ({ ...finding, check }));
  const snippets: Snippet[] = [];
  for (const { name, line } of client?.regions.values() ?? []) {
    const run = runs.regions.get(name);
    if (!client || !run || text === undefined) {
      const mend = `Write a region "${name}" in ${file} that calls it and prints what comes of it.`;
      findings.push({
        check,
        file: client?.file ?? file,
        line: line - 1,
        column: 1,
        message: `Nothing runs the region "${name}".`,
        mend,
      });
      continue;
    }
    const lines = run.text.split('\n');
    const scenarioName = lines.flatMap((one) => scenarioLine.exec(one)?.[1] ?? [])[0];
    const known = loaded(example, scenarioName);
    if (!known) {
      const at = { file, line: run.line + lines.findIndex((one) => scenarioLine.test(one)), column: 1 };
      findings.push(unknownScenario(at, example, scenarioName ?? ''));
      continue;
    }
    snippets.push({
      id: `${id}.${name}`,
      place: placeOfRegion(pages, client.file, name, line),
      modules: [
        { name: './client', file: client.file, text: client.text, line: 1 },
        { name: './client.run', file, text: onlyRegion(text, name), line: 1 },
      ],
      files: readableFiles(example),
      example: known,
      output: { file: `${folder}/client.output.txt`, name },
    });
  }
  for (const { name, line } of runs.regions.values()) {
    if (client?.regions.has(name)) continue;
    const mend = `Name a region of ${folder}/client.ts, or remove it.`;
    findings.push({ check, file, line: line - 1, column: 1, message: `client.ts has no region "${name}".`, mend });
  }
  return { snippets, findings };
}

/** Whether the fence uses the SDK, and not only its types. */
function usesSdk({ language, body, meta }: Fence): boolean {
  if (language !== 'ts' || meta.file !== undefined || declaredErrors(body).length > 0) return false;
  return /^import\s+(?!type\b)[^;]*from\s+['"]@aws-sdk\//m.test(body);
}

/** Docs ids are in the address of the page; the diary's pages have `diary--` before theirs. */
function idOfPage({ kind, id }: Pick<Page, 'kind' | 'id'>): string {
  return `${kind === 'blog' ? 'diary/' : ''}${id}`.replaceAll('/', '--');
}

/** The id of a fence of a page, the same in both languages. */
export function fenceSnippetId(page: Pick<Page, 'kind' | 'id'>, name: string): string {
  return `${idOfPage(page)}.${name}`;
}

/** Where the fences of a page are recorded: beside the English page, for both languages. */
export function fenceOutputFile({ kind, path }: Pick<Page, 'kind' | 'path'>): string {
  return `${contentFolders[kind].en}/${path.replace(/\.mdx?$/, '')}.output.txt`;
}

function snippetOfFence(page: Page, fence: Fence, examples: readonly Example[]): Snippet | Finding {
  const { file, line, column, body, bodyLine } = fence;
  const { run: name = '', on } = fence.meta;
  const place = { file, line, column };
  const [exampleId, scenarioName] = on?.split('/') ?? [];
  const example = examples.find(({ id }) => id === exampleId);
  if (on !== undefined && !example) {
    const ids = examples.map(({ id }) => id);
    const mend = `Name ${oneThatIsThere(exampleId ?? '', ids)}; on=<example>/<scenario>.`;
    return { check, ...place, message: `There is no example "${exampleId ?? ''}" to run this on.`, mend };
  }
  const known = example && loaded(example, scenarioName);
  if (example && !known) return unknownScenario(place, example, scenarioName ?? '');
  return {
    id: fenceSnippetId(page, name),
    place,
    modules: [{ name: './snippet', file, text: body, line: bodyLine }],
    files: example ? readableFiles(example) : {},
    ...(known && { example: known }),
    output: { file: fenceOutputFile(page), name },
  };
}

function snippetsOfPage(page: Page, examples: readonly Example[]): Found {
  const found: Found = { snippets: [], findings: [] };
  const names = new Set<string>();
  for (const fence of page.fences) {
    const { file, line, column, meta } = fence;
    const complain = (message: string, mend: string): void => {
      found.findings.push({ check, file, line, column, message, mend });
    };
    if (meta.run === undefined) {
      if (meta.rest.includes('compile-only') || !usesSdk(fence)) continue;
      complain(
        'This snippet calls the SDK, and does not say whether it runs.',
        'Write run=<name> or compile-only behind ts.',
      );
    } else if (fence.language !== 'ts' || meta.file !== undefined) {
      complain('Only a ts fence with a body of its own says run=.', 'A region of client.ts is run by client.run.ts.');
    } else if (!/^[a-z][a-z0-9-]*$/.test(meta.run) || names.has(meta.run)) {
      complain(`"${meta.run}" is no name of its own for a snippet.`, 'Use lower case and hyphens, once in a page.');
    } else {
      names.add(meta.run);
      const snippet = snippetOfFence(page, fence, examples);
      if ('id' in snippet) found.snippets.push(snippet);
      else found.findings.push(snippet);
    }
  }
  return found;
}

/** Every snippet of the site that runs, and what keeps one from it. Translations repeat the English fences. */
export function snippetSources(context: CheckContext): Found {
  const found = [
    ...context.examples.map((example) => snippetsOfExample(context, example)),
    ...context.pages.filter(({ locale }) => locale === 'en').map((page) => snippetsOfPage(page, context.examples)),
  ];
  return {
    snippets: found.flatMap(({ snippets }) => snippets),
    findings: found.flatMap(({ findings }) => findings),
  };
}
