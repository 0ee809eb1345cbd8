// What AWS answers about a definition, in its own words and form: the error of CreateStateMachine and the response of
// ValidateStateMachineDefinition (API reference), as recorded.
import {
  characterCode,
  createDiagnostic,
  parseJsonDefinition,
  type DefinitionDocument,
  type Diagnostic,
  type DiagnosticId,
} from '../language';
import type { ValidateOptions } from './rule';
import { graphRules } from './rules';
import { validate } from './validate';

/** An error of the Step Functions API. */
export interface ApiError {
  readonly code: string;
  readonly message: string;
}

/** One diagnostic of ValidateStateMachineDefinition. */
export interface AwsDiagnostic {
  readonly severity: 'ERROR' | 'WARNING';
  readonly code: string;
  readonly message: string;
  readonly location?: string;
}

/** A request of ValidateStateMachineDefinition; `severity` is the least that is answered, ERROR where it is missing. */
export interface ValidateRequest {
  readonly definition: string;
  readonly type?: 'STANDARD' | 'EXPRESS';
  readonly severity?: 'ERROR' | 'WARNING';
  /** 0 and missing mean 100. */
  readonly maxResults?: number;
}

/** The response of ValidateStateMachineDefinition. */
export interface ValidateResponse {
  readonly result: 'OK' | 'FAIL';
  readonly diagnostics: AwsDiagnostic[];
  readonly truncated: boolean;
}

/** The error with which CreateStateMachine and UpdateStateMachine refuse a definition, or undefined where they take it. */
export function createStateMachineError(
  definition: string,
  type: ValidateOptions['type'] = 'STANDARD',
): ApiError | undefined {
  const errors = awsDiagnostics(definition, { type }).filter(({ severity }) => severity === 'ERROR');
  if (errors.length === 0) {
    return undefined;
  }
  const texts = errors.map(
    ({ code, message, location }) => `${code}: ${message}${location === undefined ? '' : ` at ${location}`}`,
  );
  return { code: 'InvalidDefinition', message: `Invalid State Machine Definition: '${texts.join(', ')}'` };
}

/** The response of ValidateStateMachineDefinition. */
export function validateStateMachineDefinition(request: ValidateRequest): ValidateResponse {
  const all = awsDiagnostics(request.definition, { type: request.type ?? 'STANDARD' });
  const shown = request.severity === 'WARNING' ? all : all.filter(({ severity }) => severity === 'ERROR');
  const limit = request.maxResults === undefined || request.maxResults === 0 ? 100 : request.maxResults;
  return {
    result: all.some(({ severity }) => severity === 'ERROR') ? 'FAIL' : 'OK',
    diagnostics: shown.slice(0, limit),
    truncated: shown.length > limit,
  };
}

/** The warnings that AWS gives; Passo's own are for its readers. */
const awsWarnings: ReadonlySet<DiagnosticId> = new Set<DiagnosticId>(['NoDollar', 'NoPath', 'PassResultIsStatic']);

/**
 * AWS works in steps and stops after one with errors: it reads the JSON up to the first fault, then judges the fields,
 * and only then the graph. Recorded: a definition without StartAt is told that, and not that no state is reached.
 */
function awsDiagnostics(definition: string, options: ValidateOptions): AwsDiagnostic[] {
  const document = parseJsonDefinition(definition);
  const syntax = document.diagnostics.find(({ severity, id }) => severity === 'ERROR' || id === 'ByteOrderMark');
  if (syntax) {
    return [syntaxAnswer(syntax.id === 'ByteOrderMark' ? markAsCharacter(syntax, document) : syntax, document)];
  }
  const found = validate(document, options).filter(({ severity, id }) => severity === 'ERROR' || awsWarnings.has(id));
  const fields = found.filter(({ id }) => !graphRules.has(id));
  const kept = fields.some(({ severity }) => severity === 'ERROR') ? fields : found;
  return kept.map(({ severity, code, message, location }) => ({
    severity,
    code,
    message,
    ...(location === undefined ? {} : { location }),
  }));
}

/** Passo reads past a byte order mark and warns; Jackson, given a string, knows no such mark and wants a value there. */
function markAsCharacter({ range }: Diagnostic, { text, positionAt }: DefinitionDocument): Diagnostic {
  const character = text.charAt(range.start);
  return createDiagnostic(positionAt, 'ExpectedValue', { character, code: characterCode(character) }, range);
}

/** A fault in the JSON, with Jackson's account of its place, which AWS hands through. */
function syntaxAnswer(
  { severity, code, message, id, range, parameters }: Diagnostic,
  document: DefinitionDocument,
): AwsDiagnostic {
  if (code !== 'INVALID_JSON_DESCRIPTION') {
    return { severity, code, message };
  }
  const location = sourcePlace(document, range.end);
  const start = parameters['start'];
  const opened = typeof start === 'number' ? sourcePlace(document, start) : '';
  const words =
    id === 'UnexpectedEnd'
      ? `${message} (start marker at ${opened})`
      : id === 'WrongClose'
        ? message.replace(/\)$/, ` starting at ${opened})`)
        : message;
  return { severity, code, message: `${words}\n at ${location}`, location };
}

/** How much of a text Jackson quotes. */
const SOURCE_LENGTH = 500;

function sourcePlace({ text, positionAt }: DefinitionDocument, offset: number): string {
  const { line, column } = positionAt(offset);
  const rest = text.length - SOURCE_LENGTH;
  const truncated = rest > 0 ? `[truncated ${rest} chars]` : '';
  return `[Source: (String)"${text.slice(0, SOURCE_LENGTH)}"${truncated}; line: ${line}, column: ${column}]`;
}
