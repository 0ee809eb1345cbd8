// Every message that Passo gives about a definition, once: the code and words of ValidateStateMachineDefinition where
// AWS has them, and how to mend it in both languages. The reference chapter "Diagnostics" is made from this table.
import { diagnosticTable, type DiagnosticId, type LocalisedText } from './diagnosticTable';
import type { Position, TextRange } from './syntaxTree';

export type { DiagnosticId, LocalisedText } from './diagnosticTable';

export type Severity = 'ERROR' | 'WARNING';

/** What a message's `{name}` places are filled with. */
export type DiagnosticParameters = Readonly<Record<string, string | number>>;

/** One finding about a definition, in AWS's words, with its place in the text. */
export interface Diagnostic {
  /** The entry of the table. */
  readonly id: DiagnosticId;
  readonly severity: Severity;
  /** AWS's code, such as `SCHEMA_VALIDATION_FAILED`. */
  readonly code: string;
  /** AWS's words where it has some; always English, as AWS answers. */
  readonly message: string;
  /** What to do about it, in English; `diagnosticMend` gives it in another language. */
  readonly mend: string;
  readonly parameters: DiagnosticParameters;
  /** AWS's notation of the place in the definition: `/States/Check/Choices[0]/Next`. Missing where AWS gives none. */
  readonly location?: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** UTF-16 offsets in the text. */
  readonly range: TextRange;
}

/** How the readers of a text report: the entry, what fills its message, and where. */
export type Report = (id: DiagnosticId, parameters: DiagnosticParameters, range: TextRange, location?: string) => void;

/** Makes a diagnostic of the table; `positionAt` turns offsets of the text into lines and columns. */
export function createDiagnostic(
  positionAt: (offset: number) => Position,
  id: DiagnosticId,
  parameters: DiagnosticParameters,
  range: TextRange,
  location?: string,
): Diagnostic {
  const entry = diagnosticTable[id];
  return {
    id,
    severity: entry.severity,
    code: entry.code,
    message: fill(entry.message, parameters),
    mend: fill(entry.mend.en, parameters),
    parameters,
    ...(location === undefined ? {} : { location }),
    ...positionAt(range.start),
    range,
  };
}

/** How to mend what a diagnostic says, in one of the site's languages. */
export function diagnosticMend(diagnostic: Diagnostic, locale: keyof LocalisedText): string {
  return fill(diagnosticTable[diagnostic.id].mend[locale], diagnostic.parameters);
}

/** The table as data, in the order of the file: what the reference chapter "Diagnostics" is rendered from. */
export function diagnosticsReference(): readonly DiagnosticReference[] {
  return (Object.keys(diagnosticTable) as DiagnosticId[]).map((id) => ({ id, ...diagnosticTable[id] }));
}

/** One row of the chapter "Diagnostics". `message` and `mend` hold `{name}` where a value of the definition stands. */
export interface DiagnosticReference {
  readonly id: DiagnosticId;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly mend: LocalisedText;
  /** Whose words: seen in an answer of AWS, in AWS's documentation, or Passo's where AWS's are not known. */
  readonly words: 'aws' | 'documentation' | 'passo';
}

function fill(template: string, parameters: DiagnosticParameters): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(parameters, name) ? String(parameters[name]) : whole,
  );
}
