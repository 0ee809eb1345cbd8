// What the page and the worker say to each other about one definition, and the answer, made from the language's rooms.
import {
  diagnosticMend,
  loadDefinition,
  validate,
  type Completions,
  type Diagnostic,
  type EditorLocale,
  type Hover,
  type SourceFormat,
} from '../asl';
import { drawWorkflow, type DiagramWords } from '../diagram';
import { taskStates } from './taskStates';

/** What an editor asks about one place of its text. */
export interface PlaceRequest {
  id: number;
  about: 'completions' | 'hover';
  text: string;
  /** In UTF-16 units. */
  offset: number;
  locale: EditorLocale;
}
export interface PlaceAnswer {
  id: number;
  completions?: Completions;
  hover?: Hover;
}

/** A definition that a reader typed, pasted or dropped: hostile until shown otherwise. */
export interface DefinitionCheckRequest {
  id: number;
  text: string;
  /** Missing: told from the text. */
  format?: SourceFormat;
  type: 'STANDARD' | 'EXPRESS';
  /** What the picture is called. */
  title: string;
  words: DiagramWords;
  /** Language of the mends; AWS's own words stay English. */
  locale: 'en' | 'pt-BR';
}

export interface DefinitionCheckAnswer {
  id: number;
  diagnostics: Diagnostic[];
  format: SourceFormat;
  /** Names of the Task states, nested ones too, in the order of the definition. */
  taskStates: string[];
  /** One `<svg>`, escaped by src/diagram; missing where the text holds no object to draw. */
  svg?: string;
  /** Whether the picture leaves out what is nested too deeply. */
  truncated?: boolean;
  /** The same picture with its own style sheet, to be saved as a file. */
  standaloneSvg?: string;
  mermaid?: string;
}

/** Parses, validates and draws; never throws for what the text may hold. */
export async function checkDefinition(request: DefinitionCheckRequest): Promise<DefinitionCheckAnswer> {
  const { id, text, format, type, title, words, locale } = request;
  const document = await loadDefinition(text, format ? { format } : {});
  const diagnostics = validate(document, { type }).map((one) => ({ ...one, mend: diagnosticMend(one, locale) }));
  const answer = { id, diagnostics, format: document.format, taskStates: taskStates(document.value) };
  if (document.root?.kind !== 'object') return answer;
  const drawing = drawWorkflow(document.value, { id: 'checked', title, words });
  const standalone = drawWorkflow(document.value, { id: 'workflow', title, words, standalone: true });
  const { svg, mermaid, graph } = drawing;
  return { ...answer, svg, truncated: graph.truncated, standaloneSvg: standalone.svg, mermaid };
}
