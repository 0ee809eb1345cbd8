// Check: every client.ts, client.run.ts, handlers.ts and every ts or tsx fence compiles, strictly, against the real
// @aws-sdk/client-sfn; a fence that is meant to fail declares its error in its first line: `// @error TS2345`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckContext, ContentCheck } from './contentCheck';
import { declaredErrors } from './declaredErrors';
import type { Finding } from './finding';
import type { Fence } from './mdx';
import { runFile } from './snippetSources';
import { compileTypeScript, type CompilerError, type CompilerInput } from './typeScriptCompiler';

const check = 'typescript';

/** A text to compile with its place: a file of an example, or a fence. */
interface Subject {
  file: string;
  input: CompilerInput;
  fence?: Fence;
}

function subjects({ root, examples, pages }: CheckContext): Subject[] {
  const codes = examples.flatMap(({ folder, client, handlers }) => [
    ...[client, handlers].flatMap((code) => code?.file ?? []),
    ...[runFile(folder)].filter((file) => existsSync(join(root, file))),
  ]);
  const found: Subject[] = codes.map((file) => ({ file, input: { file } }));
  const seen = new Set<string>();
  for (const fence of pages.flatMap((page) => page.fences)) {
    const { language: extension, body, meta, file } = fence;
    if ((extension !== 'ts' && extension !== 'tsx') || meta.file !== undefined) continue;
    // A translation repeats the English fence byte for byte (see `translations`): once is enough.
    if (seen.has(`${extension} ${body}`)) continue;
    seen.add(`${extension} ${body}`);
    found.push({ file, fence, input: { snippet: `${body}\n`, extension } });
  }
  return found;
}

/** Maps the place of an error back to the source page: behind the fence's line, and inside its list if it is in one. */
function errorFinding({ file, fence }: Subject, error: CompilerError): Finding {
  const line = fence ? fence.bodyLine + error.line - 1 : error.line;
  const column = fence ? fence.indent + error.column : error.column;
  const mend = fence
    ? `Mend the snippet, or declare the error in its first line: // @error ${error.code}`
    : 'Mend the file; `npm run check` compiles it with strict options.';
  return { check, file, line, column, message: `${error.code}: ${error.message}`, mend };
}

function subjectFindings(subject: Subject, errors: readonly CompilerError[]): Finding[] {
  const declared = subject.fence ? declaredErrors(subject.fence.body) : [];
  const unexpected = errors.filter((error) => !declared.includes(error.code));
  const stale = declared.filter((code) => !errors.some((error) => error.code === code));
  const { file, fence } = subject;
  return [
    ...unexpected.map((error) => errorFinding(subject, error)),
    ...stale.map((code) => ({
      check,
      file,
      line: fence?.bodyLine ?? 1,
      column: (fence?.indent ?? 0) + 1,
      message: `The snippet declares ${code}, and the compiler no longer finds it.`,
      mend: 'Remove the declaration, or mend the snippet so that it shows the error again.',
    })),
  ];
}

export const typeScript: ContentCheck = {
  name: check,
  description: 'Every client.ts, handlers.ts and TypeScript fence compiles strictly; declared errors are found.',
  async run(context) {
    const list = subjects(context);
    const inputs = list.map((subject) => subject.input);
    const errors = await compileTypeScript(context.root, inputs);
    const general = errors.find((error) => error.input === undefined);
    // An error of no snippet (a broken option, a package that is not installed) is nothing an author can mend in a page.
    if (general) throw new Error(`TypeScript: ${general.code}: ${general.message}`);
    return list.flatMap((subject, index) =>
      subjectFindings(
        subject,
        errors.filter((error) => error.input === index),
      ),
    );
  },
};
