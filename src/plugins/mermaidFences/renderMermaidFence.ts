// Knows how a ```mermaid fence becomes SVG at build: checked, bounded, cleaned and named. Sequence diagrams only: workflows
// are drawn from their definitions by src/diagram.
import { createHash } from 'node:crypto';
import { cleanSvg } from './cleanSvg';
import { mermaidWindow } from './mermaidWindow';

/** A fence that cannot be drawn; `line` is 1-based within the fence's text. */
export class MermaidFenceError extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
    this.name = 'MermaidFenceError';
  }
}

export interface MermaidFenceOptions {
  /** Prefix of the ids in the picture; by default derived from the text. */
  id?: string;
}

const maximumLength = 20_000;
const maximumLines = 400;

/** Renders one at a time: mermaid keeps state between calls. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * SVG text of a Mermaid sequence diagram.
 * @param text The fence's text; `accTitle:` in it names the picture and is required, `accDescr:` may describe it.
 * @throws {MermaidFenceError} with the line, when the text is not a sequence diagram that Mermaid accepts.
 */
export function renderMermaidFence(text: string, options: MermaidFenceOptions = {}): Promise<string> {
  const result = queue.then(() => render(text, options));
  queue = result.catch(() => undefined);
  return result;
}

async function render(text: string, options: MermaidFenceOptions): Promise<string> {
  const { title, description } = inspect(text);
  const id = options.id ?? `m${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
  const { mermaid, document, parseHtml } = mermaidWindow();
  let drawn: string;
  try {
    const { diagramType } = await mermaid.parse(text);
    if (diagramType !== 'sequence')
      throw new MermaidFenceError(`A ${diagramType} diagram; only sequence diagrams are drawn.`, 1);
    drawn = (await mermaid.render(id, text)).svg;
  } catch (error) {
    throw error instanceof MermaidFenceError ? error : parseError(error);
  } finally {
    document.body.replaceChildren();
  }
  const svg = parseHtml(drawn).querySelector('svg');
  if (svg === null) throw new MermaidFenceError('Mermaid drew nothing.', 1);
  cleanSvg(svg, { id, title, description });
  return svg.outerHTML;
}

/** What must hold before Mermaid sees the text, and the words that name the picture. */
function inspect(text: string): { title: string; description: string } {
  const lines = text.split('\n');
  if (text.length > maximumLength || lines.length > maximumLines) {
    throw new MermaidFenceError(`Longer than ${maximumLength} characters or ${maximumLines} lines.`, 1);
  }
  const find = (pattern: RegExp): number => lines.findIndex((line) => pattern.test(line));
  const configured = find(/^\s*(%%\{|---\s*$)/);
  if (configured >= 0) {
    throw new MermaidFenceError('Directives and front matter are not allowed: the site sets the look.', configured + 1);
  }
  const first = find(/^\s*(?!%%)\S/);
  if (first < 0) throw new MermaidFenceError('The fence is empty.', 1);
  if (!/^\s*sequenceDiagram\b/.test(lines[first] ?? '')) {
    throw new MermaidFenceError(
      'Only a sequenceDiagram is drawn from a mermaid fence; embed a workflow with <Workflow id="..." />.',
      first + 1,
    );
  }
  const titled = find(/^\s*accTitle\s*:\s*\S/);
  if (titled < 0) {
    throw new MermaidFenceError('The picture has no name; add a line "accTitle: what it shows".', first + 1);
  }
  const said = (pattern: RegExp): string => pattern.exec(text)?.[1]?.replaceAll(/\s+/g, ' ').trim() ?? '';
  return {
    title: said(/^\s*accTitle\s*:\s*(.*)$/m),
    description: said(/^\s*accDescr\s*:\s*(.*)$/m) || said(/^\s*accDescr\s*\{([^}]*)\}/m),
  };
}

function parseError(error: unknown): MermaidFenceError {
  const message =
    error instanceof Error ? error.message : String((error as { str?: unknown } | undefined)?.str ?? error);
  const line = Number(/(?:Parse|Lexical) error on line (\d+)/.exec(message)?.[1] ?? 1);
  const expecting = /Expecting .*/.exec(message)?.[0];
  const where = message.split('\n')[1]?.trim();
  const said =
    expecting === undefined
      ? (message.split('\n')[0] ?? message)
      : `not understood near "${where ?? ''}". ${expecting}`;
  return new MermaidFenceError(`Mermaid: ${said}`, line);
}
