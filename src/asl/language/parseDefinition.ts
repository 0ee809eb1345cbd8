// A definition's text to one tree at once, with the parsers of both formats at hand (loadDefinition.ts loads the second).
import { detectFormat, readDefinition, type DefinitionDocument, type ParseOptions } from './loadDefinition';
import { parseJson } from './parseJson';
import { parseYaml } from './parseYaml';

/** Parses a definition. Never throws; a text over AWS's 1 MiB is not read at all. */
export function parseDefinition(text: string, options: ParseOptions = {}): DefinitionDocument {
  const format = options.format ?? detectFormat(text);
  return readDefinition(text, format, format === 'json' ? parseJson : parseYaml);
}
