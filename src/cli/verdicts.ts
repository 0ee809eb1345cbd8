// The verdicts on files as text for people, JSON for programs, or annotations for GitHub.
import type { Diagnostic } from '../asl/index';

/** What was found in one file. */
export interface FileVerdict {
  readonly file: string;
  /** No ERROR: CreateStateMachine would accept it. */
  readonly valid: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export const verdictFormats = ['json', 'text', 'github'] as const;
export type VerdictFormat = (typeof verdictFormats)[number];

/** The verdicts in one of the formats. */
export function formatVerdicts(verdicts: readonly FileVerdict[], format: VerdictFormat): string {
  switch (format) {
    case 'json':
      return JSON.stringify(verdicts.map(asJson), null, 2);
    case 'github':
      return verdicts
        .flatMap(({ file, diagnostics }) => diagnostics.map((diagnostic) => annotation(file, diagnostic)))
        .join('\n');
    default:
      return [...verdicts.map(asText), summary(verdicts)].join('\n');
  }
}

function asJson({ file, valid, diagnostics }: FileVerdict) {
  return {
    file,
    valid,
    diagnostics: diagnostics.map(({ severity, code, message, location, line, column }) => ({
      severity,
      code,
      message,
      location: location ?? null,
      line,
      column,
    })),
  };
}

function asText({ file, valid, diagnostics }: FileVerdict): string {
  const lines = diagnostics.flatMap(({ severity, code, message, mend, location, line, column }) => [
    `${file}:${line}:${column}: ${severity} ${code}: ${message}${location === undefined ? '' : ` at ${location}`}`,
    `    ${mend}`,
  ]);
  return [...lines, `${file}: ${valid ? 'valid' : 'not valid'}`].join('\n');
}

function summary(verdicts: readonly FileVerdict[]): string {
  const invalid = verdicts.filter(({ valid }) => !valid).length;
  return `${verdicts.length} ${verdicts.length === 1 ? 'file' : 'files'}, ${invalid} not valid`;
}

/** A workflow command of GitHub Actions; its values are escaped as GitHub asks. */
function annotation(file: string, { severity, code, message, mend, line, column }: Diagnostic): string {
  const text = (value: string) => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (value: string) => text(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const kind = severity === 'ERROR' ? 'error' : 'warning';
  return `::${kind} file=${property(file)},line=${line},col=${column},title=${property(code)}::${text(`${message}\n${mend}`)}`;
}
