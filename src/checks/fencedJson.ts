// Check: JSON and YAML that a chapter shows is well-formed, and a definition that it shows in a fence is held to the same
// rules as a definition in examples/. One that must be refused declares the code, and is held to that.
import { isJsonObject, parseDefinition, validate, type DefinitionDocument, type Diagnostic } from '../asl/index';
import type { ContentCheck } from './contentCheck';
import type { Finding } from './finding';
import type { Fence } from './mdx';

const check = 'json';
const formats: Record<string, 'json' | 'yaml'> = { json: 'json', yaml: 'yaml', yml: 'yaml' };

/** What is wrong with a text: all rules for a whole definition, the syntax alone for anything else. */
function diagnosticsOf(document: DefinitionDocument, type: 'STANDARD' | 'EXPRESS'): readonly Diagnostic[] {
  const { value, diagnostics } = document;
  return isJsonObject(value) && 'StartAt' in value && 'States' in value ? validate(document, { type }) : diagnostics;
}

/** A declared refusal that is not what the definition gets: another code, one more, or none. */
function refusalFindings(refused: string, found: readonly Diagnostic[], { file, bodyLine, indent }: Fence): Finding[] {
  const codes = [...new Set(found.filter(({ severity }) => severity === 'ERROR').map(({ code }) => code))];
  if (codes.length === 1 && codes[0] === refused) return [];
  const message = `The fence declares refused=${refused}, and the definition ${
    codes.length === 0 ? 'is not refused' : `gets ${codes.join(', ')}`
  }.`;
  const mend = 'Correct the definition, or the declaration and the text around it.';
  return [{ check, file, line: bodyLine, column: indent + 1, message, mend }];
}

function fenceFindings(fence: Fence): Finding[] {
  const { file, language, meta, body, bodyLine, indent } = fence;
  const format = formats[language];
  if (format === undefined || meta.file !== undefined) return [];
  const diagnostics = diagnosticsOf(
    parseDefinition(body, { format }),
    meta.type === 'EXPRESS' ? 'EXPRESS' : 'STANDARD',
  );
  if (meta.refused !== undefined) return refusalFindings(meta.refused, diagnostics, fence);
  return diagnostics.map(({ code, message, mend, line, column }) => ({
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
