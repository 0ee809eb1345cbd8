// Check: JSON and YAML that a chapter shows is well-formed, and a definition that it shows in a fence is held to the same
// rules as a definition in examples/.
import { isJsonObject, parseDefinition, validate, type DefinitionDocument, type Diagnostic } from '../asl/index';
import type { ContentCheck } from './contentCheck';
import type { Finding } from './finding';
import type { Fence } from './mdx';

const check = 'json';
const formats: Record<string, 'json' | 'yaml'> = { json: 'json', yaml: 'yaml', yml: 'yaml' };

/** What is wrong with a text: all rules for a whole definition, the syntax alone for anything else. */
function diagnosticsOf(document: DefinitionDocument): readonly Diagnostic[] {
  const { value, diagnostics } = document;
  return isJsonObject(value) && 'StartAt' in value && 'States' in value ? validate(document) : diagnostics;
}

function fenceFindings({ file, language, meta, body, bodyLine, indent }: Fence): Finding[] {
  const format = formats[language];
  if (format === undefined || meta.file !== undefined) return [];
  return diagnosticsOf(parseDefinition(body, { format })).map(({ code, message, mend, line, column }) => ({
    check,
    file,
    line: bodyLine + line - 1,
    column: indent + column,
    message: `${code}: ${message}`,
    mend,
  }));
}

export const fencedJson: ContentCheck = {
  name: check,
  description: 'JSON and YAML fences are well-formed; definitions in fences validate.',
  // Translations repeat the English fences byte for byte (see `translations`).
  run: ({ pages }) =>
    pages.filter((page) => page.locale === 'en').flatMap((page) => page.fences.flatMap(fenceFindings)),
};
