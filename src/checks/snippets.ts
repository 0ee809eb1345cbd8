// Check: every region of client.ts, and every `ts` fence that says so, runs against the account with its example loaded, and
// prints what is recorded beside it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSite, type CheckContext, type ContentCheck } from './contentCheck';
import type { Finding, Place } from './finding';
import { outputText, readOutput, type RecordedOutput } from './snippetOutput';
import { runSnippets, type SnippetRun } from './snippetRuns';
import { snippetSources } from './snippetSources';

const check = 'snippets';
const refresh = 'Mend the snippet; where the new output is right, run `npm run check -- --update-snippets`.';

/** The innermost line of the snippet's own code in the stack of what it did not catch. */
function placeOfError({ snippet, modules, result }: SnippetRun): Place {
  for (const frame of result.error?.stack.split('\n') ?? []) {
    for (const { file, lineOf } of modules) {
      const at = frame.indexOf(`${file}:`);
      const line = at < 0 ? Number.NaN : Number.parseInt(frame.slice(at + file.length + 1), 10);
      if (Number.isInteger(line)) return { file, line: lineOf(line), column: 1 };
    }
  }
  return snippet.place;
}

function difference(run: SnippetRun, recorded: RecordedOutput | undefined): Finding[] {
  const { snippet, result } = run;
  const { place, output } = snippet;
  if (!recorded) {
    const message = `What the snippet "${output.name}" prints is not recorded in ${output.file}.`;
    return [{ check, ...place, message, mend: 'Run `npm run check -- --update-snippets`, and read the difference.' }];
  }
  const printedLines = result.prints;
  while (printedLines.at(-1) === '') printedLines.pop();
  const length = Math.max(recorded.lines.length, printedLines.length);
  for (let index = 0; index < length; index += 1) {
    const [says, prints] = [recorded.lines[index], result.prints[index]];
    if (says === prints) continue;
    const where = `${output.file}:${recorded.line + index}`;
    const message = `The snippet "${output.name}" prints ${shown(prints)}; recorded is ${shown(says)} (${where}).`;
    return [{ check, ...place, message, mend: refresh }];
  }
  return [];
}

function shown(line: string | undefined): string {
  return line === undefined ? 'nothing more' : JSON.stringify(line);
}

function runFindings(root: string, run: SnippetRun): Finding[] {
  const { snippet, result } = run;
  if (result.error) {
    const { name, message } = result.error;
    const { file, line } = snippet.place;
    const text = `The snippet "${snippet.output.name}" (${file}:${line}) ends with ${name}: ${message}`;
    const mend = 'Mend the call, or catch the error and print it, if the error is what the snippet shows.';
    return [{ check, ...placeOfError(run), message: text, mend }];
  }
  return difference(run, readOutput(root, snippet.output.file).get(snippet.output.name));
}

/** Sections of the output files that no snippet has. */
function staleFindings(root: string, runs: readonly SnippetRun[]): Finding[] {
  const files = [...new Set(runs.map(({ snippet }) => snippet.output.file))];
  return files.flatMap((file) => {
    const names = runs.flatMap(({ snippet }) => (snippet.output.file === file ? snippet.output.name : []));
    return [...readOutput(root, file)]
      .filter(([name]) => !names.includes(name))
      .map(([name, { line }]) => {
        const mend = 'Run `npm run check -- --update-snippets`, and read the difference.';
        return { check, file, line: line - 1, column: 1, message: `There is no snippet "${name}".`, mend };
      });
  });
}

export const snippets: ContentCheck = {
  name: check,
  description: 'Every region of client.ts and every fence marked to run prints what is recorded beside it.',
  async run(context: CheckContext) {
    const sources = snippetSources(context);
    const runs = await runSnippets(sources.snippets);
    return [
      ...sources.findings,
      ...runs.flatMap((run) => runFindings(context.root, run)),
      ...staleFindings(context.root, runs),
    ];
  },
};

/**
 * Runs every snippet and records what it prints. A snippet that ends with an error keeps its record.
 * @returns the files that changed, relative to `root`
 */
export async function updateSnippets(root: string): Promise<string[]> {
  const runs = await runSnippets(snippetSources(readSite(root)).snippets);
  const changed: string[] = [];
  for (const file of new Set(runs.map(({ snippet }) => snippet.output.file))) {
    const recorded = readOutput(root, file);
    const outputs = runs
      .filter(({ snippet }) => snippet.output.file === file)
      .map(({ snippet: { output }, result }) => ({
        name: output.name,
        lines: result.error ? (recorded.get(output.name)?.lines ?? []) : result.prints,
      }));
    const before = outputText([...recorded].map(([name, { lines }]) => ({ name, lines })));
    const text = outputText(outputs);
    if (recorded.size > 0 && text === before) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    changed.push(file);
  }
  return changed;
}
