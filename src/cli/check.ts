// `npm run check`: runs the content checks over the site and prints what they found.
// Exit status: 0 nothing found, 1 findings, 2 a wrong parameter or a check that itself failed.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatReport, isError, runChecks, updateSnippets, type ReportFormat } from '../checks/index';

const usage = `npm run check -- [--format text|github] [--verbose] [--root <folder>] [--update-snippets]
  --format   text for people (the default), github for annotations on a pull request
  --verbose  the time each check took
  --root     the root of the site; the current folder unless told
  --update-snippets  records what the snippets print, before the checks; read the difference`;

function readParameters(): { format: ReportFormat; verbose: boolean; root: string; update: boolean } {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      verbose: { type: 'boolean', default: false },
      root: { type: 'string', default: process.cwd() },
      'update-snippets': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { format, verbose } = values;
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  if (format !== 'text' && format !== 'github') throw new Error(`--format is text or github, not ${format}.`);
  return { format, verbose, root: resolve(values.root), update: values['update-snippets'] };
}

async function main(): Promise<number> {
  const { root, update, ...how } = readParameters();
  if (update) for (const file of await updateSnippets(root)) console.log(`recorded: ${file}`);
  const report = await runChecks(root);
  console.log(formatReport(report, how));
  return report.findings.some(isError) ? 1 : 0;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    if (error instanceof Error && error.cause !== undefined) console.error(error.cause);
    console.error(usage);
    process.exitCode = 2;
  },
);
