// The grammar of an intrinsic function call: `States.Name(arg, ...)` with texts in single quotes, numbers, true, false,
// null, paths and nested calls, and its evaluation (Amazon States Language, appendix B; Developer Guide: at most 10 nested).
import { isJsonObject, type JsonValue } from '../language/jsonValue';
import type { Parsed, VariableUse } from './expressionProblem';
import { countPlaceholders } from './formatTemplate';
import { FunctionFault } from './functionFault';
import { type ArgumentType, type IntrinsicFunction, intrinsicFunctions } from './intrinsicFunctions';
import { evaluateJsonPath, type JsonPath } from './jsonPath';
import { readJsonPath } from './jsonPathParser';
import type { PathScope } from './scope';
import { StatesError } from './statesError';
import { SyntaxFault, TextScanner } from './textScanner';

export type IntrinsicArgument =
  | { readonly kind: 'literal'; readonly value: JsonValue; readonly offset: number }
  | { readonly kind: 'path'; readonly path: JsonPath; readonly offset: number }
  | { readonly kind: 'call'; readonly call: IntrinsicCall; readonly offset: number };

/** A parsed call. The parser has checked name, number of arguments, types of literals, escapes, Format's braces and nesting. */
export interface IntrinsicCall {
  readonly text: string;
  readonly name: string;
  readonly arguments: readonly IntrinsicArgument[];
  readonly variables: readonly VariableUse[];
}

const maximumNesting = 10;

/** Whether a text is meant as a call (starts with `States.`) rather than as a path. */
export function looksLikeIntrinsicCall(text: string): boolean {
  return text.startsWith('States.');
}

/** Parses a call. Never throws. */
export function parseIntrinsicCall(text: string): Parsed<IntrinsicCall> {
  const scanner = new TextScanner(text);
  try {
    const call = readCall(scanner, 0);
    scanner.skipSpace();
    if (!scanner.atEnd) throw scanner.fault(`'${scanner.peek()}' cannot stand after a function call.`);
    return { ok: true, value: call };
  } catch (fault) {
    if (fault instanceof SyntaxFault) return { ok: false, problem: { message: fault.message, offset: fault.offset } };
    throw fault;
  }
}

function readCall(scanner: TextScanner, depth: number): IntrinsicCall {
  const start = scanner.offset;
  const name = scanner.match(/[A-Za-z][\w.]*/uy);
  if (name === undefined) throw scanner.fault('Expected a function call.');
  const entry = intrinsicFunctions.get(name);
  if (entry === undefined) throw scanner.fault(`There is no intrinsic function '${name}'.`, start);
  if (depth > maximumNesting) throw scanner.fault(`Intrinsic functions nest at most ${maximumNesting} deep.`, start);
  scanner.expect('(');
  const values: IntrinsicArgument[] = [];
  scanner.skipSpace();
  while (!scanner.accept(')')) {
    if (values.length > 0) {
      scanner.expect(',');
      scanner.skipSpace();
    }
    values.push(readArgument(scanner, depth));
    scanner.skipSpace();
  }
  check(entry, values, scanner, start);
  return {
    text: scanner.text.slice(start, scanner.offset),
    name,
    arguments: values,
    variables: values.flatMap((value) => {
      if (value.kind === 'path') return value.path.variables;
      return value.kind === 'call' ? value.call.variables : [];
    }),
  };
}

function readArgument(scanner: TextScanner, depth: number): IntrinsicArgument {
  const offset = scanner.offset;
  if (scanner.peek() === '$') return { kind: 'path', path: readJsonPath(scanner), offset };
  if (scanner.peek() === "'") return { kind: 'literal', value: readText(scanner), offset };
  if (scanner.startsWith('States.')) return { kind: 'call', call: readCall(scanner, depth + 1), offset };
  const number = scanner.match(/-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/uy);
  if (number !== undefined) return { kind: 'literal', value: Number(number), offset };
  const word = scanner.match(/[A-Za-z]+/uy);
  if (word === 'true' || word === 'false') return { kind: 'literal', value: word === 'true', offset };
  if (word === 'null') return { kind: 'literal', value: null, offset };
  throw scanner.fault(
    'Expected a path, a text in single quotes, a number, true, false, null or a function call.',
    offset,
  );
}

/**
 * A text in single quotes. A backslash keeps a quote, and stays before a brace or a backslash so that Format can tell an
 * escaped brace from a placeholder. Before anything else it is refused, as CreateStateMachine does (Developer Guide, "Reserved
 * characters in intrinsic functions": an open escape backslash).
 */
function readText(scanner: TextScanner): string {
  const start = scanner.offset;
  scanner.expect("'");
  let text = '';
  while (!scanner.accept("'")) {
    if (scanner.atEnd) throw scanner.fault('The closing quote is missing.', start);
    if (scanner.peek() === '\\' && scanner.peek(1) === "'") scanner.offset += 1;
    else if (scanner.peek() === '\\') {
      if (!/[{}\\]/.test(scanner.peek(1))) throw scanner.fault("A backslash stands only before ', {, } or \\.");
      text += '\\';
      scanner.offset += 1;
    }
    text += scanner.peek();
    scanner.offset += 1;
  }
  return text;
}

function check(
  entry: IntrinsicFunction,
  values: readonly IntrinsicArgument[],
  scanner: TextScanner,
  start: number,
): void {
  if (values.length < entry.minimumArguments || values.length > entry.maximumArguments)
    throw scanner.fault(arityMessage(entry, values.length), start);
  values.forEach((value, index) => {
    const declared = entry.arguments[Math.min(index, entry.arguments.length - 1)];
    if (value.kind === 'literal' && declared && !hasType(value.value, declared.type))
      throw scanner.fault(
        `The argument '${declared.name}' of ${entry.name} must be of type ${declared.type}.`,
        value.offset,
      );
  });
  const template = values[0];
  if (entry.name === 'States.Format' && template?.kind === 'literal' && typeof template.value === 'string') {
    const places = countPlaceholders(template.value);
    if (places !== values.length - 1)
      throw scanner.fault(
        `The template has ${places} '{}' but ${values.length - 1} values follow it.`,
        template.offset,
      );
  }
}

function arityMessage(entry: IntrinsicFunction, count: number): string {
  const { minimumArguments: minimum, maximumArguments: maximum } = entry;
  const expected =
    minimum === maximum ? String(minimum) : maximum === Infinity ? `at least ${minimum}` : `${minimum} to ${maximum}`;
  return `${entry.name} takes ${expected} arguments, not ${count}.`;
}

function hasType(value: JsonValue, type: ArgumentType): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isJsonObject(value);
    default:
      return typeof value === type;
  }
}

/** Literals of plain functions lose their backslashes; Format reads its own. */
function literal(value: JsonValue, name: string): JsonValue {
  return typeof value === 'string' && name !== 'States.Format' ? value.replace(/\\([\\{}])/g, '$1') : value;
}

/**
 * Evaluates a call.
 * @throws StatesError States.Runtime "The function 'States.ArrayGetItem($.a, 9)' had the following error: ...". AWS's page on errors
 * keeps the specification's States.IntrinsicFailure for later use and reports these as States.Runtime.
 */
export function evaluateIntrinsicCall(call: IntrinsicCall, scope: PathScope): JsonValue {
  const entry = intrinsicFunctions.get(call.name);
  if (entry === undefined) throw failure(call, 'There is no such function.');
  const values = call.arguments.map((argument, index) => {
    if (argument.kind === 'literal')
      return index === 0 ? literal(argument.value, call.name) : literal(argument.value, '');
    if (argument.kind === 'call') return evaluateIntrinsicCall(argument.call, scope);
    const result = evaluateJsonPath(argument.path, scope);
    if (result.found) return result.value;
    throw failure(
      call,
      `The JsonPath argument for the field '${argument.path.text}' could not be found in the input '${JSON.stringify(scope.input)}'`,
    );
  });
  values.forEach((value, index) => {
    const declared = entry.arguments[Math.min(index, entry.arguments.length - 1)];
    if (declared && !hasType(value, declared.type))
      throw failure(call, `The argument '${declared.name}' must be of type ${declared.type}.`);
  });
  try {
    return entry.evaluate(values, scope.clock);
  } catch (fault) {
    if (fault instanceof FunctionFault) throw failure(call, fault.message);
    throw fault;
  }
}

function failure(call: IntrinsicCall, message: string): StatesError {
  return new StatesError('States.Runtime', `The function '${call.text}' had the following error: ${message}`);
}
