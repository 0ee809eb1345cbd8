// An example as what a template is made of: the same for the command line, the pages and the tests.
import type { TableKeys, Workflow } from './template';

/** What is taken of an example (src/checks, Example). */
interface ExampleLike {
  readonly id: string;
  readonly summary: { readonly en: string };
  readonly type: Workflow['type'];
  readonly definition: Workflow['definition'];
  readonly handlers?: { readonly file: string; readonly text: string };
  readonly account?: { readonly tables?: Readonly<Record<string, TableKeys>> };
}

/** The template stands in the example's own folder: its handlers are beside it. */
export function exampleWorkflow({ id, summary, type, definition, handlers, account }: ExampleLike): Workflow {
  return {
    name: id,
    summary: summary.en,
    type,
    definition,
    handlers: handlers && { file: handlers.file.slice(handlers.file.lastIndexOf('/') + 1), text: handlers.text },
    tables: account?.tables,
  };
}
