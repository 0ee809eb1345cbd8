// `npm run asl -- validate FILE...`, `diagram FILE` and `template EXAMPLE`: the verdicts, drawings and templates of the
// site, for files and pipelines. Exit status: 0 no errors, 1 errors in a definition, 2 a wrong parameter or a file that cannot be read.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatOfFile, parseDefinition, validate, type DefinitionDocument, type ValidateOptions } from '../asl/index';
import { definitionGraph, drawWorkflow, mermaidText } from '../diagram';
import { formatVerdicts, verdictFormats, type FileVerdict } from './verdicts';

const usage = `npm run -s asl -- validate FILE... [--format json|text|github] [--type STANDARD|EXPRESS]
npm run -s asl -- diagram FILE [--format mermaid|svg]
npm run -s asl -- template EXAMPLE [--format yaml|json]
  FILE      a definition, .json or .yaml; - reads standard input
  EXAMPLE   a folder of examples/: the CloudFormation template that deploys it
  --format  of validate: text for people (the default), json, or github for annotations on a pull request;
            of diagram: mermaid (the default) or svg; of template: yaml (the default) or json
  --type    the type of state machine that the definition is for; STANDARD unless told`;

/** A mistake of the caller, answered with exit status 2. */
class UsageError extends Error {}

/** Runs a command line. Returns what to print and the exit status; reads files, prints nothing. */
async function runAsl(argv: readonly string[]): Promise<{ output: string; status: 0 | 1 }> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { format: { type: 'string' }, type: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  const [command, ...files] = positionals;
  if (values.help) {
    return { output: usage, status: 0 };
  }
  if (files.length === 0) {
    throw new UsageError('Name a command, validate, diagram or template, and a file or an example.');
  }
  if (command === 'validate') {
    return runValidate(
      files,
      values.format ?? 'text',
      oneOf('--type', values.type ?? 'STANDARD', ['STANDARD', 'EXPRESS']),
    );
  }
  if (command === 'diagram' && files.length === 1) {
    return {
      output: drawn(read(files[0] ?? ''), oneOf('--format', values.format ?? 'mermaid', ['mermaid', 'svg'])),
      status: 0,
    };
  }
  if (command === 'template' && files.length === 1) {
    return {
      output: await template(files[0] ?? '', oneOf('--format', values.format ?? 'yaml', ['yaml', 'json'])),
      status: 0,
    };
  }
  if (command === 'template') throw new UsageError('template prints one example.');
  throw new UsageError(command === 'diagram' ? 'diagram draws one file.' : `There is no command '${command ?? ''}'.`);
}

function runValidate(
  files: readonly string[],
  format: string,
  type: NonNullable<ValidateOptions['type']>,
): { output: string; status: 0 | 1 } {
  const how = oneOf('--format', format, verdictFormats);
  const verdicts = files.map((file): FileVerdict => {
    const diagnostics = validate(read(file), { type });
    return { file, valid: !diagnostics.some(({ severity }) => severity === 'ERROR'), diagnostics };
  });
  return { output: formatVerdicts(verdicts, how), status: verdicts.every(({ valid }) => valid) ? 0 : 1 };
}

function drawn(document: DefinitionDocument, format: 'mermaid' | 'svg'): string {
  const { value } = document;
  return format === 'svg'
    ? drawWorkflow(value, { id: 'workflow', title: 'Workflow' }).svg
    : mermaidText(definitionGraph(value));
}

/** What a human must decide goes to standard error: standard output is the template alone. */
async function template(name: string, format: 'yaml' | 'json'): Promise<string> {
  // Loaded here: the other commands need none of it, and start in half the time.
  const { readExamples } = await import('../checks');
  const { cloudFormationTemplate, exampleWorkflow } = await import('../deploy');
  const { examples } = readExamples(resolve(__dirname, '../..'));
  const example = examples.find(({ id }) => id === name);
  if (!example) {
    throw new UsageError(`There is no example '${name}'. There are: ${examples.map(({ id }) => id).join(', ')}.`);
  }
  const deployed = cloudFormationTemplate(exampleWorkflow(example));
  for (const note of deployed.notes) console.error(note);
  return format === 'yaml' ? deployed.yaml : JSON.stringify(deployed.template, null, 2);
}

function read(file: string): DefinitionDocument {
  const format = formatOfFile(file);
  return parseDefinition(readFileSync(file === '-' ? 0 : file, 'utf8'), format ? { format } : {});
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) {
    throw new UsageError(`${name} is one of ${allowed.join(', ')}, not '${value}'.`);
  }
  return found;
}

runAsl(process.argv.slice(2)).then(
  ({ output, status }) => {
    process.stdout.write(output.endsWith('\n') || output === '' ? output : `${output}\n`);
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    console.error(usage);
    process.exitCode = 2;
  },
);
