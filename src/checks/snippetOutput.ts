// The files in which the site keeps what its snippets print: client.output.txt of an example, <page>.output.txt of a page.
// A section a snippet: a line `== name`, then its lines. `npm run check -- --update-snippets` writes them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one snippet printed when it was recorded. */
export interface RecordedOutput {
  /** Without the empty lines at its end. */
  lines: string[];
  /** 1-based line of the file at which the first of them stands. */
  line: number;
}

const head = /^== (\S+)$/;

export const outputHeading = 'What the snippets print. Written by: npm run check -- --update-snippets';

/** Reads such a text, by the names of the snippets. */
export function parseOutput(text: string): Map<string, RecordedOutput> {
  const recorded = new Map<string, RecordedOutput>();
  let current: RecordedOutput | undefined;
  text.split('\n').forEach((line, index) => {
    const name = head.exec(line)?.[1];
    if (name === undefined) {
      current?.lines.push(line);
      return;
    }
    current = { lines: [], line: index + 2 };
    recorded.set(name, current);
  });
  for (const { lines } of recorded.values()) while (lines.at(-1) === '') lines.pop();
  return recorded;
}

/** The text of a file, in the order of the snippets. */
export function outputText(outputs: readonly { name: string; lines: readonly string[] }[]): string {
  const sections = outputs.map(({ name, lines }) => [`== ${name}`, ...lines].join('\n'));
  return `${[outputHeading, ...sections].join('\n\n')}\n`;
}

/** Reads a file of the repository; one that is not there records nothing. */
export function readOutput(root: string, file: string): Map<string, RecordedOutput> {
  return existsSync(join(root, file)) ? parseOutput(readFileSync(join(root, file), 'utf8')) : new Map();
}
