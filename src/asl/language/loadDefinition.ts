// A definition's text, JSON or YAML, to one tree with positions (CreateStateMachine's `definition`; States Language,
// "Example: Hello World"). A broken text still has a tree of what could be read, and all its diagnostics.
import { createDiagnostic, type Diagnostic, type Report } from './diagnostics';
import type { JsonValue } from './jsonValue';
import { DEFINITION_LENGTH_LIMIT } from './limits';
import { lineIndex } from './lineIndex';
import { parseJson } from './parseJson';
import { nodeAtLocation, toValue, type Position, type SourceFormat, type SyntaxNode } from './syntaxTree';

/** What a text is as a definition. */
export interface DefinitionDocument {
  readonly text: string;
  readonly format: SourceFormat;
  /** What could be read; missing where nothing could. */
  readonly root?: SyntaxNode | undefined;
  /** The value of `root`; of a duplicate key the last, as AWS reads it. */
  readonly value?: JsonValue | undefined;
  /** What is wrong with the text as JSON or YAML. `validate` gives these and all others. */
  readonly diagnostics: readonly Diagnostic[];
  /** Line and column (from 1) of a UTF-16 offset. */
  positionAt(offset: number): Position;
  /** The node at a location in AWS's notation, such as `/States/Check/Choices[0]/Next`. */
  nodeAt(location: string): SyntaxNode | undefined;
}

/** `format` is detected where it is missing: a text whose first mark is `{` or `[` is JSON. */
export interface ParseOptions {
  readonly format?: SourceFormat;
}

/** From a text to its tree; problems go to `report`. */
type ParseText = (text: string, report: Report) => SyntaxNode | undefined;

/**
 * Parses a definition as `parseDefinition` does. YAML's parser is loaded with the first text that needs it: in a page it is a
 * quarter of what the language weighs, and most definitions are JSON.
 */
export async function loadDefinition(text: string, options: ParseOptions = {}): Promise<DefinitionDocument> {
  const format = options.format ?? detectFormat(text);
  return readDefinition(text, format, format === 'json' ? parseJson : (await import('./parseYaml')).parseYaml);
}

/** Parses a definition that is JSON whatever it looks like, as the API takes it. */
export function parseJsonDefinition(text: string): DefinitionDocument {
  return readDefinition(text, 'json', parseJson);
}

/** Reads a text with the parser of its format. Never throws; a text over AWS's 1 MiB is not read at all. */
export function readDefinition(text: string, format: SourceFormat, parseText: ParseText): DefinitionDocument {
  const positionAt = lineIndex(text);
  const diagnostics: Diagnostic[] = [];
  const report: Report = (id, parameters, range, location) => {
    if (diagnostics.length < REPORT_LIMIT) {
      diagnostics.push(createDiagnostic(positionAt, id, parameters, range, location));
    }
  };
  let root: SyntaxNode | undefined;
  if (text.length > DEFINITION_LENGTH_LIMIT) {
    report('DefinitionTooLong', { length: text.length, limit: DEFINITION_LENGTH_LIMIT }, { start: 0, end: 1 });
  } else {
    root = parseText(text, report);
  }
  return new ParsedText(text, format, diagnostics, positionAt, root);
}

class ParsedText implements DefinitionDocument {
  #value: JsonValue | undefined;

  constructor(
    readonly text: string,
    readonly format: SourceFormat,
    readonly diagnostics: readonly Diagnostic[],
    readonly positionAt: (offset: number) => Position,
    readonly root: SyntaxNode | undefined,
  ) {}

  /** Made when it is first asked for: rules work on the tree alone. */
  get value(): JsonValue | undefined {
    return (this.#value ??= this.root && toValue(this.root));
  }

  nodeAt(location: string): SyntaxNode | undefined {
    return nodeAtLocation(this.root, location);
  }
}

/** A text that is no JSON at all can have an error at each of its characters: nobody reads more than these. */
const REPORT_LIMIT = 100;

/** A text whose first mark is `{` or `[` is JSON. */
export function detectFormat(text: string): SourceFormat {
  return /^\uFEFF?\s*(?:[{["]|$)/.test(text) ? 'json' : 'yaml';
}

/** The format that a file's name tells, or undefined: `.yaml` and `.yml` are YAML, `.json` is JSON. */
export function formatOfFile(name: string): SourceFormat | undefined {
  return /\.ya?ml$/i.test(name) ? 'yaml' : /\.json$/i.test(name) ? 'json' : undefined;
}
